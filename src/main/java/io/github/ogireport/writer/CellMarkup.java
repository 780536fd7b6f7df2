package io.github.ogireport.writer;

import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One cell of a printed table: what was typed, how it is marked, and the numbers of its findings. */
final class CellMarkup {

    private static final int TYPED = 40;
    /** Written out in a cell's title; the numbers of all stand in the cell, and lead to the full text. */
    private static final int MESSAGES = 5;

    private CellMarkup() { }

    static void write(Format.Position position, Cell cell, int columns, Marks marks, Markup out) throws IOException {
        List<Entry> wrong = marks.at(position.ref());
        List<Entry> involving = marks.involving(position.ref());
        out.html("<td").html(NumberTable.span("colspan", columns));
        Set<String> suggested = marks.suggested(position.ref());
        if (!wrong.isEmpty() || !suggested.isEmpty()) {
            out.html(" id=\"").html(marks.anchor(position)).html("\"");
        }
        String style = style(cell, wrong, involving, suggested);
        out.html(style.isEmpty() ? "" : " class=\"" + style + "\"");
        String title = title(cell, wrong, involving, suggested);
        if (!title.isEmpty()) {
            out.html(" title=\"").text(title).html("\"");
        }
        out.html(">").text(PlainText.shortLine(cell.typed(), TYPED));
        for (Entry entry : wrong) {
            Notes.number(entry, marks, out);
        }
        if (!suggested.isEmpty()) {
            out.html("<ins>").text(String.join("、", suggested)).html("</ins>");
        }
        out.html("</td>");
    }

    private static String style(Cell cell, List<Entry> wrong, List<Entry> involving, Set<String> suggested) {
        List<String> styles = new ArrayList<>();
        if (cell.isBlank()) {
            styles.add("blank");
        }
        if (!wrong.isEmpty()) {
            styles.add("wrong " + Marks.style(wrong.get(0)));
        } else if (!involving.isEmpty()) {
            styles.add("involved");
        }
        if (!suggested.isEmpty()) {
            styles.add("suspect");
        }
        return String.join(" ", styles);
    }

    private static String title(Cell cell, List<Entry> wrong, List<Entry> involving, Set<String> suggested) {
        List<String> lines = new ArrayList<>();
        if (!suggested.isEmpty()) {
            lines.add((suggested.size() == 1 ? "很可能填错了，应为 " : "可能填错了，应为 ") + String.join(" 或 ", suggested));
        }
        for (Entry entry : wrong.subList(0, Math.min(MESSAGES, wrong.size()))) {
            lines.add("第 " + entry.number + " 条：" + PlainText.line(entry.finding.message()));
        }
        if (wrong.size() > MESSAGES) {
            lines.add("共 " + wrong.size() + " 条");
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
