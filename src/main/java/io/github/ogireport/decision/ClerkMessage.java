package io.github.ogireport.decision;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the clerk is told about a save: what becomes of it, then what to do, a line each. What a suspect settles is told once,
 * with the cell to correct.
 */
final class ClerkMessage {

    /** What a host's message box can show. */
    private static final int MOST_LINES = 10;
    /** Of more, each equally good, naming all helps nobody: the findings say as much. */
    private static final int MOST_SUSPECTS = 3;

    private final ValidationResult result;
    private final List<FieldFinding> findings;
    private final List<FieldSuspect> suspects;
    private final String stage;

    ClerkMessage(ValidationResult result, List<FieldFinding> findings, List<FieldSuspect> suspects) {
        this.result = result;
        this.findings = findings;
        this.suspects = suspects;
        this.stage = result.stage().label();
    }

    String accepted() {
        return findings.isEmpty() ? "没有发现问题，可以" + stage + "。" : withFindings("可以" + stage + "，有 " + findings.size() + " 处供参考：", finding -> true);
    }

    String explanationNeeded() {
        return withFindings("还不能" + stage + "：有 " + unexplained() + " 处要改正，或者写明情况：", ClerkMessage::isUnexplained) + unmatched();
    }

    /** Who explained what is asked for again, is told that his explanation stands elsewhere. */
    private String unmatched() {
        List<String> elsewhere = result.unmatchedExplanations().stream().map(each -> each.rule() + (each.field() != null ? "（" + each.field() + "）"
                : each.place() != null ? "（" + each.place() + "）" : "")).distinct().collect(Collectors.toList());
        String listed = String.join("、", elsewhere.subList(0, Math.min(elsewhere.size(), MOST_SUSPECTS)));
        return elsewhere.isEmpty() ? "" : "\n有 " + elsewhere.size() + " 条说明没有对上问题，不起作用：" + listed
                + (elsewhere.size() > MOST_SUSPECTS ? " 等" : "") + "，请核对规则编号和位置";
    }

    String rejected() {
        return withFindings("不能" + stage + "：有 " + result.counts().mandatory() + " 处必须改正：",
                finding -> finding.severity() == Severity.MANDATORY) + (unexplained() == 0 ? "" : "\n另有 " + unexplained() + " 处要改正，或者写明情况");
    }

    String notEvaluated(FailurePolicy applied) {
        return failed(result.stage(), "审核没有完成", result.notEvaluated().stream().map(ClerkMessage::reason).collect(Collectors.toList()), applied);
    }

    static boolean folds(List<FieldSuspect> suspects) {
        return suspects.size() <= MOST_SUSPECTS;
    }

    private int unexplained() {
        return result.counts().verify() - result.counts().explained();
    }

    private static String reason(NotEvaluated each) {
        return (each.rule() == null ? "" : "规则 " + each.rule() + "：") + each.reason();
    }

    /** @param reasons a line each; may be empty */
    static String failed(Stage stage, String what, List<String> reasons, FailurePolicy applied) {
        String then = applied == FailurePolicy.ALLOW ? "，按本单位的设置先予" + stage.label() + "，请事后再审核一次"
                : "，按本单位的设置暂时不能" + stage.label() + "，请联系系统管理员";
        return what + then + (reasons.isEmpty() ? "。" : "：" + lines(reasons, ""));
    }

    private String withFindings(String first, Predicate<Finding> told) {
        List<String> lines = new ArrayList<>();
        List<FieldFinding> all = findings.stream().filter(each -> told.test(each.finding())).collect(Collectors.toList());
        boolean folds = folds(suspects);
        List<FieldFinding> alone = all.stream().filter(each -> !folds || each.finding().suspect() == null).collect(Collectors.toList());
        int settled = all.size() - alone.size();
        if (settled > 0) {
            lines.add(suspected(settled));
        }
        Set<String> remedies = new HashSet<>();
        alone.forEach(each -> lines.add(each.message()
                + (each.finding().remedy() == null || !remedies.add(each.finding().remedy()) ? "" : "。" + each.finding().remedy())));
        return first + lines(lines, "，见标出的各项");
    }

    /** @param settled how many of the findings that the message tells of go with the suspect's correction */
    private String suspected(int settled) {
        String then = "改正以后，其中 " + settled + " 处就对了";
        if (suspects.size() == 1) {
            return suspects.get(0).suspect().reason() + "。" + then;
        }
        StringBuilder line = new StringBuilder("错在哪里有 " + suspects.size() + " 种可能，请对照台账（" + then + "）：");
        for (int i = 0; i < suspects.size(); i++) {
            line.append(i == 0 ? "" : "；").append("（").append(i + 1).append("）").append(suspects.get(i).suspect().reason());
        }
        return line.toString();
    }

    private static boolean isUnexplained(Finding finding) {
        return finding.severity() == Severity.VERIFY && !finding.explained();
    }

    /** @param where the others are to be seen, behind their number */
    private static String lines(List<String> lines, String where) {
        int count = lines.size();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(count, MOST_LINES); i++) {
            text.append('\n').append(i + 1).append(". ").append(lines.get(i));
        }
        return count <= MOST_LINES ? text.toString() : text + "\n还有 " + (count - MOST_LINES) + " 处" + where;
    }
}
