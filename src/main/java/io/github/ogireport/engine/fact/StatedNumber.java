package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Evidence;
import io.github.ogireport.narrative.Reading;
import io.github.ogireport.narrative.Statement;
import io.github.ogireport.narrative.StatementKind;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A number that the text states (文中的数), or a claim without one (断言), beside the tables and the rest of the text. */
public final class StatedNumber extends Fact {

    private final Section section;
    private final Statement statement;
    private final StatedTexts texts;
    private final int index;

    /** @param index its running number among all of the report */
    StatedNumber(Examination examination, Section section, Statement statement, StatedTexts texts, int index) {
        super(examination);
        this.index = index;
        this.section = section;
        this.statement = statement;
        this.texts = texts;
    }

    /**
     * What is stated, each number being of one sort only: 原词 of cells in the words of the table, 改述 of cells in other words,
     * 范围不同 of less than the whole organ or of another kind, 断言 without a number, 占比, 同比, 往年 of an earlier year, 表外 of no cell;
     * empty for what is never compared.
     */
    public String getSort() {
        asked();
        switch (statement.kind()) {
            case CLAIM:
                return statement.scope() == null && isOfReportYear() ? "断言" : "";
            case PERCENTAGE:
                return "占比";
            case RELATIVE_CHANGE:
            case ABSOLUTE_CHANGE:
                return "同比";
            default:
                return sortOfNumber();
        }
    }

    private String sortOfNumber() {
        if (!statement.isExact()) {
            return "";
        }
        if (!isOfReportYear()) {
            return "往年";
        }
        if (statement.readings().isEmpty()) {
            return "表外";
        }
        return statement.scope() != null ? "范围不同" : statement.isLabel() ? "原词" : "改述";
    }

    private boolean isOfReportYear() {
        return statement.year() == examination.report().year();
    }

    /** Whether it counts something of the whole organ in the report year, exactly, so that cells must agree with it. */
    boolean isEvidence() {
        return statement.kind() == StatementKind.COUNT && (getSort().equals("原词") || getSort().equals("改述"));
    }

    /** Name of the quantity as narrative.yaml has it, for instance “信息处理费”. */
    public String getName() {
        asked();
        return statement.name();
    }

    /** Whether parts are stated beside this total (其中……). */
    public boolean hasParts() {
        asked();
        return !texts.partsOf(statement).isEmpty();
    }

    Statement statement() {
        return statement;
    }

    Evidence evidence() {
        List<List<CellRef>> readings = new ArrayList<>();
        statement.readings().forEach(reading -> readings.add(refs(reading.cells())));
        return new Evidence(readings, statement.value(), "正文写“" + words() + "”");
    }

    /** Whether the tables say the same: the number is one of the sums that it may speak of, or the claim holds. */
    public Outcome matchesTables() {
        asked();
        return (statement.kind() == StatementKind.CLAIM ? claimHolds() : matches(examination::cell, "表里")).askedBy(this::matchesTables);
    }

    /** Whether last year's report says the same; holds where there is none to compare with. */
    public Outcome matchesLastYear() {
        asked();
        LastYear lastYear = examination.lastYear();
        boolean isComparable = lastYear != null && lastYear.report().year() == statement.year() && statement.scope() == null && !statement.readings().isEmpty();
        return !isComparable ? Outcome.HOLDS
                : matches(lastYear::counterpart, "上年的报告里");
    }

    /** @param cells the cell at a position; null where there is none, which nothing can be said of */
    private Outcome matches(Function<Position, Cell> cells, String where) {
        Set<String> expected = new LinkedHashSet<>();
        List<String> described = new ArrayList<>();
        Set<Position> asked = new LinkedHashSet<>();
        for (Reading reading : statement.readings()) {
            asked.addAll(reading.cells());
            BigDecimal sum = StatedSums.of(reading, cells);
            if (sum != null && StatedSums.same(statement.value(), sum, statement.kind() == StatementKind.AMOUNT)) {
                return Outcome.HOLDS;
            }
            if (sum != null) {
                expected.add(plain(sum));
                described.add(reading.describe() + " 是 " + plain(sum));
            }
        }
        if (asked.stream().anyMatch(position -> cells.apply(position) == null)) {
            return Outcome.HOLDS;
        }
        if (described.size() < statement.readings().size()) {
            return unread(asked, cells);
        }
        return Outcome.violated(quoted(new Violation("“{部分}”写的是 {实为}，" + where + "{表中}", String.join(" 或 ", expected), plain(statement.value())))
                .word("表中", String.join("，", described)).word("范围", statement.scope() == null ? "" : statement.scope())
                .cells(refs(statement.readings().get(0).cells())));
    }

