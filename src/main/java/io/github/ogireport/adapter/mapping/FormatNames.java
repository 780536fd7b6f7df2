package io.github.ogireport.adapter.mapping;

import io.github.ogireport.reader.LineNames;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import io.github.ogireport.spelling.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds tables, rows, columns and sections by the names in a mapping file, and says which are nearest where there is none. */
final class FormatNames {

    private final Format format;
    private final Map<Table, LineNames> rows = new HashMap<>();
    private final Map<Block, LineNames> columns = new HashMap<>();

    FormatNames(Format format) {
        this.format = format;
        for (Table table : format.tables()) {
            rows.put(table, new LineNames(rowsOf(table)));
            table.blocks().forEach(block -> columns.put(block, new LineNames(block.columns())));
        }
    }

    static List<Line> rowsOf(Table table) {
        List<Line> rows = new ArrayList<>();
        table.blocks().forEach(block -> rows.addAll(block.rows()));
        return rows;
    }

    /** 表·行·列. */
    static String address(Format.Position position) {
        return String.join("·", position.table().name(), position.row().name(), position.column().name());
    }

    /** @return null when there is none, which is added to the problems */
    Table table(String name, Place place) {
        List<String> names = new ArrayList<>();
        for (Table table : format.tables()) {
            if (name.equals(table.name()) || name.equals(table.title()) || name.equals(table.code())) {
                return table;
            }
            names.add(table.name());
        }
        place.problem("没有表“" + name + "”，有的是 " + String.join("、", names));
        return null;
    }

    LineNames rows(Table table) {
        return rows.get(table);
    }

    /** @return null when there is none, which is added to the problems */
    Line row(Table table, String name, Place place) {
        Line row = rows(table).find(name);
        if (row == null) {
            unknown(table.name() + "里没有行", name, rows(table).names(), place);
        }
        return row;
    }

    /** @return null where that row has no such column */
    CellRef cell(Table table, Line row, String columnName) {
        for (Block block : table.blocks()) {
            Line column = block.rows().contains(row) ? columns.get(block).find(columnName) : null;
            if (column != null) {
                return CellRef.of(table.code(), row.code(), column.code());
            }
        }
        return null;
    }

    /** Says that none of these rows has a column of that name. */
    void unknownColumn(Table table, List<Line> among, String name, Place place) {
        List<String> names = new ArrayList<>();
        for (Block block : table.blocks()) {
            if (among.stream().anyMatch(block.rows()::contains)) {
                names.addAll(columns.get(block).names());
            }
        }
        unknown(table.name() + (among.size() == 1 ? "“" + among.get(0) + "”行" : "") + "里没有列", name, names, place);
    }

    /** @return null when there is none, which is added to the problems */
    Section section(String name, Place place) {
        List<String> names = new ArrayList<>(ReportPart.names());
        for (Section section : format.sections()) {
            if (name.equals(section.heading()) || name.equals(section.toString()) || name.equals(section.code()) || section.variants().contains(name)) {
                return section;
            }
            names.add(section.heading());
        }
        unknown("没有部分", name, names, place);
        return null;
    }

    private static void unknown(String what, String name, List<String> names, Place place) {
        place.problem(what + "“" + name + "”，最接近的是 " + String.join("、", Nearest.to(name, names, 3)));
    }
}
