package io.github.ogireport.engine.fact;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.finding.Evidence;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import io.github.ogireport.ruleset.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One report under one rule set: what all facts of a check share. For one thread and one check. */
public final class Examination {

    /** Of looking at a cell and doing something with its number. */
    private static final int CELL = 1 << 4;

    private final Dossier dossier;
    private final AnnualReport report;
    private final Stage stage;
    private final Settings settings;
    private final FormatShape shape;
    private final Budget budget;
    private final Cell[] cells;
    private final Relation[] relations;
    private final Format recognised;
    private final LastYear lastYear;
    private StatedTexts texts;
    private boolean supposing;

    public Examination(Dossier dossier, Stage stage, Settings settings, FormatShape shape, Budget budget) {
        this.budget = budget;
        this.dossier = dossier;
        this.report = dossier.report();
        this.stage = stage;
        this.settings = settings;
        this.shape = shape;
        this.cells = new Cell[shape.format().positions().size()];
        budget.spend((long) CELL * cells.length);
        int filled = 0;
        for (Position position : shape.format().positions()) {
            Cell cell = report.cells().get(position.ref());
            cells[position.index()] = cell == null ? Cell.blank() : cell;
            filled += cell == null ? 0 : 1;
        }
        this.relations = new Relation[shape.boundFormulas()];
        if (filled < report.cells().size()) {
            budget.spend((long) CELL * report.cells().size() * shape.editions().size());
        }
        // the common case costs no second look at every cell
        this.recognised = filled == report.cells().size() ? shape.format() : shape.recognise(report);
        this.lastYear = LastYear.of(dossier, shape);
    }

    /**
     * Whether a violation would be gone if some cells held other numbers than they do: what the rule required is asked again.
     *
     * @param outcome  that the violation is one of
     * @param supposed the numbers by the cells that hold others now
     */
    public boolean isSettled(Violation violation, Outcome outcome, Map<CellRef, BigDecimal> supposed) {
        Map<Integer, Cell> held = new HashMap<>();
        supposed.forEach((ref, number) -> {
            int index = shape.format().position(ref).index();
            held.put(index, cells[index]);
            cells[index] = Cell.of(number);
        });
        supposing = true;
        try {
            Outcome then = outcome.again();
            return then != null && then.violations().stream().noneMatch(each -> each.isAtThePlaceOf(violation));
        } finally {
            supposing = false;
            held.forEach((index, cell) -> cells[index] = cell);
        }
    }

    /** What the rules see; the text is read for it. */
    public List<Object> facts() {
        texts = new StatedTexts(this, shape.phrasebook());
        List<Object> facts = new ArrayList<>(shape.lines().size() + 8);
        facts.add(new Report(this));
        facts.add(new Tables(this));
        for (Section section : shape.format().sections()) {
            facts.add(new SectionText(this, section));
        }
        for (LineShape line : shape.lines()) {
            facts.add(line.isRow ? new Row(this, line) : new Column(this, line));
        }
        shape.cells().forEach(cell -> facts.add(new TableCell(this, cell)));
        if (dossier.previous() != null) {
            facts.add(new PreviousReport(this));
        }
        if (!dossier.subordinates().isEmpty()) {
            facts.add(new Subordinates(this));
        }
        facts.addAll(texts.all());
        return facts;
    }

    /** Every relation within the report that a rule has looked at. */
    public List<Relation> relations() {
        List<Relation> evaluated = new ArrayList<>(relations.length);
        for (Relation relation : relations) {
            if (relation != null) {
                evaluated.add(relation);
            }
        }
        return evaluated;
    }

    /** What last year's report says of cells of this one: what the formulas across years expect of them. */
    private List<Evidence> previousEvidence() {
        List<Evidence> evidence = new ArrayList<>();
        if (lastYear != null) {
            shape.across(lastYear).forEach(formula -> evidence.add(formula.evidence(lastYear)));
            evidence.removeIf(Objects::isNull);
        }
        return evidence;
    }

    /** What the text and last year's report say of cells of this one; of a text that there was no time to read, nothing. */
    public List<Evidence> evidence() {
        List<Evidence> evidence = texts == null ? new ArrayList<>() : texts.evidence();
        evidence.addAll(previousEvidence());
        return evidence;
    }

    Relation relation(BoundFormula formula) {
        budget.spend((long) CELL * formula.cells.size());
        if (formula.isAcrossYears()) {
            return formula.evaluate(cells, lastYear);
        }
        Relation known = relations[formula.index];
        if (supposing) {
            return formula.evaluate(cells, null);
        }
        if (known == null) {
            known = formula.evaluate(cells, null);
            relations[formula.index] = known;
        }
        return known;
    }

    /**
     * @return null where the formula speaks of last year's cells and there are none
     * @throws IllegalArgumentException when no rule states such a formula between addressed cells
     */
    BoundFormula formula(String text) {
        return shape.formula(text, lastYear);
    }

    /** Last year's report; null where there is none that this one can be compared with. */
    LastYear lastYear() {
        return lastYear;
    }

    /** A number written as digits, or the parameter (数值) of that name. */
    BigDecimal number(String digitsOrName) {
        boolean digits = digitsOrName.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
        return digits ? new BigDecimal(digitsOrName) : BigDecimal.valueOf(settings.number(digitsOrName));
    }

    /** The cells at an address that a rule names. */
    List<Position> at(String address) {
        return shape.at(address);
    }

    Cell cell(Position position) {
        budget.spend(CELL);
        return cells[position.index()];
    }

    /** What the check may still take. */
    public Budget budget() {
        return budget;
    }

    public AnnualReport report() {
        return report;
    }

    /** The report with those that it is checked against. */
    Dossier dossier() {
        return dossier;
    }

    Stage stage() {
        return stage;
    }

    Settings settings() {
        return settings;
    }

    Format format() {
        return shape.format();
    }

    List<Format> editions() {
        return shape.editions();
    }

    /** Numbers of the documents that set the other editions. */
    List<DocumentNumber> otherFormats() {
        return shape.otherFormats();
    }

    /** The edition whose tables the report was filled in. */
    Format recognised() {
        return recognised;
    }

    /** Whether the report was filled in the tables of another edition, whose lack of this one's cells is no gap. */
    public boolean isInAnotherEdition() {
        return recognised != shape.format();
    }

    /** The report's text of a section; empty where there is none. */
    String text(Section section) {
        return report.sections().getOrDefault(section.code(), "");
    }
}
