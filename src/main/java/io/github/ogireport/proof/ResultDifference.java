package io.github.ogireport.proof;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.ValidationResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One thing that two rule sets say differently of the same report. Immutable. */
public final class ResultDifference {

    private final Change change;
    private final String rule;
    private final String text;

    private ResultDifference(Change change, String rule, String text) {
        this.change = change;
        this.rule = rule;
        this.text = text;
    }

    /**
     * Findings are the same when rule, cells, section and what stands there are: another severity or wording is then a change
     * of one finding.
     */
    public static List<ResultDifference> between(ValidationResult before, ValidationResult after) {
        List<ResultDifference> differences = new ArrayList<>();
        Map<Object, Deque<Finding>> old = byKey(before.findings(), ResultDifference::place);
        for (Finding finding : after.findings()) {
            Finding same = take(old, place(finding));
            if (same == null) {
                differences.add(new ResultDifference(Change.FOUND, finding.rule(), finding.message()));
            } else if (same.severity() != finding.severity()) {
                differences.add(new ResultDifference(Change.SEVERITY, finding.rule(),
                        same.severity().label() + " → " + finding.severity().label() + "：" + finding.message()));
            } else if (!said(same).equals(said(finding))) {
                differences.add(new ResultDifference(Change.REWORDED, finding.rule(),
                        same.message() + "（" + same.remedy() + "）→ " + finding.message() + "（" + finding.remedy() + "）"));
            }
        }
        old.values().forEach(left -> left.forEach(finding ->
                differences.add(new ResultDifference(Change.DROPPED, finding.rule(), finding.message()))));
        addUnanswered(before, after, differences);
        return differences;
    }

    private static void addUnanswered(ValidationResult before, ValidationResult after, List<ResultDifference> differences) {
        Map<Object, Deque<NotEvaluated>> old = byKey(before.notEvaluated(), ResultDifference::key);
        for (NotEvaluated each : after.notEvaluated()) {
            if (take(old, key(each)) == null) {
                differences.add(new ResultDifference(Change.UNANSWERED, each.rule(), each.reason()));
            }
        }
        old.values().forEach(left -> left.forEach(each -> differences.add(new ResultDifference(Change.ANSWERED, each.rule(), each.reason()))));
    }

    private static <T> Map<Object, Deque<T>> byKey(List<T> all, Function<T, Object> key) {
        Map<Object, Deque<T>> byKey = new LinkedHashMap<>();
        all.forEach(each -> byKey.computeIfAbsent(key.apply(each), any -> new ArrayDeque<>()).add(each));
        return byKey;
    }

    private static <T> T take(Map<Object, Deque<T>> byKey, Object key) {
        return byKey.containsKey(key) ? byKey.get(key).poll() : null;
    }

    private static Object place(Finding finding) {
        return Arrays.asList(finding.rule(), finding.cells(), finding.section(), finding.actual());
    }

    private static Object said(Finding finding) {
        return Arrays.asList(finding.expected(), finding.message(), finding.remedy());
    }

    private static Object key(NotEvaluated each) {
        return Arrays.asList(each.rule(), each.reason());
    }

    public Change change() {
        return change;
    }

    /** Null where the whole check gave no answer. */
    public String rule() {
        return rule;
    }

    /** In Chinese: the finding's message, before and after where it changed. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResultDifference && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return Objects.hash(change, rule, text);
    }

    @Override
    public String toString() {
        return change + " " + rule + "：" + text;
    }
}
