package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.reader.LineNames;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import io.github.ogireport.spelling.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A host's detail table (明细表) that holds rows of a statutory table, which a field of the row or its order tells apart. Immutable. */
final class DetailTable {

    /** A field of each row, and the cells that it holds. */
    static final class Column {
        final FieldPath path;
        final Map<Line, CellRef> cells;

        Column(FieldPath path, Map<Line, CellRef> cells) {
            this.path = path;
            this.cells = Collections.unmodifiableMap(cells);
        }
    }

    private final Table table;
    private final Set<Line> lines;
    private final LineNames names;
    private final FieldPath key;
    private final List<Column> columns;

    /**
     * @param lines   the rows that it holds, in order
     * @param names   of every row of the statutory table
     * @param key     null where the order tells the rows
     * @param columns at least one
     */
    DetailTable(Table table, List<Line> lines, LineNames names, FieldPath key, List<Column> columns) {
        this.table = table;
        this.lines = Collections.unmodifiableSet(new LinkedHashSet<>(lines));
        this.names = names;
        this.key = key;
        this.columns = Collections.unmodifiableList(columns);
    }

    /** @param fields takes in the host's name of the field of each cell */
    void read(FormReading form, AnnualReport.Builder report, Map<CellRef, String> fields) {
        List<String> rows = rows(form);
        if (rows == null) {
            FieldPath first = columns.get(0).path;
            form.missing(first.hasNumberedFields() ? "“" + first + "”这样的字段（* 是行号）" : "明细表“" + first.table() + "”");
            return;
        }
        if (Bound.FORM_ROWS.isPassedBy(rows.size())) {
            form.slip(Collections.singletonList(columns.get(0).path.toString()),
                    "明细表（“" + columns.get(0).path + "”）超过 " + Bound.FORM_ROWS.limit() + " 行");
            return;
        }
        Set<Line> seen = new HashSet<>();
        Iterator<Line> inOrder = lines.iterator();
        for (String row : rows) {
            Line line = key == null ? (inOrder.hasNext() ? inOrder.next() : null) : named(form, row);
            if (line == null) {
                refuseFilled(form, row);
            } else if (!seen.add(line)) {
                form.slip(Collections.singletonList(key.name(row)), "“" + key.name(row) + "”这一行又是“" + line + "”，" + table.name() + "的每一行应当只填一次");
            } else if (lines.contains(line)) {
                readRow(form, row, line, report, fields);
            }
        }
    }

    /** @return null where the form has no such table */
    private List<String> rows(FormReading form) {
        FieldPath first = key == null ? columns.get(0).path : key;
        if (!first.hasNumberedFields()) {
            return first.rows(form.form());
        }
        Set<String> rows = new TreeSet<>(PathStep.BY_NUMBER);
        if (key != null) {
            addRows(rows, key, form);
        }
        columns.forEach(column -> addRows(rows, column.path, form));
        return rows.isEmpty() ? null : new ArrayList<>(rows);
    }

    private static void addRows(Set<String> rows, FieldPath path, FormReading form) {
        List<String> own = path.rows(form.form());
        rows.addAll(own == null ? Collections.emptyList() : own);
    }

    private Line named(FormReading form, String row) {
        String words = form.text(key, row);
        return words == null || words.trim().isEmpty() ? null : names.find(words.trim());
    }

    /** A row that is no row of the statutory table may stand there only while nothing is filled in. */
    private void refuseFilled(FormReading form, String row) {
        for (Column column : columns) {
            if (!form.hasEnoughSlips() && form.isFilled(column.path, row)) {
                form.slip(Collections.singletonList((key == null ? column.path : key).name(row)), "字段“" + column.path.name(row) + "”填了数，但" + whyNoLine(form, row));
                return;
            }
        }
    }

    private String whyNoLine(FormReading form, String row) {
        if (key == null) {
            return "这一行是多出来的，" + table.name() + "在这里只有 " + lines.size() + " 行";
        }
        String words = form.text(key, row);
        if (words == null || words.trim().isEmpty()) {
            return "“" + key.name(row) + "”是空的，不知道是" + table.name() + "的哪一行";
        }
        return "“" + key.name(row) + "”填的“" + FormDates.shown(words) + "”不是" + table.name() + "的行，最接近的是“" + Nearest.to(words, names.names()) + "”";
    }

    private void readRow(FormReading form, String row, Line line, AnnualReport.Builder report, Map<CellRef, String> fields) {
        for (Column column : columns) {
            CellRef cell = column.cells.get(line);
            if (cell != null) {
                report.cell(cell, Cell.read(form.text(column.path, row)));
                fields.put(cell, column.path.name(row));
            } else if (form.isFilled(column.path, row)) {
                form.slip(Collections.singletonList(column.path.name(row)), "字段“" + column.path.name(row) + "”填了数，但" + table.name() + "“" + line + "”行没有这一列");
            }
        }
    }
}
