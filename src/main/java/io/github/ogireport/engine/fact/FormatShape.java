package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import io.github.ogireport.ruleset.Formula;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** An edition of the format with the formulas of its rules bound to its rows and columns. Immutable, shared by all checks. */
public final class FormatShape {

    private final Format format;
    private final List<Format> editions;
    private final List<DocumentNumber> otherFormats = new ArrayList<>();
    private final List<LineShape> lines = new ArrayList<>();
    private int boundFormulas;

    /** @param editions all editions that are known, to recognise a report filled in another one's tables */
    public FormatShape(Format format, Collection<Formula> formulas, List<Format> editions) {
        this.format = format;
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

    int boundFormulas() {
        return boundFormulas;
    }
}
