package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Relation;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.NumberKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A row or a column of a statutory table in the report under examination. */
public abstract class TableLine {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Examination examination;
    private final LineShape shape;

    TableLine(Examination examination, LineShape shape) {
        this.examination = examination;
        this.shape = shape;
    }

    /** Common name of the table, for instance “表三”. */
    public String getTable() {
        return shape.table.name();
    }

    /** Title of the block of the table; empty where the table has only one. */
    public String getBlock() {
        return shape.block.title();
    }

    /** Short name of the row or column. */
    public String getName() {
        return shape.line.name();
    }

    /** Whether this line has a cell, or a group of cells, in the row or column of that name. */
    public boolean has(String name) {
        return !shape.positions(name).isEmpty();
    }

    /** Whether this line has such cells, and one of them holds no number. */
    public boolean lacks(String name) {
        return shape.positions(name).stream().anyMatch(position -> !examination.cell(position).isNumber());
    }

    /** The number in the cell of that name, or the sum of a group; null where there is none. */
    public BigDecimal number(String name) {
        BigDecimal sum = null;
        for (Position position : shape.positions(name)) {
            Cell cell = examination.cell(position);
            if (!cell.isNumber()) {
                return null;
            }
            sum = sum == null ? cell.number() : sum.add(cell.number());
        }
        return sum;
    }

    /** What stands in the cell of that name, as typed; empty where there is nothing. */
    public String text(String name) {
        List<Position> positions = shape.positions(name);
        return positions.isEmpty() ? "" : examination.cell(positions.get(0)).display();
    }

    /** For conditions that are no requirement: this line is wrong. */
    public Outcome wrong(String expected, String actual) {
        List<CellRef> cells = new ArrayList<>();
        shape.positions.forEach(position -> cells.add(position.ref()));
        return Outcome.violated(placed(new Violation(place() + "应为{应为}，实为{实为}", expected, actual)).cells(cells));
    }

    /** For conditions that are no requirement: the cell of that name is wrong. */
    public Outcome wrongAt(String name, String expected) {
        List<Violation> violations = new ArrayList<>();
        for (Position position : shape.positions(name)) {
            violations.add(at(position, "{位置}应为{应为}，现填{实为}", expected, examination.cell(position).display()));
        }
        return Outcome.of(violations);
    }

    /** The outcome where the cell of that name holds a number; else that nobody can tell. */
    public Outcome unlessBlank(String name, Outcome outcome) {
        return lacks(name) ? Outcome.missingCell(place() + "的“" + name + "”没有可读的数") : outcome;
    }

    /** Whether a balance formula holds; a line that the formula does not speak of satisfies it. */
    public Outcome relation(String text) {
        BoundFormula formula = shape.formula(text);
        if (formula == null) {
            return Outcome.HOLDS;
        }
        Relation relation = examination.relation(formula);
        switch (relation.state()) {
            case SATISFIED:
                return Outcome.HOLDS;
            case VIOLATED:
                return Outcome.violated(violation(formula, relation));
            default:
                return notCheckable(formula);
        }
    }

    private Violation violation(BoundFormula formula, Relation relation) {
        BigDecimal actual = formula.totalIsLeft ? relation.leftValue() : relation.rightValue();
        BigDecimal expected = formula.totalIsLeft ? relation.rightValue() : relation.leftValue();
        return placed(new Violation(place() + "不满足“" + formula.formula.text() + "”：左边 {左值}，右边 {右值}，相差 {差}",
                bound(formula) + plain(expected), plain(actual)))
                .cells(formula.cells)
                .word("左值", plain(relation.leftValue())).word("右值", plain(relation.rightValue()))
                .word("左式", sum(formula.left, formula.formula.left().size())).word("右式", sum(formula.right, formula.formula.right().size()))
                .word("差", plain(relation.leftValue().subtract(relation.rightValue()).abs()));
    }

