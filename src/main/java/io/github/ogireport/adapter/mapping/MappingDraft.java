package io.github.ogireport.adapter.mapping;

import io.github.ogireport.reader.FormField;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import io.github.ogireport.source.Problems;
import io.github.ogireport.source.Yaml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A field mapping proposed from the words beside a form's fields, for an administrator to look through and finish. Not thread-safe. */
public final class MappingDraft {

    private static final String LABELS = "form-labels.yaml";
    private static final int FEWEST_COLUMNS = 2;

    private final Format format;
    private final FieldPlacement placement;
    private final Map<String, String> partsByLabel = new LinkedHashMap<>();
    private final Map<String, FormField> parts = new LinkedHashMap<>();
    private final Map<Section, FormField> sections = new LinkedHashMap<>();
    private final Map<Format.Position, FormField> cells = new LinkedHashMap<>();
    private final List<String> details = new ArrayList<>();
    private final List<Table> detailed = new ArrayList<>();
    private final List<FormField> unplaced = new ArrayList<>();
    private int placedColumns;

    private MappingDraft(Format format) {
        this.format = format;
        this.placement = new FieldPlacement(format);
        Problems problems = new Problems();
        Yaml.parse(LABELS, labels(), problems).entries().forEach((part, labels) -> labels.texts().forEach(label -> partsByLabel.put(label, part)));
        problems.throwIfAny(InvalidFieldMappingException::new);
    }

    /** @param fields in the form's order */
    public static MappingDraft of(Format format, List<FormField> fields) {
        MappingDraft draft = new MappingDraft(format);
        Map<String, List<FormField>> tables = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (field.name().contains("[*]")) {
                tables.computeIfAbsent(field.name().substring(0, field.name().indexOf("[*]")), name -> new ArrayList<>()).add(field);
            } else {
                draft.place(field);
            }
        }
        tables.values().forEach(draft::placeTable);
        return draft;
    }

    /** How many of the form's fields were told by their words to be a part, a section, a cell or a column of the report. */
    public int placed() {
        return parts.size() + sections.size() + cells.size() + placedColumns;
    }

    private void place(FormField field) {
        // the last word stands nearest: in one row there may be several fields, each behind its label
        String part = field.words().stream().map(partsByLabel::get).filter(Objects::nonNull).reduce((first, last) -> last).orElse(null);
        Format.Position cell = part == null ? placement.cell(field) : null;
        Section section = part == null && cell == null ? placement.section(field) : null;
        FormField before = part != null ? parts.putIfAbsent(part, field) : cell != null ? cells.putIfAbsent(cell, field)
                : section != null ? sections.putIfAbsent(section, field) : field;
        if (before != null) {
            unplaced.add(field);
        }
    }

    /** The statutory table most of whose columns a detail table has; its first other field is taken for the one that tells the rows. */
    private void placeTable(List<FormField> fields) {
        Table best = null;
        long most = FEWEST_COLUMNS - 1;
        for (Table table : format.tables()) {
            long columns = fields.stream().filter(field -> placement.column(table, field) != null).count();
            if (columns > most && !detailed.contains(table)) {
                best = table;
                most = columns;
            }
        }
        if (best == null) {
            unplaced.addAll(fields);
            return;
        }
        detailed.add(best);
        Map<String, FormField> columns = new LinkedHashMap<>();
        List<FormField> others = new ArrayList<>();
        for (FormField field : fields) {
            Line column = placement.column(best, field);
            if (column == null || columns.putIfAbsent(column.name(), field) != null) {
                others.add(field);
            }
        }
        details.add("  - 表: " + best.name());
        if (!others.isEmpty()) {
            FormField key = others.remove(0);
            details.add("    按: " + quoted(key) + "   # 待确认：这个字段应当说明是哪一行，如“" + best.blocks().get(0).rows().get(0).name() + "”");
        }
        placedColumns += columns.size();
        details.add("    列:");
        columns.forEach((name, field) -> details.add("      " + name + ": " + quoted(field)));
        unplaced.addAll(others);
    }

    /** YAML that {@link FieldMapping} reads once what is marked 待确认 is settled. */
    public String yaml() {
        List<String> lines = new ArrayList<>();
        lines.add("# 字段对照表草稿：按表单上的文字起草，请逐行核对；写着“待确认”的，补上字段，去掉行首的 #");
        lines.add("版次: \"" + format.edition() + "\"");
        lines.add("报告:");
        for (ReportPart part : ReportPart.values()) {
            add(lines, part.toString(), parts.get(part.toString()), part.isRequired());
        }
        lines.add("部分:");
        for (Section section : format.sections()) {
            add(lines, section.heading(), sections.get(section), section.isTextRequired());
        }
        lines.add("单元格:");
        for (Format.Position position : format.positions()) {
            add(lines, FormatNames.address(position), cells.get(position), !detailed.contains(position.table()));
        }
        if (!details.isEmpty()) {
            lines.add("明细表:");
            lines.addAll(details);
        }
        if (!unplaced.isEmpty()) {
            lines.add("# 待确认：下面的字段没有找到位置，或者位置已有别的字段");
            unplaced.forEach(field -> lines.add("#   " + field.name() + "  " + field.words().stream().collect(Collectors.joining(" ｜ "))));
        }
        return lines.stream().map(MappingDraft::onOneLine).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void add(List<String> lines, String what, FormField field, boolean needed) {
        if (field != null) {
            lines.add("  " + what + ": " + quoted(field));
        } else if (needed) {
            lines.add("#  " + what + ":    # 待确认");
        }
    }

    private static String quoted(FormField field) {
        return "'" + field.name().replace("'", "''") + "'";
    }

    private static String onOneLine(String line) {
        return line.replaceAll("\\p{Cntrl}|[\u0085\u2028\u2029]", " ");
    }

    private static String labels() {
        try (InputStream in = MappingDraft.class.getResourceAsStream(LABELS)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
            return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
