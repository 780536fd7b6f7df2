package io.github.ogireport.reader;

import io.github.ogireport.report.Block;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Prints a report as a page or as plain text, from a format and the texts of its cells. */
final class PrintedPage {

    static final String TITLE = "东山县人民政府2023年政府信息公开工作年度报告";

    private final Format format;
    private final Map<CellRef, String> cells;
    private Random order;
    private UnaryOperator<String> typing = text -> text;
    private UnaryOperator<String> labels = text -> text;

    PrintedPage(Format format, Map<CellRef, String> cells) {
        this.format = format;
        this.cells = cells;
    }

    /** Rows stand in any order within their block. */
    PrintedPage shuffled(Random random) {
        order = random;
        return this;
    }

    PrintedPage typed(UnaryOperator<String> habit) {
        typing = habit;
        return this;
    }

    PrintedPage labelled(UnaryOperator<String> habit) {
        labels = habit;
        return this;
    }

    String html() {
        StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><h1>" + TITLE + "</h1>\n");
        for (Section section : format.sections()) {
            html.append("<p>").append(labels.apply(section.toString())).append("</p>\n<p>").append(textOf(section)).append("</p>\n");
            for (Table table : format.tables()) {
                if (table.section().equals(section.code())) {
                    html.append("<table>");
                    rows(table).forEach(row -> html.append(row).append('\n'));
                    html.append("</table>\n");
                }
            }
        }
        return html.append("<p>东山县人民政府</p><p>2024年1月19日</p></body></html>").toString();
    }

    static String textOf(Section section) {
        return "这是“" + section.heading() + "”的正文。";
    }

    private List<String> rows(Table table) {
        List<String> rows = new ArrayList<>();
        for (Block block : table.blocks()) {
            if (table.isInOneRow()) {
                rows.addAll(inOneRow(table, block));
                continue;
            }
            StringBuilder header = new StringBuilder("<tr><td colspan=2>" + block.title() + "</td>");
            block.columns().forEach(column -> header.append("<td>").append(labels.apply(column.label())).append("</td>"));
            rows.add(header.append("</tr>").toString());
            List<String> body = new ArrayList<>();
            for (Line row : block.rows()) {
                String group = row.path().isEmpty() ? "" : row.path().get(row.path().size() - 1);
                body.add("<tr>" + (group.isEmpty() ? "<td colspan=2>" : "<td>" + labels.apply(group) + "</td><td>")
                        + labels.apply(row.label()) + "</td>" + values(table, block, row) + "</tr>");
            }
            if (order != null) {
                Collections.shuffle(body, order);
            }
            rows.addAll(body);
        }
        return rows;
    }

    private List<String> inOneRow(Table table, Block block) {
        StringBuilder groups = new StringBuilder("<tr>");
        StringBuilder header = new StringBuilder("<tr>");
        StringBuilder values = new StringBuilder("<tr>");
        for (Line row : block.rows()) {
            groups.append("<td colspan=").append(block.columns().size()).append('>').append(labels.apply(row.label())).append("</td>");
            block.columns().forEach(column -> header.append("<td>").append(labels.apply(column.label())).append("</td>"));
            values.append(values(table, block, row));
        }
        List<String> rows = new ArrayList<>();
        Collections.addAll(rows, groups + "</tr>", header + "</tr>", values + "</tr>");
        return rows;
    }

    private String values(Table table, Block block, Line row) {
        StringBuilder values = new StringBuilder();
        for (Line column : block.columns()) {
            String text = cells.get(CellRef.of(table.code(), row.code(), column.code()));
            values.append("<td>").append(text == null ? "" : typing.apply(text)).append("</td>");
        }
        return values.toString();
    }
}
