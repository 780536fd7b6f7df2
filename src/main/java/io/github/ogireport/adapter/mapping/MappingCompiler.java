package io.github.ogireport.adapter.mapping;

import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.report.Review;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks up what a mapping file names, and sees to it that every cell has one field. */
final class MappingCompiler {

    private static final String BLANK = "空白";
    private static final String PROBLEM = "报错";

    private final MappingDefinition definition;
    private final Format format;
    private final FormatNames names;
    private final Map<CellRef, Place> mapped = new HashMap<>();

    final Map<ReportPart, FieldSource> parts = new EnumMap<>(ReportPart.class);
    Choice<OrganKind> kind;
    Choice<OrganLevel> level;
    final List<ReviewSource> reviews = new ArrayList<>();
    final Map<String, FieldSource> sections = new LinkedHashMap<>();
    final Map<CellRef, FieldSource> cells = new LinkedHashMap<>();
    final List<DetailTable> details = new ArrayList<>();
    AbsentField absent = AbsentField.BLANK_IN_DRAFTS;

    private MappingCompiler(MappingDefinition definition, Format format) {
        this.definition = definition;
        this.format = format;
        this.names = new FormatNames(format);
    }

    /** @return null when something is wrong, which is added to the problems */
    static FieldMapping compile(MappingDefinition definition, List<Format> formats, Problems problems) {
        if (definition.edition == null) {
            definition.whole.problem("没有写“版次”，例如 版次: \"" + formats.get(0).edition() + "\"");
            return null;
        }
        for (Format format : formats) {
            if (format.edition().equals(definition.edition.fields.get(0))) {
                MappingCompiler compiler = new MappingCompiler(definition, format);
                compiler.compile();
                return problems.any() ? null : new FieldMapping(format, compiler);
            }
        }
        definition.edition.place.problem("没有 " + definition.edition.fields.get(0) + " 版，有的是 "
                + formats.stream().map(Format::edition).collect(Collectors.joining("、")));
        return null;
    }

    private void compile() {
        if (definition.missing != null) {
            String written = definition.missing.fields.get(0);
            boolean blank = written.equals(BLANK) || written.equals("当作" + BLANK);
            absent = blank ? AbsentField.BLANK : AbsentField.PROBLEM;
            if (!blank && !written.equals(PROBLEM)) {
                definition.missing.place.problem("“" + MappingDefinition.MISSING + "”只能写“" + BLANK + "”或“" + PROBLEM
                        + "”；不写的，暂存时当作空白，送审、发布时报错");
            }
        }
        parts();
        definition.sections.forEach(this::section);
        definition.cells.forEach(this::cell);
        definition.details.forEach(this::detail);
        checkComplete();
    }

    private void parts() {
        Map<ReportPart, MappingDefinition.Entry> entries = new EnumMap<>(ReportPart.class);
        for (MappingDefinition.Entry entry : definition.parts) {
            ReportPart part = ReportPart.of(entry.name);
            if (part == null) {
                entry.place.problem("“报告”里没有“" + entry.name + "”，可以写 " + String.join("、", ReportPart.names()));
            } else {
                entries.put(part, entry);
            }
        }
        entries.forEach(this::part);
        review(Review.Kind.APPROVAL, ReportPart.APPROVED_BY, ReportPart.APPROVED_ON, entries.get(ReportPart.APPROVED));
        review(Review.Kind.CONFIDENTIALITY, ReportPart.CLEARED_BY, ReportPart.CLEARED_ON, entries.get(ReportPart.CLEARED));
        for (ReportPart part : ReportPart.values()) {
            if (part.isRequired() && !entries.containsKey(part)) {
                definition.whole.problem("没有写“" + part + "”是哪个字段");
            }
        }
    }

    private void part(ReportPart part, MappingDefinition.Entry entry) {
        if (part == ReportPart.ORGAN_KIND) {
            kind = Choice.of(part, OrganKind.values(), OrganKind::label, entry);
        } else if (part == ReportPart.ORGAN_LEVEL) {
            level = Choice.of(part, OrganLevel.values(), OrganLevel::label, entry);
        } else if (!entry.codes.isEmpty()) {
            entry.place.problem("“值”只能写在 " + ReportPart.ORGAN_KIND + "、" + ReportPart.ORGAN_LEVEL + " 里");
        } else if (part != ReportPart.APPROVED && part != ReportPart.CLEARED) {
            put(parts, part, FieldSource.of(entry.fields, entry.place));
        }
    }

    private void review(Review.Kind kind, ReportPart by, ReportPart on, MappingDefinition.Entry passed) {
        ReviewSource review = passed == null ? null : ReviewSource.of(kind, by, on, parts, passed);
        if (review != null) {
            reviews.add(review);
        } else if (passed == null && (parts.containsKey(by) || parts.containsKey(on))) {
            definition.whole.problem("写了“" + by + "”或“" + on + "”，还要写审查通过没有");
        }
    }

