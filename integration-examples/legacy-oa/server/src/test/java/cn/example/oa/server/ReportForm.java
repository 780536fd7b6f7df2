package cn.example.oa.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a clerk fills in: a township that had nothing to report, and what a test changes of it. Immutable. */
final class ReportForm {

    /** Of the detail table, with the gaps that headings leave. */
    private static final Map<Integer, String> MATTERS = matters();

    private final Map<String, String> data;

    private ReportForm(Map<String, String> data) {
        this.data = Collections.unmodifiableMap(data);
    }

    /** No rule finds anything in it. */
    static ReportForm sound() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("version", "0");
        data.put("field0001", "临河县青石乡人民政府");
        data.put("field0002", "2024");
        data.put("field0003", "临河县青石乡人民政府2024年政府信息公开工作年度报告");
        data.put("field0006", "（一）主动公开。本乡通过网站公布了机构职能。（二）依申请公开。本年度没有收到申请。（三）政府信息管理。"
                + "公开前逐件审核。（四）平台建设。公示栏每月更新。（五）监督保障。工作考核合格，社会评议满意，没有责任追究。");
        data.put("field0007", "培训还不够多，今后每季度组织一次学习。");
        data.put("field0008", "本年度没有收取信息处理费。");
        zeros(data, 11, 20);
        zeros(data, 31, 45);
        MATTERS.forEach((row, matter) -> {
            data.put("field0101_" + row, matter);
            for (int column = 2; column <= 8; column++) {
                data.put("field010" + column + "_" + row, "0");
            }
        });
        return new ReportForm(data);
    }

    private static void zeros(Map<String, String> data, int from, int to) {
        for (int number = from; number <= to; number++) {
            data.put(String.format("field%04d", number), "0");
        }
    }

    private static Map<Integer, String> matters() {
        Map<Integer, String> matters = new LinkedHashMap<>();
        matters.put(1, "一、本年新收政府信息公开申请数量");
        matters.put(2, "二、上年结转政府信息公开申请数量");
        put(matters, 4, "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
        put(matters, 7, "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
                "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项");
        put(matters, 16, "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确");
        put(matters, 20, "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息");
        put(matters, 26, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他");
        put(matters, 29, "（七）总计", "四、结转下年度继续办理");
        return matters;
    }

    private static void put(Map<Integer, String> matters, int from, String... names) {
        for (int i = 0; i < names.length; i++) {
            matters.put(from + i, names[i]);
        }
    }

    ReportForm with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(data);
        changed.put(field, value);
        return new ReportForm(changed);
    }

    /** The version of the report that the page showed. */
    ReportForm version(int value) {
        return with("version", String.valueOf(value));
    }

    ReportForm explained(String rule, String field, String reason) {
        return with("explanation.rule", rule).with("explanation.field", field).with("explanation.reason", reason);
    }

    Map<String, String> data() {
        return data;
    }
}
