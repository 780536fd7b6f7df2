package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Comparison;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.NumberKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cells of the statutory tables that a rule looks at together: those of a row or a column, or a single one. */
public abstract class Cells extends Fact {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    Cells(Examination examination) {
        super(examination);
    }

    abstract List<Position> positions();

    /** Where the cells are, in a clerk's words: “表三“自然人”列”. */
    abstract String place();

    /** What tells one of the cells from the others. */
    abstract String crossing(Position position);

    String quoted(Position position) {
        return "“" + crossing(position) + "”";
    }

    /** The violation with the words that say where the cells are. */
    abstract Violation placed(Violation violation);

    Violation at(Position position, String wording, String expected, String actual) {
        asked();
        return placed(new Violation(wording, expected, actual)).word("位置", position.describe())
                .cells(Collections.singletonList(position.ref()));
    }

    /** Whether every cell is filled in; a mark such as “/” does not count as filled. */
    public Outcome filled() {
        asked();
        List<CellRef> blank = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String typed = "";
        for (Position position : positions()) {
            Cell cell = examination.cell(position);
            if (cell.isBlank() && !(examination.isInAnotherEdition() && !examination.report().cells().containsKey(position.ref()))) {
                blank.add(position.ref());
                names.add(crossing(position));
                typed = typed.isEmpty() ? cell.typed().trim() : typed;
            }
        }
        if (blank.isEmpty()) {
            return Outcome.HOLDS;
        }
        return Outcome.violated(placed(new Violation(place() + "有 {个数} 格没有填：{列名}", "数字，没有的填 0", typed.isEmpty() ? "空白" : "“" + typed + "”"))
                .cells(blank).word("个数", String.valueOf(blank.size())).word("列名", String.join("、", names))).askedBy(this::filled);
    }

    /** Whether every number is of the kind that its cell takes. */
    public Outcome numberKinds() {
        asked();
        List<Violation> violations = new ArrayList<>();
        for (Position position : positions()) {
            Cell cell = examination.cell(position);
            String expected = cell.state() == Cell.State.UNREADABLE ? cell.problem() : mismatch(position.numberKind(), cell);
            if (expected != null) {
                violations.add(at(position, "{位置}填的是{实为}，应当填{应为}", describe(position.numberKind()), cell.display()).word("原因", expected));
            }
        }
        return Outcome.of(violations).askedBy(this::numberKinds);
    }

    private static String mismatch(NumberKind kind, Cell cell) {
        if (!cell.isNumber()) {
            return null;
        }
        if (kind != NumberKind.DECIMAL && !cell.isIntegral()) {
            return "件数不能有小数，也不会这样大";
        }
        return kind != NumberKind.SIGNED_COUNT && cell.number().signum() < 0 ? "这一格不能是负数" : null;
    }

    private static String describe(NumberKind kind) {
        switch (kind) {
            case COUNT:
                return "大于或等于 0 的整数";
            case SIGNED_COUNT:
                return "整数，减少的前面加负号";
            default:
                return "大于或等于 0 的数";
        }
    }

    /** Whether the cells hold numbers only, without remarks. */
    public Outcome numbersOnly() {
        asked();
        List<Violation> violations = new ArrayList<>();
        for (Position position : positions()) {
            Cell cell = examination.cell(position);
            if (cell.remark() != null) {
                violations.add(at(position, "{位置}夹带了文字“{文字}”，应当只填{应为}", cell.number().toPlainString(), "“" + cell.typed().trim() + "”")
                        .word("文字", cell.remark()));
            }
        }
        return Outcome.of(violations).askedBy(this::numbersOnly);
    }

    /** Whether a unit typed behind a number is the one that its cell takes. */
    public Outcome units() {
        asked();
        List<Violation> violations = new ArrayList<>();
        for (Position position : positions()) {
            Cell cell = examination.cell(position);
            String unit = position.unit();
            if (cell.unit() == null || cell.unit().equals(unit) || unit == null && !cell.unit().endsWith("元")
                    || unit == null && position.numberKind() == NumberKind.DECIMAL) {
                continue;
            }
            boolean yuan = "万元".equals(unit) && cell.unit().equals("元");
            String expected = yuan ? cell.number().divide(TEN_THOUSAND).toPlainString() + "（万元）" : unit == null ? "件数，不带“元”" : "以" + unit + "计的数";
            violations.add(at(position, "{位置}填的是{实为}，应当填{应为}", expected, "“" + cell.typed().trim() + "”"));
        }
        return Outcome.of(violations).askedBy(this::units);
    }

    /** Whether every number is zero. */
    public Outcome allZero() {
        asked();
        List<CellRef> cells = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Position position : positions()) {
            Cell cell = examination.cell(position);
            if (cell.isNumber() && cell.number().signum() != 0) {
                cells.add(position.ref());
                values.add(crossing(position) + " " + cell.display());
            }
        }
        return cells.isEmpty() ? Outcome.of(Collections.emptyList(), missing())
                : Outcome.violated(placed(new Violation(place() + "应当都是 0，现填：{实为}", "0", String.join("，", values))).cells(cells)).askedBy(this::allZero);
    }

    /** Whether every number is at most a number, which is written as digits or named by a parameter of the settings. */
    public Outcome atMost(String number) {
        asked();
        return compared(Comparison.AT_MOST, number);
    }

    public Outcome atLeast(String number) {
        asked();
        return compared(Comparison.AT_LEAST, number);
    }

    public Outcome moreThan(String number) {
        asked();
        return compared(Comparison.MORE, number);
    }

    public Outcome lessThan(String number) {
        asked();
        return compared(Comparison.LESS, number);
    }

    public Outcome equalTo(String number) {
        asked();
        return compared(Comparison.EQUAL, number);
    }

    private Outcome compared(Comparison comparison, String number) {
        BigDecimal limit = examination.number(number);
        List<Violation> violations = new ArrayList<>();
        for (Position position : positions()) {
            Cell cell = examination.cell(position);
            if (cell.isNumber() && !comparison.holds(cell.number().compareTo(limit))) {
                violations.add(at(position, "{位置}填的是 {实为}，应当{应为}", comparison.words() + " " + limit.toPlainString(), cell.display()));
            }
        }
        return Outcome.of(violations, missing()).askedBy(() -> compared(comparison, number));
    }

    /** Which cells hold no number; null when all do. A blank is not zero, so nobody can tell how it compares. */
    private String missing() {
        return UnreadCells.reason(place(), positions(), examination, this::quoted);
    }
}
