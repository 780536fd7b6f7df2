package io.github.ogireport.reader;

import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every word that an edition prints in its tables, to recognise rows, headers and the edition itself. Immutable. */
final class FormatWords {

    private static final int LONGEST = 200;

    private final Format format;
    private final List<StatutoryRow> rows = new ArrayList<>();
    private final List<StatutoryRow> inOneRow = new ArrayList<>();
    private final Map<String, StatutoryRow> rowsByKey = new HashMap<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    FormatWords(Format format) {
        Set<String> shared = new HashSet<>();
        this.format = format;
        for (Table table : format.tables()) {
            words.add(Wording.essence(table.title()));
            for (Block block : table.blocks()) {
                words.add(Wording.essence(block.title()));
                block.columns().forEach(this::learn);
                block.rows().forEach(this::learn);
                for (Line row : block.rows()) {
                    add(StatutoryRow.of(table, block, row), shared);
                }
                if (table.isInOneRow()) {
                    inOneRow.add(StatutoryRow.ofBlock(table, block));
                }
            }
        }
        words.addAll(labels);
        words.addAll(rowsByKey.keySet());
        words.remove("");
        // a key that two rows share tells neither of them
        rowsByKey.keySet().removeAll(shared);
    }

    private void learn(Line line) {
        labels.addAll(forms(line));
        for (String group : line.path()) {
            words.add(Wording.essence(group));
            words.add(Wording.essence(Wording.unnumbered(group)));
        }
    }

    private void add(StatutoryRow row, Set<String> shared) {
        rows.add(row);
        for (String key : row.keys()) {
            if (rowsByKey.containsKey(key)) {
                shared.add(key);
            }
            rowsByKey.put(key, row);
        }
    }

    /** The essence of label, name and variants, with and without numbering and bracket. */
    static Set<String> forms(Line line) {
        Set<String> forms = new LinkedHashSet<>(printedForms(line.label()));
        forms.addAll(printedForms(line.name()));
        for (String variant : line.variants()) {
            forms.addAll(printedForms(variant));
        }
        return forms;
    }

    static List<String> printedForms(String printed) {
        if (printed.length() > LONGEST) {
            return Collections.emptyList();
        }
        List<String> forms = new ArrayList<>();
        forms.add(Wording.essence(printed));
        forms.add(Wording.essence(Wording.unnumbered(printed)));
        forms.add(Wording.essence(Wording.unbracketed(Wording.unnumbered(printed))));
        return forms;
    }

    Format format() {
        return format;
    }

    /** In statutory order, table by table; rows of tables printed in one row included. */
    List<StatutoryRow> rows() {
        return rows;
    }

    /** Tables printed in one row. */
    List<StatutoryRow> inOneRow() {
        return inOneRow;
    }

    /** The row that a field is the label of; null when it is none or not one alone. */
    StatutoryRow row(String field) {
        for (String form : printedForms(field)) {
            StatutoryRow row = rowsByKey.get(form);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** Whether a field is a label, a group heading or a title of this edition. */
    boolean knows(String field) {
        for (String form : printedForms(field)) {
            if (words.contains(form)) {
                return true;
            }
        }
        return false;
    }

    /** The label of a row or column that a field prints; null when it is none. */
    String label(String field) {
        for (String form : printedForms(field)) {
            if (labels.contains(form)) {
                return form;
            }
        }
        return null;
    }
}