    private static <K> void put(Map<K, FieldSource> sources, K key, FieldSource source) {
        if (source != null) {
            sources.put(key, source);
        }
    }

    private void section(MappingDefinition.Entry entry) {
        Section section = names.section(entry.name, entry.place);
        if (section != null && sections.containsKey(section.code())) {
            entry.place.problem("部分“" + section.heading() + "”写了两次");
        } else if (section != null) {
            put(sections, section.code(), FieldSource.of(entry.fields, entry.place));
        }
    }

    private void cell(MappingDefinition.CellEntry entry) {
        FieldSource source = FieldSource.of(Collections.singletonList(entry.field), entry.place);
        Table table = names.table(entry.table, entry.place);
        Line row = table == null ? null : names.row(table, entry.row, entry.place);
        CellRef cell = row == null ? null : names.cell(table, row, entry.column);
        if (row != null && cell == null) {
            names.unknownColumn(table, Collections.singletonList(row), entry.column, entry.place);
        } else if (cell != null && claim(cell, entry.place)) {
            put(cells, cell, source);
        }
    }

    private boolean claim(CellRef cell, Place place) {
        Place before = mapped.putIfAbsent(cell, place);
        if (before != null) {
            place.problem(FormatNames.address(format.position(cell)) + " 有两个字段，另一个在第 " + before.line() + " 行：一格只能有一个字段");
        }
        return before == null;
    }

    private void detail(MappingDefinition.DetailEntry entry) {
        Table table = names.table(entry.table, entry.place);
        if (table == null) {
            return;
        }
        List<Line> lines = new ArrayList<>();
        for (String name : entry.rows) {
            Line row = names.row(table, name, entry.place);
            if (row != null && lines.contains(row)) {
                entry.place.problem("行“" + row.name() + "”写了两次");
            } else if (row != null) {
                lines.add(row);
            }
        }
        List<Line> all = entry.rows.isEmpty() ? FormatNames.rowsOf(table) : lines;
        FieldPath key = entry.key.isEmpty() ? null : rowPath(entry.key, entry.place);
        List<DetailTable.Column> columns = new ArrayList<>();
        for (MappingDefinition.Entry column : entry.columns) {
            FieldPath path = column.fields.size() == 1 ? rowPath(column.fields.get(0), column.place) : null;
            if (column.fields.size() != 1) {
                column.place.problem("明细表的一列只能是一个字段");
            }
            Map<Line, CellRef> refs = column(table, all, column);
            if (path != null) {
                columns.add(new DetailTable.Column(path, refs));
            }
        }
        if (columns.isEmpty()) {
            entry.place.problem("明细表没有写各列的字段");
            return;
        }
        checkOneTable(entry, key == null ? columns.get(0).path : key, columns);
        details.add(new DetailTable(table, all, names.rows(table), key, columns));
    }

    private Map<Line, CellRef> column(Table table, List<Line> rows, MappingDefinition.Entry column) {
        Map<Line, CellRef> refs = new HashMap<>();
        boolean known = rows.isEmpty();
        for (Line row : rows) {
            CellRef cell = names.cell(table, row, column.name);
            known |= cell != null;
            if (cell != null && claim(cell, column.place)) {
                refs.put(row, cell);
            }
        }
        if (!known) {
            names.unknownColumn(table, rows, column.name, column.place);
        }
        return refs;
    }

    private static FieldPath rowPath(String text, Place place) {
        FieldPath path = FieldSource.path(text, place);
        if (path != null && !path.hasRow()) {
            place.problem("明细表的字段“" + path + "”里要用 * 代表行，例如 formson_0013[*].自然人、field12345_*");
            return null;
        }
        return path;
    }

    private static void checkOneTable(MappingDefinition.DetailEntry entry, FieldPath first, List<DetailTable.Column> columns) {
        for (DetailTable.Column column : columns) {
            boolean numbered = column.path.hasNumberedFields();
            if (numbered != first.hasNumberedFields() || !numbered && !column.path.table().equals(first.table())) {
                entry.place.problem("字段“" + column.path + "”和“" + first + "”不在同一张明细表里");
            }
        }
    }

    private void checkComplete() {
        for (Section section : format.sections()) {
            if (section.isTextRequired() && !sections.containsKey(section.code())) {
                definition.whole.problem("没有写部分“" + section.heading() + "”是哪个字段");
            }
        }
        Map<Line, List<String>> missing = new LinkedHashMap<>();
        for (Format.Position position : format.positions()) {
            if (!mapped.containsKey(position.ref())) {
                missing.computeIfAbsent(position.row(), row -> new ArrayList<>()).add(FormatNames.address(position));
            }
        }
        missing.forEach((row, cells) -> definition.whole.problem("没有写是哪个字段：" + (cells.size() == cellsOf(row)
                ? cells.get(0).substring(0, cells.get(0).lastIndexOf('·')) + "（整行）" : String.join("、", cells))));
    }

    private long cellsOf(Line row) {
        return format.positions().stream().filter(position -> position.row() == row).count();
    }
}
