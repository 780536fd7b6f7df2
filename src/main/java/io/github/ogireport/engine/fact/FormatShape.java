package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import io.github.ogireport.ruleset.Address;
import io.github.ogireport.ruleset.Formula;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An edition of the format with the formulas of its rules bound to its rows and columns. Shared by all checks, safe for many
 * threads.
 */
public final class FormatShape {

    private final Format format;
    private final List<Format> editions;
    private final List<DocumentNumber> otherFormats = new ArrayList<>();
    private final List<LineShape> lines = new ArrayList<>();
    private final Map<String, BoundFormula> addressed = new HashMap<>();
    private final Map<String, List<Position>> places = new ConcurrentHashMap<>();
    private final List<Position> cells;
    private int boundFormulas;

    /**
     * @param cells    the single cells that rules look at
     * @param editions all editions that are known, to recognise a report filled in another one's tables
     */
    public FormatShape(Format format, Collection<Formula> formulas, Collection<Position> cells, List<Format> editions) {
        this.format = format;
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
        for (Formula formula : formulas) {
            if (formula.isAddressed()) {
                addressed.put(formula.text(), BoundFormula.addressed(boundFormulas++, formula, format));
            }
        }
        for (LineShape line : lines) {
            for (Formula formula : formulas) {
                if (line.bind(formula, boundFormulas)) {
                    boundFormulas++;
                }
            }
        }
    }

    private void add(Table table, Block block, List<Line> added, boolean rows) {
        added.forEach(line -> lines.add(new LineShape(format, table, block, line, rows)));
    }

    public Format format() {
        return format;
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

    /** @throws IllegalArgumentException when no rule states such a formula between addressed cells */
    BoundFormula formula(String text) {
        BoundFormula formula = addressed.get(text);
        if (formula == null) {
            throw new IllegalArgumentException("“" + text + "”里的各项应写成 表·行·列，例如 表三·本年新收·总计");
        }
        return formula;
    }

    /** The cells at an address that a rule names. */
    List<Position> at(String address) {
        return places.computeIfAbsent(address, each -> Address.resolve(format, each));
    }

    int boundFormulas() {
        return boundFormulas;
    }
}
