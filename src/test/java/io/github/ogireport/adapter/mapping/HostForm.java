package io.github.ogireport.adapter.mapping;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms of the shapes that real hosts have, each with the mapping that an administrator would write for it. */
public enum HostForm {

    /** 泛微's page: every field by its number; rows of 表三 numbered, with gaps where rows were deleted and added again. */
    WEAVER_PAGE {
        @Override
        String part(int number, String name) {
            return "field" + (6000 + number);
        }

        @Override
        String detail(String column) {
            return "field" + (7000 + Math.abs(column.hashCode() % 1000)) + "_*";
        }

        @Override
        void detailRow(Map<String, Object> form, int row, Map<String, Object> values) {
            int number = row < 2 ? row : 2 * row + 3;
            values.forEach((column, value) -> form.put(detail(column).replace("*", String.valueOf(number)), value));
        }
    },
    /** 泛微's tables. */
    WEAVER_TABLES {
        @Override
        String part(int number, String name) {
            return "formtable_main_1.f" + number;
        }

        @Override
        String detail(String column) {
            return "formtable_main_1_dt1[*]." + column;
        }
    },
    /** 致远: main and detail tables by display names, some of which have dots and brackets in them. */
    SEEYON {
        @Override
        String part(int number, String name) {
            return "formmain_0012[\"" + number + "." + name + "[必填]\"]";
        }

        @Override
        String detail(String column) {
            return "formson_0013[*]." + column;
        }
    },
    /** A dynamic form as JSON. */
    JSON {
        @Override
        String part(int number, String name) {
            return "data.parts[" + number + "].value";
        }

        @Override
        String detail(String column) {
            return "data.tables.t3[*]." + column;
        }
    };

    private static final List<String> PARTS = Collections.unmodifiableList(java.util.Arrays.asList("机关名称", "年度", "标题", "落款", "发布日期"));
    private static final String KEY = "事项";
    private static final String DETAIL = "requests";

    abstract String part(int number, String name);

    abstract String detail(String column);

    /** The mapping, one thing a line. */
    public String mapping(Format format) {
        List<String> lines = new ArrayList<>(Collections.singletonList("版次: \"" + format.edition() + "\""));
        lines.add("报告:");
        int number = 0;
        for (String part : PARTS) {
            lines.add("  " + part + ": " + quoted(part(number++, part)));
        }
        lines.add("部分:");
        for (Section section : format.sections()) {
            lines.add("  " + section.heading() + ": " + quoted(part(number++, section.heading())));
        }
        lines.add("单元格:");
        for (Format.Position position : format.positions()) {
            if (!position.table().code().equals(DETAIL)) {
                String name = FormatNames.address(position);
                lines.add("  " + name + ": " + quoted(part(number++, name)));
            }
        }
        lines.add("明细表:");
        lines.add("  - 表: 表三");
        lines.add("    按: " + quoted(detail(KEY)));
        lines.add("    列:");
        detailTable(format).blocks().get(0).columns().forEach(column -> lines.add("      " + column.name() + ": " + quoted(detail(column.name()))));
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String path) {
        return "'" + path + "'";
    }

    private static Table detailTable(Format format) {
        return format.tables().stream().filter(table -> table.code().equals(DETAIL)).findFirst().get();
    }

    /** What the host would hold for a report. */
    public Map<String, Object> values(Format format, AnnualReport report) {
        Map<String, Object> form = new LinkedHashMap<>();
        int number = 0;
        for (Object part : new Object[] {report.organ().name(), report.year(), report.title(), report.signature(),
            report.publishedOn() == null ? "" : report.publishedOn().toString()}) {
            put(form, part(number, number < PARTS.size() ? PARTS.get(number) : ""), part);
            number++;
        }
        for (Section section : format.sections()) {
            put(form, part(number++, section.heading()), report.sections().get(section.code()));
        }
        for (Format.Position position : format.positions()) {
            if (!position.table().code().equals(DETAIL)) {
                put(form, part(number++, FormatNames.address(position)), typed(report, position.ref()));
            }
        }
        int[] row = {0};
        detailTable(format).blocks().get(0).rows().forEach(line -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(KEY, line.label());
            detailTable(format).blocks().get(0).columns().forEach(column ->
                    values.put(column.name(), typed(report, CellRef.of(DETAIL, line.code(), column.code()))));
            detailRow(form, row[0]++, values);
        });
        return form;
    }

    private static Object typed(AnnualReport report, CellRef cell) {
        return report.cells().containsKey(cell) ? report.cell(cell).typed() : null;
    }

    void detailRow(Map<String, Object> form, int row, Map<String, Object> values) {
        put(form, detail(KEY).replace("[*]." + KEY, "[" + row + "]"), values);
    }

    /** Puts a value where a path leads, making maps and lists on the way. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> form, String path, Object value) {
        List<Object> steps = new ArrayList<>();
        for (String step : path.replaceAll("\\[\"(.*)\"]", ".\u0000$1").split(path.contains("\"") ? "\\.\u0000" : "\\.|(?=\\[)")) {
            steps.add(step.matches("\\[[0-9]+]") ? (Object) Integer.valueOf(step.substring(1, step.length() - 1)) : step);
        }
        Object at = form;
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            Object made = last ? value : steps.get(i + 1) instanceof Integer ? new ArrayList<>() : new HashMap<String, Object>();
            if (steps.get(i) instanceof Integer) {
                List<Object> list = (List<Object>) at;
                int index = (Integer) steps.get(i);
                while (list.size() <= index) {
                    list.add(null);
                }
                if (last || list.get(index) == null) {
                    list.set(index, made);
                }
                at = list.get(index);
            } else {
                Map<String, Object> map = (Map<String, Object>) at;
                if (last || map.get(steps.get(i)) == null) {
                    map.put((String) steps.get(i), made);
                }
                at = map.get(steps.get(i));
            }
        }
    }
}
