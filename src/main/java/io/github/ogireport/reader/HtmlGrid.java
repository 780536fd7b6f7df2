package io.github.ogireport.reader;

import io.github.ogireport.report.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The rows of a printed table with joined cells taken apart. A joined label stands once; a joined empty cell is empty in each
 * place; a number joined over two rows stands in the upper one, and the lower one says that it is joined.
 */
final class HtmlGrid {

    private static final int MAX_COLUMNS = 60;
    private static final int MAX_SPAN = 65_534;

    private final int[] rowsLeft = new int[MAX_COLUMNS];
    private final boolean[] holdsLabel = new boolean[MAX_COLUMNS];
    private final boolean[] holdsNumber = new boolean[MAX_COLUMNS];
    private List<String> fields = new ArrayList<>();
    private int column;

    private HtmlGrid() { }

    /** @param rows takes them one by one: joined cells can claim far more places than the page has tags */
    static void forEachRow(Element table, Consumer<List<String>> rows) {
        HtmlGrid grid = new HtmlGrid();
        for (Element row : elements(table, "tr")) {
            rows.accept(grid.row(elements(row, "td")));
        }
    }

    /** Elements of a name (td means th, too) that are not inside another of them. */
    private static List<Element> elements(Element root, String name) {
        List<Element> found = new ArrayList<>();
        NodeTraversor.filter((node, depth) -> {
            String at = node.normalName();
            if (node == root || !(at.equals(name) || at.equals("th") && name.equals("td"))) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            found.add((Element) node);
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }, (Node) root);
        return found;
    }

    private List<String> row(List<Element> cells) {
        fields = new ArrayList<>();
        column = 0;
        for (Element cell : cells) {
            passJoined();
            if (column >= MAX_COLUMNS) {
                break;
            }
            place(cell);
        }
        while (column < MAX_COLUMNS && rowsLeft[column] > 0) {
            passJoined();
        }
        return fields;
    }

    /** Columns that a cell of an upper row reaches down into. */
    private void passJoined() {
        while (column < MAX_COLUMNS && rowsLeft[column] > 0) {
            rowsLeft[column]--;
            if (!holdsLabel[column]) {
                fields.add(holdsNumber[column] ? Piece.JOINED : "");
            }
            column++;
        }
    }

    private void place(Element cell) {
        String text = HtmlText.of(cell);
        Cell meaning = Cell.read(text);
        boolean label = meaning.state() == Cell.State.UNREADABLE;
        int columns = span(cell, "colspan", MAX_COLUMNS - column);
        int rows = span(cell, "rowspan", MAX_SPAN);
        for (int i = 0; i < columns; i++) {
            if (i == 0 || !label) {
                fields.add(i == 0 ? text : "");
            }
            rowsLeft[column] = rows - 1;
            holdsLabel[column] = label;
            holdsNumber[column] = meaning.isNumber();
            column++;
        }
    }

    private static int span(Element cell, String attribute, int most) {
        String digits = cell.attr(attribute).trim();
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digits.length() > 9 ? most : 1;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(digits)));
    }
}
