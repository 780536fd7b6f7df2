package io.github.ogireport.bound;

/**
 * The one table of all bounds: how long, how many, how deep what comes in may be, and why. The README's table is made of it.
 * A bound that belongs to one way of working and is no promise to anybody, such as the size of a buffer, does not stand here.
 */
public enum Bound {

    // ---- the report, whoever brings it: reader, form or program

    ORGAN_NAME(200, "字", "机关名称", "最长的正式名称不到 60 字"),
    TITLE(300, "字", "标题", "机关名称加上年度和“政府信息公开工作年度报告”"),
    SECTIONS(60, "个", "部分", "国家格式有六个部分"),
    SECTION_TEXT(1_000_000, "字", "一个部分的正文", "公布的报告整篇不过几万字"),
    REPORT_TEXT(2_000_000, "字", "各部分正文合计", "公布的报告整篇不过几万字"),
    CELLS(5_000, "格", "填了的单元格", "三张表共 200 多格"),
    CELL_TEXT(500, "字", "一个单元格", "一个数加上括号里的说明"),
    CELL_DIGITS(30, "位", "一个单元格里的数", "全国的数也不过十几位"),
    REVIEWS(200, "条", "审批和审查记录", "一份报告经过的审批不过几道"),
    SUBORDINATES(10_000, "份", "下级的报告", "一个省的全部机关约两万，直接下级不过几千"),
    EXPLANATIONS(2_000, "条", "写了的说明", "每条核实性问题一条"),
    EXPLANATION_TEXT(2_000, "字", "一条说明", "一两句话"),

    // ---- files of reports: readers

    REPORT_FILE(32 << 20, "字节", "报告文件", "公布的网页带图片也远小于此"),

    // ---- forms and mappings

    FORM_TEXT(4 << 20, "字", "表单的一个值", "一个部分的正文，留有余地"),

    // ---- rules, words, settings, tables

    RULES_FILE(4 << 20, "字节", "规则文件夹里的一个文件", "手写的文件不过几十 kB"),
    RULES_FOLDER(64 << 20, "字节", "规则文件夹里的文件合计", "随包发布的不到 2 MB"),
    RULES_FILES(5_000, "个", "规则文件夹里的文件", "随包发布的约 200 个"),
    RULES(2_000, "条", "一套规则", "随包发布的 64 条"),

    // ---- the service

    REQUEST_BODY(2 << 20, "字节", "一个请求的正文", "一份报告约 20 kB，连上年的和下级的"),
    REQUEST_HEAD(16 << 10, "字节", "一个请求的开头", "浏览器连 Cookie 不过几 kB"),
    REQUEST_HEADERS(100, "个", "一个请求的头", "浏览器送二十来个"),
    REQUESTS_OF_A_CONNECTION(10_000, "个", "一个连接上先后的请求", "再有就另开一个连接"),
    CONNECTIONS(4_096, "个", "同时的连接", "一个单位的办公系统用几十个"),
    CONNECTIONS_OF_AN_ADDRESS(128, "个", "一个地址同时的连接", "一台办公系统服务器的连接池不过几十个"),
    WAITING_REQUESTS(64, "个", "等候审核的请求", "一份审核几毫秒，等到的都来得及"),
    USER(200, "字", "请求头里的用户", "办公系统的用户编号不过几十字"),
    TOKEN_FILE(4 << 10, "字节", "令牌文件", "里面只有一行令牌"),

    ;

    private final int limit;
    private final String unit;
    private final String what;
    private final String reason;

    Bound(int limit, String unit, String what, String reason) {
        this.limit = limit;
        this.unit = unit;
        this.what = what;
        this.reason = reason;
    }

    /** The most that may be, in {@link #unit}. */
    public int limit() {
        return limit;
    }

    /** In Chinese, such as “字” (UTF-16 code units) or “字节”. */
    public String unit() {
        return unit;
    }

    /** What is bounded, in Chinese. */
    public String what() {
        return what;
    }

    /** Why no honest user meets it, in Chinese. */
    public String reason() {
        return reason;
    }

    public boolean isPassedBy(long count) {
        return count > limit;
    }

    /** In Chinese, such as “机关名称超过 200 字（最长的正式名称不到 60 字）”. */
    public String sentence() {
        return what + "超过 " + (unit.equals("字节") && limit % 1024 == 0 ? limit % (1 << 20) == 0 ? (limit >> 20) + " MB" : (limit >> 10) + " kB"
                : limit + " " + unit) + "（" + reason + "）";
    }

    /** @throws BoundPassedException when there is more */
    public void check(long count) {
        if (isPassedBy(count)) {
            throw new BoundPassedException(this);
        }
    }
}
