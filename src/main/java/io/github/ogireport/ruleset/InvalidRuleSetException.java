package io.github.ogireport.ruleset;

import io.github.ogireport.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A rule set cannot be used; lists every problem found, each with file and line. */
public final class InvalidRuleSetException extends RuntimeException {

    private final List<Problem> problems;

    /** @param problems at least one */
    public InvalidRuleSetException(List<Problem> problems) {
        super(describe(problems));
        this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
    }

    private static String describe(List<Problem> problems) {
        StringBuilder text = new StringBuilder("规则集有 ").append(problems.size()).append(" 处错误：");
        for (Problem problem : problems) {
            text.append(System.lineSeparator()).append("  ").append(problem);
        }
        return text.toString();
    }

    public List<Problem> problems() {
        return problems;
    }
}