    private Outcome unread(Set<Position> asked, Function<Position, Cell> cells) {
        return Outcome.missingCell(UnreadCells.reason("“" + section + "”的“" + words() + "”", UnreadCells.names(asked, cells, Position::describe)));
    }

    private Outcome claimHolds() {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        Set<Position> asked = new LinkedHashSet<>();
        Set<Position> wrong = new LinkedHashSet<>();
        for (int i = 0; i < statement.readings().size(); i++) {
            Reading claimed = statement.readings().get(i);
            Reading other = statement.others().isEmpty() ? null : statement.others().get(i);
            BigDecimal sum = StatedSums.of(claimed, examination::cell);
            BigDecimal equal = other == null ? BigDecimal.ZERO : StatedSums.of(other, examination::cell);
            List<Position> cells = new ArrayList<>(claimed.cells());
            cells.addAll(other == null ? Collections.emptyList() : other.cells());
            asked.addAll(cells);
            if (sum != null && equal != null && sum.compareTo(equal) != 0 && !texts.says(statement, claimed, sum)) {
                expected.add(claimed.describe() + " 是 " + plain(equal));
                actual.add(plain(sum));
                wrong.addAll(cells);
            }
        }
        if (wrong.isEmpty()) {
            return asked.stream().allMatch(position -> examination.cell(position).isNumber()) ? Outcome.HOLDS : unread(asked, examination::cell);
        }
        return Outcome.violated(quoted(new Violation("“{部分}”说“{说法}”，应当{应为}，表里是 {实为}", String.join("，", expected), String.join("、", actual)))
                .word("说法", words()).cells(refs(wrong)));
    }

    /** Whether the parts that the text gives of this total add up to it, where the tables say that they are all of it. */
    public Outcome partsAddUp() {
        asked();
        return new StatedTotal(examination, this, texts.partsOf(statement)).outcome().askedBy(this::partsAddUp);
    }

    /** Whether a share (占比) is what its number divided by the total gives, to the printed digits. */
    public Outcome dividesOut() {
        asked();
        return new StatedRatio(examination, this).share().askedBy(this::dividesOut);
    }

    /** Whether a change (同比) is what this year's and last year's numbers give; holds where last year's are not known. */
    public Outcome changedSo() {
        asked();
        return new StatedRatio(examination, this).change();
    }

    /** Whether the number is a multiple of another. */
    public Outcome multipleOf(String number) {
        asked();
        BigDecimal value = statement.value();
        return value.remainder(examination.number(number)).signum() == 0 ? Outcome.HOLDS
                : Outcome.violated(quoted(new Violation("“{部分}”写的{名称}是 {实为}，应当是{应为}", number + " 的倍数", plain(value))));
    }

    /** Whether the first statement of the same quantity in the text gives the same number; parts of it may differ. */
    public Outcome sameThroughout() {
        asked();
        StatedNumber other = texts.firsts().before(this);
        return other == null ? Outcome.HOLDS
                : Outcome.violated(quoted(new Violation("“{部分}”写的{名称}是 {实为}，前面写的是 {应为}", plain(other.statement.value()), plain(statement.value()))));
    }

    boolean differsFrom(StatedNumber other) {
        return statement.value().compareTo(other.statement.value()) != 0;
    }

    boolean isZero() {
        return statement.value().signum() == 0;
    }

    /** Running number among all that the report states. */
    int index() {
        return index;
    }

    /** Whether this number is zero just when the other quantity, where the text states it, is. */
    public Outcome zeroTogetherWith(String otherName) {
        asked();
        StatedNumber other = texts.firsts().inContrast(otherName, this);
        return other == null ? Outcome.HOLDS
                : Outcome.violated(quoted(new Violation("“{部分}”写的{名称}是 {实为}，{另一项}", isZero() ? "不是 0" : "0", plain(statement.value())))
                        .word("另一项", otherName + " " + plain(other.statement.value())));
    }

    Violation quoted(Violation violation) {
        String text = examination.text(section);
        return violation.section(section.code(), section.toString()).word("位置", section.toString()).word("名称", getName())
                .quote(Passage.around(text, statement.from(), statement.to()));
    }

    /** What the text says, word for word: the number with the words before it. */
    private String words() {
        return Passage.upTo(examination.text(section), statement.from(), statement.to());
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static List<CellRef> refs(Collection<Position> positions) {
        List<CellRef> refs = new ArrayList<>();
        positions.forEach(position -> refs.add(position.ref()));
        return refs;
    }
}
