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
    READING_SECONDS(20, "秒", "读一份文件的用时", "公布的报告读不了一秒"),
    FILE_TEXT(4_000_000, "字", "文件里的文字", "公布的报告整篇不过几万字"),
    LINES(200_000, "行", "文字", "网页里抄出来的文字不过几百行"),
    LINE(100_000, "字", "一行", "一段话不过几千字"),
    TAGS(100_000, "个", "网页里的标签", "公布的网页不过几千个"),
    PAGE_TAGS(20, "个", "网页里的 html、body 标签", "一个网页各有一个"),
    TAG_NAME(4_000, "字", "一个标签的名称", "网页的标签名称不过十几个字母"),
    TABLE_CELLS(200_000, "格", "各张表的格子合计", "三张表共 200 多格"),
    TABLE_ROWS(2_000, "行", "有数字的表格行", "三张表共 40 行"),
    JSON_DEPTH(20, "层", "嵌套", "规范 JSON 不过五层"),
    JSON_NAME(200, "字", "一个名称", "单元格的地址不过几十个字"),
    JSON_NUMBER(100, "位", "一个数", "全国的数也不过十几位"),
    SHORT_TEXT(500, "字", "这一项", "一个名称、日期或地址"),

    // ---- forms and mappings

    FORM_TEXT(4 << 20, "字", "表单的一个值", "一个部分的正文，留有余地"),
    FORM_DIGITS(100, "位", "表单里的一个数", "全国的数也不过十几位"),
    FORM_FIELDS(50_000, "个", "表单的字段", "三张表加上正文不到 300 个，明细表一行十来个"),
    FORM_VALUES(200_000, "个", "表单里的值", "三张表加上正文不到 300 个，明细表一行十来个"),
    FORM_ROWS(1_000, "行", "明细表", "法定的表最多 40 行"),
    FIELD_PATH(300, "字", "字段", "字段的名称不过几十个字"),

    // ---- rules, words, settings, tables

    RULES_FILE(4 << 20, "字节", "规则文件夹里的一个文件", "手写的文件不过几十 kB"),
    RULES_FOLDER(64 << 20, "字节", "规则文件夹里的文件合计", "随包发布的不到 2 MB"),
    RULES_FILES(5_000, "个", "规则文件夹里的文件", "随包发布的约 200 个"),
    RULES(2_000, "条", "一套规则", "随包发布的 64 条"),
    SHEETS(100, "张", "工作表", "一套规则表不过几张"),
    SHEET_NAME(100, "字", "工作表的名称", "Excel 最多 31 字"),
    SHEET_ROWS(5_000, "行", "工作表的行", "手写的表不过几百行"),
    SHEET_LAST_ROW(100_000, "行", "工作表最后一行的行号", "手写的表不过几百行"),
    SHEET_COLUMNS(100, "列", "工作表的列", "手写的表不过二十列"),
    SHEET_CELL(2_000, "字", "工作表的一格", "一两句话"),
    WORKBOOK_PARTS(1_000, "个", "工作簿里的文件", "每张工作表不过几个"),
    WORKBOOK_BYTES(32 << 20, "字节", "工作簿解压后", "一百倍于手写的表"),
    SHARED_STRINGS(200_000, "个", "工作簿里的文字", "手写的表不过几千格"),
    CELL_STYLES(65_490, "种", "工作簿里的单元格格式", "Excel 最多 65490 种"),
    NUMBER_FORMAT(255, "字", "工作簿里的一个数字格式", "Excel 最多 255 字"),

    // ---- the service

    REQUEST_BODY(2 << 20, "字节", "一个请求的正文", "一份报告约 20 kB，连上年的和下级的"),

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
