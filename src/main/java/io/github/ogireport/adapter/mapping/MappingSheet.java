package io.github.ogireport.adapter.mapping;

import io.github.ogireport.ruleset.sheet.Sheet;
import io.github.ogireport.ruleset.sheet.SheetRow;
import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a mapping filled in as a spreadsheet: a row says of one field (字段) which part of the report (部分) or which cell (表,
 * 行, 列) it holds, and what its values mean (值), as 1=政府|2=部门. A field with {@code *} is a column of a detail table, whose rows are told by another field (按).
 */
final class MappingSheet {

    private static final String FIELD = "字段";
    private static final String PART = "部分";
    private static final String TABLE = "表";
    private static final String ROW = "行";
    private static final String COLUMN = "列";
    private static final String KEY = "按";
    private static final String CODES = "值";
    private static final List<String> HEADINGS = Arrays.asList(FIELD, PART, TABLE, ROW, COLUMN, KEY, CODES);
    private static final Pattern BETWEEN_ROWS = Pattern.compile("[|｜]");

    private final String file;
    private final Problems problems;
    private final MappingDefinition definition;
    private final Map<String, MappingDefinition.Entry> joined = new LinkedHashMap<>();
    private final Map<List<String>, MappingDefinition.DetailEntry> details = new LinkedHashMap<>();
    private Sheet sheet;
    private Map<String, Integer> columns;

    private MappingSheet(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.definition = new MappingDefinition(new Place(file, 0, "", problems));
    }

    static MappingDefinition read(String file, List<Sheet> sheets, Problems problems) {
        MappingSheet read = new MappingSheet(file, problems);
        sheets.forEach(read::sheet);
        read.definition.details.addAll(read.details.values());
        return read.definition;
    }

    private void sheet(Sheet next) {
        sheet = next;
        columns = null;
        for (SheetRow row : sheet.rows()) {
            if (row.isEmpty() || row.cell(0).text().startsWith("#")) {
                continue;
            }
            if (columns == null) {
                columns = heading(row);
                if (!columns.containsKey(FIELD)) {
                    place(row, 0).problem("标题行里应当有“字段”，还可以有 部分、表、行、列、按、值；备注的列，标题以 # 开头");
                    return;
                }
            } else {
                field(row);
            }
        }
    }

    private Map<String, Integer> heading(SheetRow row) {
        Map<String, Integer> found = new HashMap<>();
        for (int column = 0; column < row.width(); column++) {
            String text = row.cell(column).text();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (!HEADINGS.contains(text)) {
                place(row, column).problem("标题“" + text + "”不认识：应当是 " + String.join("、", HEADINGS) + "；备注的列，标题以 # 开头");
            } else if (found.put(text, column) != null) {
                place(row, column).problem("标题“" + text + "”写了两次");
            }
        }
        return found;
    }

    private void field(SheetRow row) {
        for (int column : columns.values()) {
            if (row.cell(column).fault() != null) {
                place(row, column).problem(row.cell(column).fault());
                return;
            }
        }
        Place place = place(row, columns.get(FIELD));
        String field = text(row, FIELD);
        String part = text(row, PART);
        String table = text(row, TABLE);
        if (field.isEmpty() || part.isEmpty() == table.isEmpty()) {
            place.problem(field.isEmpty() ? "没有写字段" : "“部分”和“表”应当恰好填一个");
        } else if (!part.isEmpty()) {
            part(part, field, codes(row), place);
        } else if (field.indexOf('*') >= 0) {
            List<String> names = Arrays.asList(table, text(row, ROW), text(row, KEY));
            details.computeIfAbsent(names, key -> detail(key, place)).columns
                    .add(new MappingDefinition.Entry(text(row, COLUMN), Collections.singletonList(field), place));
        } else {
            definition.cells.add(new MappingDefinition.CellEntry(table, text(row, ROW), text(row, COLUMN), field, place));
        }
    }

    private static MappingDefinition.DetailEntry detail(List<String> names, Place place) {
        List<String> rows = new ArrayList<>();
        BETWEEN_ROWS.splitAsStream(names.get(1)).map(String::trim).filter(name -> !name.isEmpty()).forEach(rows::add);
        return new MappingDefinition.DetailEntry(names.get(0), rows, names.get(2), place);
    }

    private List<MappingDefinition.Code> codes(SheetRow row) {
        List<MappingDefinition.Code> codes = new ArrayList<>();
        if (text(row, CODES).isEmpty()) {
            return codes;
        }
        Place place = place(row, columns.get(CODES));
        for (String each : BETWEEN_ROWS.split(text(row, CODES))) {
            String[] halves = each.split("[=＝]", -1);
            if (halves.length != 2 || halves[0].trim().isEmpty()) {
                place.problem("“值”应写成 1=政府|2=部门 的样子");
                break;
            }
            codes.add(new MappingDefinition.Code(halves[0], halves[1], place));
        }
        return codes;
    }

    /** Several fields of one part stand in several rows, in their order. */
    private void part(String name, String field, List<MappingDefinition.Code> codes, Place place) {
        MappingDefinition.Entry entry = joined.get(name);
        if (entry != null) {
            entry.fields.add(field);
            return;
        }
        entry = new MappingDefinition.Entry(name, new ArrayList<>(Collections.singletonList(field)), codes, place);
        joined.put(name, entry);
        if (name.equals(MappingDefinition.EDITION)) {
            definition.edition = entry;
        } else if (name.equals(MappingDefinition.MISSING) || name.equals(MappingDefinition.MISSING_BEFORE)) {
            definition.missing = entry;
        } else {
            (ReportPart.of(name) == null ? definition.sections : definition.parts).add(entry);
        }
    }

    private String text(SheetRow row, String heading) {
        Integer column = columns.get(heading);
        return column == null ? "" : row.cell(column).text();
    }

    private Place place(SheetRow row, int column) {
        return new Place(file, row.number(), sheet.place(row.number(), column), problems);
    }
}
