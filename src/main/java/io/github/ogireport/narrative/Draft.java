package io.github.ogireport.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A statement while its sentence is still being read: later words may narrow its readings down. For one thread. */
final class Draft {

    StatementKind kind;
    String name;
    BigDecimal value;
    int decimals;
    boolean exact = true;
    int year;
    String scope;
    boolean label;
    List<Reading> readings = new ArrayList<>();
    List<Reading> others = new ArrayList<>();
    Draft part;
    Draft whole;
    int from;
    int to;
    int sentenceFrom;
    int sentenceTo;

    /** What it counts, for words that later speak of the same. */
    Subject subject;
    Statement statement;

    /** Whether both give a number of the same, and not the same number. */
    boolean contradicts(Draft other) {
        return kind == StatementKind.COUNT && isOfSame(other) && !readings.isEmpty() && value.compareTo(other.value) != 0;
    }

    /** Whether both give the same number of the same. */
    boolean repeats(Draft other) {
        return isOfSame(other) && name.equals(other.name) && value.compareTo(other.value) == 0;
    }

    private boolean isOfSame(Draft other) {
        return kind == other.kind && whole == null && other.whole == null && year == other.year && Objects.equals(scope, other.scope)
                && readings.equals(other.readings);
    }

    /** The finished statement; those that it refers to were finished before. */
    Statement finish() {
        statement = new Statement(this, part == null ? null : part.statement, whole == null ? null : whole.statement);
        return statement;
    }
}
