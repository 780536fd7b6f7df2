package io.github.ogireport.writer;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A statutory table as printed, its wrong cells marked, with the findings in a column beside their rows. */
final class NumberTable {

    private static final int WIDE = 4;
    private static final int DENSE = 10;

    /** A printed row and the findings that stand beside it. */
    private static final class Row {
        final StringBuilder text = new StringBuilder();
        final Markup html = new Markup(text);
        final List<Entry> notes = new ArrayList<>();
        String style = "";
    }

    private final Table table;
    private final Format format;
    private final AnnualReport report;
    private final Marks marks;
    private final int labels;
    private final int numbers;
    private final Set<Entry> noted = new HashSet<>();
    private final List<Row> head = new ArrayList<>();
    private final List<Row> body = new ArrayList<>();

    NumberTable(Table table, Format format, AnnualReport report, Marks marks) throws IOException {
        this.table = table;
        this.format = format;
        this.report = report;
        this.marks = marks;
        int deepest = 0;
        int widest = 0;
        for (Block block : table.blocks()) {
            deepest = Math.max(deepest, new Headings(paths(block.rows()), 1).depth);
            widest = Math.max(widest, block.columns().size() * (table.isInOneRow() ? block.rows().size() : 1));
        }
        labels = table.isInOneRow() ? 0 : deepest;
        numbers = widest;
        for (Block block : table.blocks()) {
            if (table.isInOneRow()) {
                rowOfNumbers(block);
            } else {
                rowsAndColumns(block);
            }
        }
    }

    private static List<List<String>> paths(List<Line> lines) {
        List<List<String>> paths = new ArrayList<>();
        for (Line line : lines) {
            paths.add(path(line));
        }
        return paths;
    }

    private static List<String> path(Line line) {
        List<String> path = new ArrayList<>(line.path());
        path.add(line.label());
        return path;
    }

    private void rowOfNumbers(Block block) throws IOException {
        title(block);
        List<List<String>> paths = new ArrayList<>();
        for (Line row : block.rows()) {
            for (List<String> column : paths(block.columns())) {
                List<String> path = path(row);
                path.addAll(column);
                paths.add(path);
            }
        }
        columnHeadings(new Headings(paths, 1), paths.size(), body);
        Row row = row(body);
        int left = paths.size();
        for (Line line : block.rows()) {
            for (Line column : block.columns()) {
                cell(row, CellRef.of(table.code(), line.code(), column.code()), --left == 0 ? numbers - paths.size() + 1 : 1);
            }
        }
    }

    private void rowsAndColumns(Block block) throws IOException {
        title(block);
        List<List<String>> columns = paths(block.columns());
        if (!table.columnHeading().isEmpty()) {
            columns.forEach(path -> path.add(0, table.columnHeading()));
        }
        columnHeadings(new Headings(columns, 1), columns.size(), table.blocks().size() == 1 ? head : body);
        Headings rows = new Headings(paths(block.rows()), labels);
        for (int i = 0; i < block.rows().size(); i++) {
            Row row = row(body);
            for (Headings.Heading each : rows.onLine(i)) {
                row.html.html("<th").html(span("rowspan", each.lines)).html(span("colspan", each.levels))
                        .html(each.lines > 1 ? " scope=\"rowgroup\">" : " scope=\"row\">").text(each.label).html("</th>");
            }
            int left = block.columns().size();
            for (Line column : block.columns()) {
                CellRef ref = CellRef.of(table.code(), block.rows().get(i).code(), column.code());
                cell(row, ref, --left == 0 ? numbers - block.columns().size() + 1 : 1);
            }
        }
    }

    private void title(Block block) throws IOException {
        if (!block.title().isEmpty()) {
            row(body).html.html("<th class=\"block\"").html(span("colspan", labels + numbers)).html(" scope=\"colgroup\">")
                    .text(block.title()).html("</th>");
        }
    }

    private void columnHeadings(Headings headings, int columns, List<Row> rows) throws IOException {
        for (int level = 0; level < headings.depth; level++) {
            Row row = row(rows);
            if (level == 0 && labels > 0) {
                row.html.html("<th class=\"corner\"").html(span("rowspan", headings.depth)).html(span("colspan", labels)).html(">")
                        .text(table.cornerNote()).html("</th>");
            }
            for (Headings.Heading each : headings.onLevel(level)) {
                int stretch = each.line + each.lines == columns ? numbers - columns : 0;
                row.html.html("<th").html(span("rowspan", each.levels)).html(span("colspan", each.lines + stretch))
                        .html(each.lines > 1 ? " scope=\"colgroup\">" : " scope=\"col\">").text(each.label).html("</th>");
            }
        }
    }

    private void cell(Row row, CellRef ref, int columns) throws IOException {
        CellMarkup.write(format.position(ref), report.cell(ref), columns, marks, row.html);
        for (Entry entry : marks.at(ref)) {
            if (noted.add(entry)) {
                row.notes.add(entry);
            }
        }
    }

    private static Row row(List<Row> rows) {
        Row row = new Row();
        rows.add(row);
        return row;
    }

    /** A span of more than one as an attribute. */
    static String span(String attribute, int size) {
        return size > 1 ? " " + attribute + "=\"" + size + "\"" : "";
    }

    void write(Markup out) throws IOException {
        boolean beside = !noted.isEmpty();
        out.html("<div class=\"scroll\"><table class=\"numbers").html(numbers > DENSE ? " dense" : numbers > WIDE ? " wide" : "")
                .html(beside ? "\"" : " alone\"").html(" style=\"--labels:").html(labels).html(";--numbers:").html(numbers).html("\"><caption>").text(table.name() + "　" + table.title()).html("</caption><colgroup>");
        for (int i = 1; i <= labels; i++) {
            out.html(i < labels ? "<col class=\"group\">" : "<col class=\"label\">");
        }
        out.html("<col class=\"number\" span=\"").html(numbers).html("\">").html(beside ? "<col class=\"beside\">" : "").html("</colgroup>\n");
        rows(out, "thead", head, beside);
        if (beside) {
            room(row(body));
        }
        rows(out, "tbody", body, beside);
        out.html("</table></div>\n");
    }

    /** An empty row below the table, so that the last notes do not stretch its last row. */
    private void room(Row row) throws IOException {
        row.style = " class=\"room\"";
        row.html.html("<td").html(span("colspan", labels + numbers)).html(">&nbsp;</td>");
    }

    /** Notes start beside their row and have room down to the next row with notes. */
    private void rows(Markup out, String part, List<Row> rows, boolean beside) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        out.html("<").html(part).html(">\n");
        for (int i = 0; i < rows.size(); i++) {
            out.html("<tr").html(rows.get(i).style).html(">").html(rows.get(i).text.toString());
            if (beside && (i == 0 || !rows.get(i).notes.isEmpty())) {
                int end = i + 1;
                while (end < rows.size() && rows.get(end).notes.isEmpty()) {
                    end++;
                }
                out.html("<td class=\"beside\"").html(span("rowspan", end - i)).html(">");
                Notes.write(rows.get(i).notes, marks, out);
                out.html("</td>");
            }
            out.html("</tr>\n");
        }
        out.html("</").html(part).html(">\n");
    }
}
