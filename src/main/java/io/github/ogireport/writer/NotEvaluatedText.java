package io.github.ogireport.writer;

import io.github.ogireport.finding.NotEvaluated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not be evaluated, one line for each rule however many of its places lack a number. */
final class NotEvaluatedText {

    private static final int FAILURES = 10;

    private NotEvaluatedText() { }

    static void append(List<NotEvaluated> all, StringBuilder text) {
        List<String> failures = failures(all);
        if (!failures.isEmpty()) {
            text.append("\n【没有审完（").append(failures.size()).append(" 条）：请告知系统管理员】\n");
            for (String line : failures.subList(0, Math.min(FAILURES, failures.size()))) {
                text.append("  · ").append(line).append('\n');
            }
            if (failures.size() > FAILURES) {
                text.append("  · 共 ").append(failures.size()).append(" 条，这里写出前 ").append(FAILURES).append(" 条。\n");
            }
        }
        List<String> gaps = gaps(all);
        if (!gaps.isEmpty()) {
            long places = all.stream().filter(each -> each.cause() == NotEvaluated.Cause.MISSING_CELL).count();
            text.append("\n【因单元格空白或无法辨认而未能核对（").append(places).append(" 处）：填好后重新审核即可】\n");
            for (String line : gaps) {
                text.append("  · ").append(line).append('\n');
            }
        }
    }

    static List<String> failures(List<NotEvaluated> all) {
        List<String> lines = new ArrayList<>();
        for (NotEvaluated each : all) {
            if (each.cause() == NotEvaluated.Cause.FAILURE) {
                String reason = PlainText.line(each.reason());
                lines.add(each.rule() == null ? reason : "规则 " + each.rule() + "：" + reason);
            }
        }
        return lines;
    }

    static List<String> switchedOff(List<NotEvaluated> all) {
        List<String> lines = new ArrayList<>();
        all.forEach(each -> lines.add("规则 " + each.rule() + "：" + PlainText.line(each.reason())));
        return lines;
    }

    /** One line for each rule that lacked a cell: how often, and the first place as an example. */
    static List<String> gaps(List<NotEvaluated> all) {
        Map<String, List<String>> byRule = new LinkedHashMap<>();
        for (NotEvaluated each : all) {
            if (each.cause() == NotEvaluated.Cause.MISSING_CELL) {
                byRule.computeIfAbsent(each.rule() == null ? "" : each.rule(), rule -> new ArrayList<>()).add(PlainText.line(each.reason()));
            }
        }
        List<String> lines = new ArrayList<>();
        byRule.forEach((rule, reasons) -> lines.add((rule.isEmpty() ? "" : "规则 " + rule + "：")
                + (reasons.size() == 1 ? reasons.get(0) : reasons.size() + " 处，例如" + reasons.get(0))));
        return lines;
    }
}
