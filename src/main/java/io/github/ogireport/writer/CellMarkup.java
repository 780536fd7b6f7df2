package io.github.ogireport.writer;

import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One cell of a printed table: what was typed, how it is marked, and the numbers of its findings. */
final class CellMarkup {

    private static final int TYPED = 40;

    private CellMarkup() { }

    static void write(Format.Position position, Cell cell, int columns, Marks marks, Markup out) throws IOException {
        List<Entry> wrong = marks.at(position.ref());
        List<Entry> involving = marks.involving(position.ref());
        out.html("<td").html(NumberTable.span("colspan", columns));
        if (!wrong.isEmpty()) {
            out.html(" id=\"").html(marks.anchor(position)).html("\"");
        }
        String style = style(cell, wrong, involving);
        out.html(style.isEmpty() ? "" : " class=\"" + style + "\"");
        String title = title(cell, wrong, involving);
        if (!title.isEmpty()) {
            out.html(" title=\"").text(title).html("\"");
        }
        out.html(">").text(PlainText.shortLine(cell.typed(), TYPED));
        for (Entry entry : wrong) {
            Notes.number(entry, marks, out);
        }
        out.html("</td>");
    }

    private static String style(Cell cell, List<Entry> wrong, List<Entry> involving) {
        List<String> styles = new ArrayList<>();
        if (cell.isBlank()) {
            styles.add("blank");
        }
        if (!wrong.isEmpty()) {
            styles.add("wrong " + Marks.style(wrong.get(0)));
        } else if (!involving.isEmpty()) {
            styles.add("involved");
        }
        return String.join(" ", styles);
    }

    private static String title(Cell cell, List<Entry> wrong, List<Entry> involving) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : wrong) {
            lines.add("第 " + entry.number + " 条：" + PlainText.line(entry.finding.message()));
        }
        for (Entry entry : involving) {
            lines.add("与第 " + entry.number + " 条有关");
        }
        if (cell.problem() != null) {
            lines.add(PlainText.line(cell.problem()));
        } else if (lines.isEmpty() && cell.isBlank()) {
            lines.add("空白");
        }
        return String.join("\n", lines);
    }
}
