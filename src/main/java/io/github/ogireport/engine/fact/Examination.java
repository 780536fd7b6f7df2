package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.Section;
import io.github.ogireport.ruleset.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One report under one rule set: what all facts of a check share. For one thread and one check. */
public final class Examination {

    private final Dossier dossier;
    private final AnnualReport report;
    private final Stage stage;
    private final Settings settings;
    private final FormatShape shape;
    private final TimeLimit time;
    private final Cell[] cells;
    private final Relation[] relations;
    private final Format recognised;

    public Examination(Dossier dossier, Stage stage, Settings settings, FormatShape shape, TimeLimit time) {
        this.time = time;
        this.dossier = dossier;
        this.report = dossier.report();
        this.stage = stage;
        this.settings = settings;
        this.shape = shape;
        this.cells = new Cell[shape.format().positions().size()];
        int filled = 0;
        for (Position position : shape.format().positions()) {
            Cell cell = report.cells().get(position.ref());
            cells[position.index()] = cell == null ? Cell.blank() : cell;
            filled += cell == null ? 0 : 1;
        }
        this.relations = new Relation[shape.boundFormulas()];
        this.recognised = recognise(filled);
    }

    /** The edition whose tables hold most of the report's cells; this one where another is no better. */
    private Format recognise(int filled) {
        Format best = shape.format();
        int most = filled;
        if (filled < report.cells().size()) {
            for (Format edition : shape.editions()) {
                int count = 0;
                for (Position position : edition.positions()) {
                    count += report.cells().containsKey(position.ref()) ? 1 : 0;
                }
                if (count > most) {
                    most = count;
                    best = edition;
                }
            }
        }
        return best;
    }

    /** What the rules see. */
    public List<Object> facts() {
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
        return facts;
    }

    /** Every relation that a rule has looked at. */
    public List<Relation> relations() {
        List<Relation> evaluated = new ArrayList<>(relations.length);
        for (Relation relation : relations) {
            if (relation != null) {
                evaluated.add(relation);
            }
        }
        return evaluated;
    }

    Relation relation(BoundFormula formula) {
        Relation known = relations[formula.index];
        if (known == null) {
            known = formula.evaluate(cells);
            relations[formula.index] = known;
        }
        return known;
    }

    /** @throws IllegalArgumentException when no rule states such a formula between addressed cells */
    BoundFormula formula(String text) {
        return shape.formula(text);
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
        return cells[position.index()];
    }

    TimeLimit time() {
        return time;
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
