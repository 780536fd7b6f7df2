package cn.example.ogi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A township's report in which all figures are 0 and no rule finds anything, as a main row and three detail tables. */
final class ReportTables {

    static final List<String> MAIN = Collections.unmodifiableList(Arrays.asList("临河县青石乡人民政府", "2024",
            "临河县青石乡人民政府2024年政府信息公开工作年度报告",
            "（一）主动公开。本乡通过网站公布了机构职能。（二）依申请公开。本年度没有收到申请。（三）政府信息管理。"
                    + "公开前逐件审核。（四）平台建设。公示栏每月更新。（五）监督保障。工作考核合格，社会评议满意，没有责任追究。",
            "培训还不够多，今后每季度组织一次学习。", "本年度没有收取信息处理费。"));

    private static final List<String> DISCLOSURE = Arrays.asList("规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费");
    /** Which of the five columns each row has. */
    private static final List<String> DISCLOSURE_COLUMNS = Arrays.asList("11100", "11100", "00010", "00010", "00010", "00001");
    private static final List<String> REQUESTS = Arrays.asList("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开",
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
            "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项", "1.本机关不掌握相关政府信息",
            "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确", "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物",
            "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他", "（七）总计", "四、结转下年度继续办理");
    private static final List<String> REMEDIES = Arrays.asList("行政复议", "未经复议直接起诉", "复议后起诉");

    private final String remediesTotal;

    /** @param remediesTotal what stands in 表四·行政复议·总计, which is sound only as 0 */
    ReportTables(String remediesTotal) {
        this.remediesTotal = remediesTotal;
    }

    static Map<String, Object> main(String... fields) {
        Map<String, Object> main = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            main.put(fields[i], MAIN.get(i));
        }
        return main;
    }

    /** The rows of 表二, the key field first. */
    List<Map<String, Object>> disclosure(String... fields) {
        List<Map<String, Object>> rows = rows(DISCLOSURE, fields);
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < 5; column++) {
                rows.get(i).put(fields[column + 1], DISCLOSURE_COLUMNS.get(i).charAt(column) == '1' ? "0" : "");
            }
        }
        return rows;
    }

    List<Map<String, Object>> requests(String... fields) {
        return rows(REQUESTS, fields);
    }

    List<Map<String, Object>> remedies(String... fields) {
        List<Map<String, Object>> rows = rows(REMEDIES, fields);
        rows.get(0).put(fields[5], remediesTotal);
        return rows;
    }

    private static List<Map<String, Object>> rows(List<String> matters, String... fields) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String matter : matters) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String field : fields) {
                row.put(field, "0");
            }
            row.put(fields[0], matter);
            rows.add(row);
        }
        return rows;
    }
}
