package io.github.ogireport.decision;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the clerk is told about a save: what becomes of it, then what to do, a line each. */
final class ClerkMessage {

    /** What a host's message box can show. */
    private static final int MOST_LINES = 10;

    private ClerkMessage() { }

    static String accepted(Stage stage, List<FieldFinding> findings) {
        return findings.isEmpty() ? "没有发现问题，可以" + stage.label() + "。"
                : withFindings("可以" + stage.label() + "，有 " + findings.size() + " 处供参考：", findings, finding -> true);
    }

    static String explanationNeeded(Stage stage, ValidationResult result, List<FieldFinding> findings) {
        int count = result.counts().verify() - result.counts().explained();
        return withFindings("还不能" + stage.label() + "：有 " + count + " 处要改正，或者写明情况：", findings, ClerkMessage::isUnexplained);
    }

    static String rejected(Stage stage, ValidationResult result, List<FieldFinding> findings) {
        int rest = result.counts().verify() - result.counts().explained();
        return withFindings("不能" + stage.label() + "：有 " + result.counts().mandatory() + " 处必须改正：", findings,
                finding -> finding.severity() == Severity.MANDATORY) + (rest == 0 ? "" : "\n另有 " + rest + " 处要改正，或者写明情况");
    }

    static String notEvaluated(ValidationResult result, FailurePolicy applied) {
        return failed(result.stage(), "审核没有完成", result.notEvaluated().stream().map(ClerkMessage::reason).collect(Collectors.toList()), applied);
    }

    private static String reason(NotEvaluated each) {
        return (each.rule() == null ? "" : "规则 " + each.rule() + "：") + each.reason();
    }

    /** @param reasons a line each; may be empty */
    static String failed(Stage stage, String what, List<String> reasons, FailurePolicy applied) {
        String then = applied == FailurePolicy.ALLOW ? "，按本单位的设置先予" + stage.label() + "，请事后再审核一次"
                : "，按本单位的设置暂时不能" + stage.label() + "，请联系系统管理员";
        return what + then + (reasons.isEmpty() ? "。" : "：" + lines(reasons));
    }

    private static String withFindings(String first, List<FieldFinding> findings, Predicate<Finding> told) {
        List<String> lines = new ArrayList<>();
        for (FieldFinding each : findings) {
            if (told.test(each.finding())) {
                lines.add(each.message() + (each.finding().remedy() == null ? "" : "。" + each.finding().remedy()));
            }
        }
        return first + lines(lines);
    }

    private static boolean isUnexplained(Finding finding) {
        return finding.severity() == Severity.VERIFY && !finding.explained();
    }

    private static String lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            text.append('\n').append(i + 1).append(". ").append(lines.get(i));
        }
        return lines.size() <= MOST_LINES ? text.toString() : text + "\n还有 " + (lines.size() - MOST_LINES) + " 处，见标出的各项";
    }
}
