package io.github.ogireport.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One thing that a text says about cells of the tables or about the processing fee. Immutable. */
public final class Statement {

    private final StatementKind kind;
    private final String name;
    private final BigDecimal value;
    private final int decimals;
    private final boolean exact;
    private final int year;
    private final String scope;
    private final boolean label;
    private final List<Reading> readings;
    private final List<Reading> others;
    private final int from;
    private final int to;
    private final int sentenceFrom;
    private final int sentenceTo;
    private final Statement part;
    private final Statement whole;

    Statement(Draft draft, Statement part, Statement whole) {
        this.kind = draft.kind;
        this.name = draft.name;
        this.value = draft.value;
        this.decimals = draft.decimals;
        this.exact = draft.exact;
        this.year = draft.year;
        this.scope = draft.scope;
        this.label = draft.label;
        this.readings = Collections.unmodifiableList(new ArrayList<>(draft.readings));
        this.others = Collections.unmodifiableList(new ArrayList<>(draft.others));
        this.from = draft.from;
        this.to = draft.to;
        this.sentenceFrom = draft.sentenceFrom;
        this.sentenceTo = draft.sentenceTo;
        this.part = part;
        this.whole = whole;
    }

    public StatementKind kind() {
        return kind;
    }

    /** Name of the quantity or claim as the phrasebook has it: 本年新收, 信息处理费. */
    public String name() {
        return name;
    }

    /** What is stated, exactly; 0 for zero words; null for claims. Money is in 元, shares and relative changes in percent. */
    public BigDecimal value() {
        return value;
    }

    /**
     * Digits behind the decimal point that are printed, which say how the number was rounded; negative for money given in 万元,
     * -3 for 12.5万元.
     */
    public int decimals() {
        return decimals;
    }

    /** False for 约, 余, 多, 近, 万: never to be compared. */
    public boolean isExact() {
        return exact;
    }

    /** The year that it speaks of; for a change, the later one. */
    public int year() {
        return year;
    }

    /** Words that say it speaks of less than the whole organ, or of another kind (备案, 代表市政府); null when none do. */
    public String scope() {
        return scope;
    }

    /** Whether every word that matters is printed in the table so; false for a paraphrase. */
    public boolean isLabel() {
        return label;
    }

    /** Admissible meanings, the likeliest first; empty for what stands in no table, such as the processing fee. */
    public List<Reading> readings() {
        return readings;
    }

    /**
     * For a claim, what each of {@link #readings()} must equal, in their order; empty when they must be 0. For a percentage,
     * what it may be a share of.
     */
    public List<Reading> others() {
        return others;
    }

    /** For a percentage or a change, the statement that it is a share or a change of; null when there is none. */
    public Statement part() {
        return part;
    }

    /** The stated total of which this is stated to be a part (其中); null when there is none. */
    public Statement whole() {
        return whole;
    }

    /** Where the number, or the words instead of one, begin in the text. */
    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Where the sentence begins in the text. */
    public int sentenceFrom() {
        return sentenceFrom;
    }

    public int sentenceTo() {
        return sentenceTo;
    }

    @Override
    public String toString() {
        return kind() + " " + name() + (value() == null ? "" : "=" + value().toPlainString()) + " " + readings();
    }
}
