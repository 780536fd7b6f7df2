package io.github.ogireport.report;

import io.github.ogireport.bound.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * What stands in one cell: what was typed, and what it means. A cell is a {@link State#NUMBER number}, {@link State#BLANK
 * blank}, which is never zero, or {@link State#UNREADABLE unreadable} with the reason. Decimals are exact. Immutable.
 */
public final class Cell {

    /** What a cell means. */
    public enum State { NUMBER, BLANK, UNREADABLE }

    private static final MathContext SHOWN = new MathContext(6);
    private static final Cell EMPTY = new Cell(State.BLANK, "", null, null, null, null);

    private final State state;
    private final String typed;
    private final BigDecimal number;
    private final boolean integral;
    private final long integer;
    private final String unit;
    private final String remark;
    private final String problem;

    private Cell(State state, String typed, BigDecimal number, String unit, String remark, String problem) {
        this.state = state;
        this.typed = typed;
        this.number = number;
        this.unit = unit;
        this.remark = remark;
        this.problem = problem;
        this.integral = number != null && number.precision() - number.scale() <= 18 && isWhole(number);
        this.integer = integral ? number.longValueExact() : 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** A cell that nobody filled in. */
    public static Cell blank() {
        return EMPTY;
    }

    public static Cell of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** @param number never null; one that has more digits than {@link Bound#CELL_DIGITS}, written out, gives an unreadable cell */
    public static Cell of(BigDecimal number) {
        long digits = Math.max((long) number.precision() - number.scale(), 1) + Math.max(number.scale(), 0);
        if (Bound.CELL_DIGITS.isPassedBy(digits)) {
            return unreadable(number.round(SHOWN).toString() + "…", CellText.tooManyDigits(String.valueOf(digits)));
        }
        return new Cell(State.NUMBER, number.toPlainString(), number, null, null, null);
    }

    /**
     * Reads what a clerk typed: digits of either width, thousands separators, spaces, signs (“减4”, “+1036”), a unit or
     * counter behind the number (“251000元”), a remark in brackets (“22（其中修订 16 件）”), marks for “nothing here”
     * (“/”, “-”, “—”, “_”). Whatever else is {@link State#UNREADABLE}.
     *
     * @param typed what stands in the cell; null reads as blank
     */
    public static Cell read(String typed) {
        return typed == null ? EMPTY : CellText.read(typed);
    }

    static Cell blank(String typed) {
        return new Cell(State.BLANK, typed, null, null, null, null);
    }

    static Cell number(String typed, BigDecimal number, String unit, String remark) {
        return new Cell(State.NUMBER, typed, number, unit, remark, null);
    }

    /**
     * A cell that stands for something no number could be made of, given by a reader that could not place or read it.
     *
     * @param typed   what stands there, never null; the end is left out where it is longer than {@link Bound#CELL_TEXT}
     * @param problem in Chinese: what was expected and what to do; never null
     */
    public static Cell unreadable(String typed, String problem) {
        String kept = Bound.CELL_TEXT.isPassedBy(typed.length()) ? typed.substring(0, Bound.CELL_TEXT.limit()) + "…" : typed;
        return new Cell(State.UNREADABLE, kept, null, null, null, problem);
    }

    public State state() {
        return state;
    }

    public boolean isNumber() {
        return state == State.NUMBER;
    }

    public boolean isBlank() {
        return state == State.BLANK;
    }

    /** What was typed, as typed; empty for a cell that nobody filled in. Never null. */
    public String typed() {
        return typed;
    }

    /** The exact number as typed, before any change of unit; null unless {@link #isNumber()}. */
    public BigDecimal number() {
        return number;
    }

    /** Whether the number has no fraction and fits a {@code long}. */
    public boolean isIntegral() {
        return integral;
    }

    /** The number where {@link #isIntegral()}, else 0. */
    public long integer() {
        return integer;
    }

    /** The unit or counter typed behind the number, such as “元” or “件”; null when none was. */
    public String unit() {
        return unit;
    }

    /** Words that stand beside the number, such as “其中修订 16 件”; null when none do. */
    public String remark() {
        return remark;
    }

    /** Why the cell cannot be read, in Chinese; null unless {@link State#UNREADABLE}. */
    public String problem() {
        return problem;
    }

    /** The value as a clerk would read it: the plain number, “空白”, or what was typed. Never null or empty. */
    public String display() {
        switch (state) {
            case NUMBER:
                return number.toPlainString();
            case BLANK:
                return Typography.plain(typed).isEmpty() ? "空白" : "“" + Typography.oneLine(typed) + "”";
            default:
                return "“" + Typography.oneLine(typed) + "”";
        }
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Cell)) {
            return false;
        }
        Cell cell = (Cell) other;
        return state == cell.state && typed.equals(cell.typed) && Objects.equals(number, cell.number);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, typed);
    }

    @Override
    public String toString() {
        return display();
    }
}
