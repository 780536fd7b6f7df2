package io.github.ogireport.engine.fact;

import io.github.ogireport.narrative.Phrasebook;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import io.github.ogireport.ruleset.Address;
import io.github.ogireport.ruleset.Formula;
import io.github.ogireport.ruleset.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * An edition of the format with the formulas of its rules bound to its rows and columns. Shared by all checks, safe for many
 * threads.
 */
public final class FormatShape {

    private final Format format;
    private final Phrasebook phrasebook;
    private final List<Format> editions;
    private final List<DocumentNumber> otherFormats = new ArrayList<>();
    private final List<LineShape> lines = new ArrayList<>();
    private final BoundFormulas addressed = new BoundFormulas();
    private final Set<String> addressedTexts = new HashSet<>();
    private final Map<String, List<Position>> places = new ConcurrentHashMap<>();
    private final List<Position> cells;
    private int boundFormulas;

    /**
     * @param cells      the single cells that rules look at
     * @param phrasebook what texts are read with; null where no rule looks at what they state
     * @param editions   all editions that are known, to recognise a report filled in another one's tables
     */
    public FormatShape(Format format, Collection<Formula> formulas, Collection<Position> cells, Phrasebook phrasebook, List<Format> editions) {
        this.format = format;
        this.phrasebook = phrasebook;
        this.cells = new ArrayList<>(cells);
        this.editions = editions;
        for (Format edition : editions) {
            if (!edition.basis().equals(format.basis())) {
                otherFormats.add(new DocumentNumber(edition.basis()));
            }
        }
        for (Table table : format.tables()) {
            for (Block block : table.blocks()) {
                add(table, block, block.rows(), true);
                add(table, block, block.columns(), false);
            }
        }
        formulas.forEach(this::bind);
    }

    private void bind(Formula formula) {
        if (formula.isAddressed()) {
            addressedTexts.add(formula.text());
        }
        if (formula.isAcrossYears()) {
            editions.forEach(lastYears -> bindAcrossYears(formula, lastYears));
        } else if (formula.isAddressed()) {
            addressed.add(addressed(formula, boundFormulas++, null));
        } else {
            for (LineShape line : lines) {
                boundFormulas += line.bind(formula, boundFormulas) ? 1 : 0;
            }
        }
    }

    private void bindAcrossYears(Formula formula, Format lastYears) {
        if (!formula.isAddressed()) {
            lines.forEach(line -> line.bindAcrossYears(formula, lastYears));
            return;
        }
        BoundFormula bound = addressed(formula, -1, lastYears);
        if (bound != null) {
            addressed.add(bound, lastYears);
        }
    }

    /** An addressed formula, whose shorter side, the left one of two alike, is compared with the other. */
    private BoundFormula addressed(Formula formula, int index, Format lastYears) {
        Function<Term, List<Position>> resolving = term -> {
            List<Position> own = Address.resolve(format, term.name());
            return term.isLastYears() ? Counterparts.at(term.name(), own, lastYears) : own;
        };
        Side left = Side.bind(formula.left(), resolving);
        Side right = Side.bind(formula.right(), resolving);
        return left == null || right == null ? null
                : new BoundFormula(index, formula, left, right, left.size() <= right.size() ? left.cells : right.cells);
    }

    /** The edition whose tables hold most of a report's cells; this one where another is no better. */
    Format recognise(AnnualReport report) {
        Format best = format;
        int most = filled(report, format);
        if (most < report.cells().size()) {
            for (Format edition : editions) {
                int count = filled(report, edition);
                if (count > most) {
                    most = count;
                    best = edition;
                }
            }
        }
        return best;
    }

    private static int filled(AnnualReport report, Format edition) {
        int count = 0;
        for (CellRef ref : report.cells().keySet()) {
            count += edition.has(ref) ? 1 : 0;
        }
        return count;
    }

    private void add(Table table, Block block, List<Line> added, boolean rows) {
        added.forEach(line -> lines.add(new LineShape(format, table, block, line, rows)));
    }

    public Format format() {
        return format;
    }

    /** Null where no rule looks at what texts state. */
    Phrasebook phrasebook() {
        return phrasebook;
    }

    List<Format> editions() {
        return editions;
    }

    /** Numbers of the documents that set the other editions. */
    List<DocumentNumber> otherFormats() {
        return otherFormats;
    }

    List<LineShape> lines() {
        return lines;
    }

    /** The single cells that rules look at. */
    List<Position> cells() {
        return cells;
    }

    /**
     * @param lastYear null where there is none
     * @return null where the formula speaks of last year's cells and there are none
     * @throws IllegalArgumentException when no rule states such a formula between addressed cells
     */
    BoundFormula formula(String text, LastYear lastYear) {
        if (!addressedTexts.contains(text)) {
            throw new IllegalArgumentException("“" + text + "”里的各项应写成 表·行·列，例如 表三·本年新收·总计");
        }
        return addressed.get(text, lastYear);
    }

    /** Every formula that compares with a report of last year in the tables that this one was filled in. */
    List<BoundFormula> across(LastYear lastYear) {
        List<BoundFormula> across = new ArrayList<>(addressed.across(lastYear));
        lines.forEach(line -> across.addAll(line.formulas().across(lastYear)));
        return across;
    }

    /** The cells at an address that a rule names. */
    List<Position> at(String address) {
        return places.computeIfAbsent(address, each -> Address.resolve(format, each));
    }

    int boundFormulas() {
        return boundFormulas;
    }
}
