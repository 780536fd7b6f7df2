package io.github.ogireport.adapter.mapping;

import io.github.ogireport.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A field mapping cannot be used; lists every problem found, each with file and line. */
public final class InvalidFieldMappingException extends RuntimeException {

    private final List<Problem> problems;

    /** @param problems at least one */
    InvalidFieldMappingException(List<Problem> problems) {
        super(describe(problems));
        this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
    }

    private static String describe(List<Problem> problems) {
        StringBuilder text = new StringBuilder("字段对照表有 ").append(problems.size()).append(" 处错误：");
        for (Problem problem : problems) {
            text.append(System.lineSeparator()).append("  ").append(problem);
        }
        return text.toString();
    }

    public List<Problem> problems() {
        return problems;
    }
}