    /** What the compared side must be to the other one; nothing where both must be equal. */
    private static String bound(BoundFormula formula) {
        switch (formula.formula.comparison()) {
            case AT_MOST:
                return formula.totalIsLeft ? "不大于 " : "不小于 ";
            case AT_LEAST:
                return formula.totalIsLeft ? "不小于 " : "不大于 ";
            default:
                return "";
        }
    }

    /** “3+0” for few terms; the sum alone for many. */
    private String sum(List<Position> positions, int terms) {
        StringBuilder sum = new StringBuilder();
        for (Position position : positions) {
            sum.append(sum.length() == 0 ? "" : "＋").append(examination.cell(position).number().toPlainString());
        }
        return positions.size() == terms ? sum.toString() : terms + " 类合计";
    }

    private Outcome notCheckable(BoundFormula formula) {
        List<String> missing = new ArrayList<>();
        for (CellRef ref : formula.cells) {
            Position position = examination.format().position(ref);
            if (!examination.cell(position).isNumber()) {
                missing.add("“" + crossing(position) + "”");
            }
        }
        String listed = String.join("、", missing.subList(0, Math.min(3, missing.size())));
        return Outcome.missingCell(place() + "的“" + formula.formula.text() + "”无法核对：" + listed
                + (missing.size() > 3 ? "等 " + missing.size() + " 格" : "") + "没有可读的数");
    }

    /** Whether every cell is filled in; a mark such as “/” does not count as filled. */
    public Outcome filled() {
        List<CellRef> blank = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String typed = "";
        for (Position position : shape.positions) {
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
                .cells(blank).word("个数", String.valueOf(blank.size())).word("列名", String.join("、", names)));
    }

    /** Whether every number is of the kind that its cell takes. */
    public Outcome numberKinds() {
        List<Violation> violations = new ArrayList<>();
        for (Position position : shape.positions) {
            Cell cell = examination.cell(position);
            String expected = cell.state() == Cell.State.UNREADABLE ? cell.problem() : mismatch(position.numberKind(), cell);
            if (expected != null) {
                violations.add(at(position, "{位置}填的是{实为}，应当填{应为}", describe(position.numberKind()), cell.display()).word("原因", expected));
            }
        }
        return Outcome.of(violations);
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
        List<Violation> violations = new ArrayList<>();
        for (Position position : shape.positions) {
            Cell cell = examination.cell(position);
            if (cell.remark() != null) {
                violations.add(at(position, "{位置}夹带了文字“{文字}”，应当只填{应为}", cell.number().toPlainString(), "“" + cell.typed().trim() + "”")
                        .word("文字", cell.remark()));
            }
        }
        return Outcome.of(violations);
    }

    /** Whether a unit typed behind a number is the one that its cell takes. */
    public Outcome units() {
        List<Violation> violations = new ArrayList<>();
        for (Position position : shape.positions) {
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
        return Outcome.of(violations);
    }

    /** Whether every number is zero. */
    public Outcome allZero() {
        List<CellRef> cells = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Position position : shape.positions) {
            Cell cell = examination.cell(position);
            if (cell.isNumber() && cell.number().signum() != 0) {
                cells.add(position.ref());
                values.add(crossing(position) + " " + cell.display());
            }
        }
        return cells.isEmpty() ? Outcome.HOLDS
                : Outcome.violated(placed(new Violation(place() + "应当都是 0，现填：{实为}", "0", String.join("，", values))).cells(cells));
    }

    /** “表三“自然人”列”. */
    private String place() {
        return getTable() + "“" + shape.line + "”" + (shape.isRow ? "行" : "列");
    }

    private String crossing(Position position) {
        return (shape.isRow ? position.column() : position.row()).toString();
    }

    private Violation at(Position position, String wording, String expected, String actual) {
        return placed(new Violation(wording, expected, actual)).word("位置", position.describe())
                .cells(java.util.Collections.singletonList(position.ref()));
    }

    private Violation placed(Violation violation) {
        return violation.word("表", getTable()).word("块", getBlock()).word(shape.isRow ? "行" : "列", shape.line.toString()).word("位置", place());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
