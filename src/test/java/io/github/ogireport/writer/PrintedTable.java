package io.github.ogireport.writer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** The grid that a browser lays out from the spans of a table; every place must be covered exactly once. */
final class PrintedTable {

    final Element[][] grid;

    PrintedTable(Element table) {
        List<Element> rows = table.select("tr:not(.room)");
        int width = Integer.parseInt(table.selectFirst("col.number").attr("span")) + table.select("col.group, col.label").size();
        grid = new Element[rows.size()][width];
        for (int r = 0; r < rows.size(); r++) {
            for (Element cell : rows.get(r).select("> th, > td:not(.beside)")) {
                place(cell, r);
            }
        }
        for (Element[] row : grid) {
            if (Arrays.asList(row).contains(null)) {
                throw new AssertionError("hole in " + texts(row));
            }
        }
    }

    private void place(Element cell, int row) {
        int column = Arrays.asList(grid[row]).indexOf(null);
        for (int r = row; r < row + span(cell, "rowspan"); r++) {
            for (int c = column; c < column + span(cell, "colspan"); c++) {
                if (grid[r][c] != null) {
                    throw new AssertionError("“" + cell.text() + "” overlaps “" + grid[r][c].text() + "”");
                }
                grid[r][c] = cell;
            }
        }
    }

    private static int span(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }

    /** The words of a row, column by column, spanned places repeated. */
    String row(int row) {
        return texts(grid[row]);
    }

    private static String texts(Element[] row) {
        List<String> texts = new ArrayList<>();
        for (Element cell : row) {
            texts.add(cell == null ? "?" : cell.text());
        }
        return String.join("|", texts);
    }
}
