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
    HEADINGS(200, "个", "章节标题", "国家格式有六个部分"),
    SIGNATURE(300, "字", "落款", "几个机关的名称"),
    CODE(200, "字", "版本、部分或单元格的代码", "最长的代码不到 60 字"),
    PERSON(200, "字", "审批、审查或说明的人", "姓名和职务"),
    INFERENCES(2_000, "条", "读取时的推断", "公布的网页里不过几十条"),
    REVIEWS(200, "条", "审批和审查记录", "一份报告经过的审批不过几道"),
    SUBORDINATES(10_000, "份", "下级的报告", "一个省的全部机关约两万，直接下级不过几千"),
    EXPLANATIONS(2_000, "条", "写了的说明", "每条核实性问题一条"),
    EXPLANATION_TEXT(2_000, "字", "一条说明", "一两句话"),

    // ---- files of reports: readers

    REPORT_FILE(32 << 20, "字节", "报告文件", "公布的网页带图片也远小于此"),
    REPORT_FILES(100_000, "个", "一个文件夹里的报告", "一个省的全部机关约两万"),
    HAND_WRITTEN_FILE(4 << 20, "字节", "手写的文件", "手写的文件不过几十 kB"),
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
    FORM_ROWS(1_000, "行", "明细表", "最长的一张表 21 行"),
    FIELD_PATH(300, "字", "字段", "字段的名称不过几十个字"),
    FORM_DIGITS(100, "位", "表单里的一个数", "全国的数也不过十几位"),
    FORM_FIELDS(50_000, "个", "表单的字段", "三张表加上正文不到 300 个，明细表一行十来个"),
    FORM_VALUES(200_000, "个", "表单里的值", "三张表加上正文不到 300 个，明细表一行十来个"),

    // ---- rules, words, settings, tables

    RULES_FILE(4 << 20, "字节", "规则文件夹里的一个文件", "手写的文件不过几十 kB"),
    RULES_FOLDER(64 << 20, "字节", "规则文件夹里的文件合计", "随包发布的不到 2 MB"),
    RULES_FILES(5_000, "个", "规则文件夹里的文件", "随包发布的约 200 个"),
    RULES_NAMES(20_000, "个", "规则文件夹里一个文件夹下的名称，连同隐藏的和备份的", "随包发布的约 100 个"),
    RULES_PATH(250, "字", "规则文件夹里的文件名，连同上面的文件夹", "随包发布的不到 60 字"),
    RULES_DEPTH(12, "层", "规则文件夹里的文件夹", "随包发布的有 3 层"),
    RULES_HISTORY(1 << 20, "字节", "规则版本的历史", "最多 100 行，一行不到 1 kB"),
    WHO(200, "字", "发布、退回的人", "姓名、账号不过几十个字，多的只记前面的"),
    VERSION_NAME(200, "字", "版本的名称", "内容码 64 个字符，版本号更短，多的只显示前面的"),
    SIGNATURE_FILE(4 << 10, "字节", "签名文件", "随包的格式不到 500 字节"),
    KEY_FILE(64 << 10, "字节", "钥匙文件", "一把钥匙不到 1 kB"),
    RULES(2_000, "条", "一套规则", "随包发布的一版 74 条"),
    LOADING_SECONDS(60, "秒", "读一遍规则文件夹、读一套案例、编译一套规则，各", "随包发布的不到 1 秒"),
    LOADING_PROBLEMS(200, "处", "一次列出的错误", "再多没有人看，改了这些再查"),
    PROBLEM_TEXT(600, "字", "一处错误的说明", "引用的原文只要认得出来"),
    TEXT_LINES(300_000, "行", "一个文件", "随包发布的最长约 600 行"),
    RULE_LINE(2_000, "字", "规则文件的一行", "一句话不过几十字"),
    RULE_SAYING(1_000, "字", "规则的一项说明（依据、提示、办法）", "一两句话"),
    RULE_TOKENS(3_000, "个词", "一条规则", "随包发布的不到 100 个词"),
    RULE_FILE_TOKENS(200_000, "个词", "一个文件里的规则", "2000 条规则，每条 100 个词"),
    RULE_SET_TOKENS(200_000, "个词", "一套规则", "2000 条规则，每条 100 个词"),
    RULE_LIST(200, "项", "规则里的一列文字或数", "列名称的不过几十项"),
    RULE_QUOTATION(500, "字", "规则里引号中的文字", "名称和关系式不过几十字"),
    RULE_NUMBER(15, "位", "规则里的数", "全国的数也不过十几位"),
    FORMULA_TERMS(100, "项", "一个关系式", "最长的不到 20 项"),
    VOCABULARY(500, "句", "词汇表", "随包发布的约 110 句"),
    VOCABULARY_SENTENCE(1_000, "字", "词汇表的一句话连表达式", "最长的不过一百多字"),
    BLANKS(6, "个", "一句话的空位", "最多的 3 个"),
    FORMAT_TABLES(30, "张", "一版格式的表", "国家格式有三张表"),
    FORMAT_CELLS(5_000, "格", "一版格式的各表合计", "国家格式共 200 多格"),
    FORMAT_VARIANTS(50, "个", "一行、一列或一个部分的别名", "国家格式最多几个"),
    PATTERN_TEXT(2_000, "字", "一个句式", "最长的不到 300 字"),
    PATTERN(20_000, "步", "一个句式把 {次数} 展开以后", "手写的不过几百步"),
    PATTERNS(100_000, "步", "各个句式展开以后合计", "随包发布的约 9000 步"),
    WORDING(1_000, "字", "带括号的一处写法", "随包发布的最长 197 字"),
    WORDING_WORDS(2_000, "个词", "一处写法展开以后", "随包发布的最多 1200 个"),
    WORDINGS_WORDS(40_000, "个词", "narrative.yaml 的各处写法展开以后合计", "随包发布的约 13000 个"),
    WORDINGS_NUMBERING(500, "个词", "narrative.yaml 里年份、量词、金额单位的写法合计", "随包发布的不到 100 个"),
    WORDINGS_TEXT(400_000, "字", "narrative.yaml 的各处写法展开以后合计", "随包发布的约 10 万字"),
    PARAMETERS(500, "个", "settings.yaml 里的一类参数", "随包发布的不到 40 个"),
    CASES(3_000, "个", "一套规则的案例", "随包发布的约 150 个"),
    CASE_CELLS(3_000_000, "格", "一套案例的报告合计", "随包发布的约 5 万格"),
    CASE_TEXT(20_000_000, "字", "一套案例的正文合计", "随包发布的不到 30 万字"),
    CASE_PATTERNS(1_000_000, "步", "一套案例自带的句式展开以后合计", "案例很少自带句式"),
    YAML_NODES(100_000, "项", "一个 YAML 文件", "随包发布的最多约 1500 项"),
    YAML_DEPTH(50, "层", "YAML 的嵌套", "手写的不过五六层"),
    YAML_KEY(1_000, "字", "YAML 的一个名称", "案例里要替换的原文，一两句话"),
    YAML_TEXT(1_000_000, "字", "YAML 的一个值", "案例里一个部分的正文，几千字"),
    CHECK_MILLISECONDS(60_000, "毫秒", "settings.yaml 里一次审核的时间", "平常一次审核不到 10 毫秒"),
    CHECK_FIRINGS(1_000_000, "次", "settings.yaml 里一次审核的触发次数", "平常不过几百次"),
    CHECK_FINDINGS(10_000, "条", "settings.yaml 里结果列出的问题", "没有人看得完更多"),

    // ---- what an installation brings

    ENGINE_LIST(64 << 10, "字节", "插件文件夹里的 SHA256SUMS", "一个库一行，不到 5 kB"),
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

    TOKEN_FILE(4 << 10, "字节", "令牌文件", "只有一行令牌"),

    REQUEST_BODY(2 << 20, "字节", "一个请求的正文", "一份报告约 20 kB，连上年的和下级的"),
    REQUEST_HEAD(16 << 10, "字节", "一个请求的开头", "浏览器连 Cookie 不过几 kB"),
    REQUEST_HEADERS(100, "个", "一个请求的头", "浏览器送二十来个"),
    REQUESTS_OF_A_CONNECTION(10_000, "个", "一个连接上先后的请求", "再有就另开一个连接"),
    CONNECTIONS(4_096, "个", "同时的连接", "一个单位的办公系统用几十个"),
    CONNECTIONS_OF_AN_ADDRESS(128, "个", "一个地址同时的连接", "一台办公系统服务器的连接池不过几十个"),
    WAITING_REQUESTS(64, "个", "等候审核的请求", "一份审核几毫秒，等到的都来得及"),
    USER(200, "字", "请求头里的用户", "办公系统的用户编号不过几十字"),

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

    /** The most that may be, such as “200 字”, “32 MB”. */
    public String most() {
        if (!unit.equals("字节") || limit % (1 << 10) != 0) {
            return limit + " " + unit;
        }
        return limit % (1 << 20) == 0 ? (limit >> 20) + " MB" : (limit >> 10) + " kB";
    }

    /** In Chinese, such as “机关名称超过 200 字（最长的正式名称不到 60 字）”. */
    public String sentence() {
        return what + "超过 " + most() + "（" + reason + "）";
    }

    /** @throws BoundPassedException when there is more */
    public void check(long count) {
        if (isPassedBy(count)) {
            throw new BoundPassedException(this);
        }
    }
}
