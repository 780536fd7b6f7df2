package io.github.ogireport.reader;

import io.github.ogireport.bound.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The words beside a field of a page: its label, of a component the labels of those around it, and in tables the cells to its left
 * and above it. Not thread-safe.
 */
final class FormLabels {

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST_LABEL = 60;
    private static final int MOST_LOOKED_AT = 2 * LONGEST_LABEL;
    /** Beside one field; the headings of a row and a column are a few. */
    private static final int MOST_WORDS = 100;

    /** Components around a field that may label it. */
    private static final int MOST_AROUND = 30;

    private final String allFields;
    private final Budget budget;
    private final Map<Element, Map<Long, Element>> grids = new HashMap<>();
    private final Map<Element, int[]> places = new HashMap<>();
    private final Map<Element, String> texts = new HashMap<>();
    /** The texts of cells, empty where a cell holds a field: such a one is no label. */
    private final Map<Element, String> headings = new HashMap<>();
    private final Map<Element, Boolean> holdsOne = new HashMap<>();
    private final Map<String, List<Element>> labelsFor = new HashMap<>();

    /** @param allFields selects the fields of the page */
    FormLabels(Document page, String allFields, Budget budget) {
        this.allFields = allFields;
        this.budget = budget;
        page.select("label[for]").forEach(label -> labelsFor.computeIfAbsent(label.attr("for"), id -> new ArrayList<>()).add(label));
    }

    /** Row before column, the outer before the inner. */
    List<String> words(Element input) {
        Set<String> words = new LinkedHashSet<>();
        Element cell = input.closest("td, th");
        Element table = cell == null ? null : cell.closest("table");
        if (table != null) {
            addFromTable(words, cell, table);
        }
        if (!input.id().isEmpty()) {
            labelsFor.getOrDefault(input.id(), Collections.emptyList()).forEach(label -> add(words, text(label)));
        }
        Element around = input.closest("label");
        add(words, around == null ? "" : text(around));
        addFromComponents(words, input);
        add(words, input.attr("title"));
        add(words, input.attr("aria-label"));
        add(words, input.attr("placeholder"));
        if (words.isEmpty() && input.parent() != null && holdsOne.computeIfAbsent(input.parent(), each -> each.select(allFields).size() == 1)) {
            add(words, text(input.parent()));
        }
        return new ArrayList<>(words);
    }

    /** {@code <el-form-item label="…">}, {@code <el-table-column label="…">} one in the other. */
    private static void addFromComponents(Set<String> words, Element input) {
        Deque<String> labels = new ArrayDeque<>();
        Element at = input;
        for (int i = 0; i < MOST_AROUND && at != null; i++) {
            labels.push(at.attr("label"));
            at = at.parent();
        }
        labels.forEach(label -> add(words, label));
    }

    private String text(Element element) {
        return texts.computeIfAbsent(element, each -> {
            String text = each.text();
            budget.spend(text.length());
            return text.length() > MOST_LOOKED_AT ? "" : text;
        });
    }

    private static void add(Set<String> words, String text) {
        if (text.length() > MOST_LOOKED_AT || words.size() >= MOST_WORDS) {
            return;
        }
        String label = Wording.trimmed(text).replaceAll("[:：*＊]+$", "").replaceAll("^[*＊]+", "").trim();
        if (!label.isEmpty() && label.length() <= LONGEST_LABEL) {
            words.add(label);
        }
    }

    private void addFromTable(Set<String> words, Element cell, Element table) {
        Map<Long, Element> grid = grids.computeIfAbsent(table, this::grid);
        int[] place = places.get(cell);
        if (place == null) {
            return;
        }
        for (int column = 0; column < place[1]; column++) {
            addCell(words, grid.get(key(place[0], column)));
        }
        for (int row = 0; row < place[0]; row++) {
            addCell(words, grid.get(key(row, place[1])));
        }
    }

    private void addCell(Set<String> words, Element cell) {
        budget.spend(1);
        if (cell != null) {
            add(words, headings.computeIfAbsent(cell, each -> each.select(allFields).isEmpty() ? text(each) : ""));
        }
    }

    /** Which cell stands at each row and column, joined cells at each place that they cover. */
    private Map<Long, Element> grid(Element table) {
        Map<Long, Element> grid = new HashMap<>();
        int row = 0;
        for (Element line : table.select("tr")) {
            if (line.closest("table") != table || row >= MOST_ROWS) {
                continue;
            }
            int column = 0;
            for (Element cell : line.children()) {
                while (grid.containsKey(key(row, column))) {
                    column++;
                }
                int columns = span(cell, "colspan", MOST_COLUMNS - column);
                int rows = span(cell, "rowspan", MOST_COLUMNS);
                budget.spend((long) rows * columns);
                for (int r = row; r < row + rows; r++) {
                    for (int c = column; c < column + columns; c++) {
                        grid.put(key(r, c), cell);
                    }
                }
                places.put(cell, new int[] {row, column});
                column += Math.max(columns, 1);
            }
            row++;
        }
        return grid;
    }

    private static long key(int row, int column) {
        return ((long) row << 32) + column;
    }

    private static int span(Element cell, String attribute, int most) {
        String digits = cell.attr(attribute).trim();
        return digits.matches("[0-9]{1,3}") ? Math.max(1, Math.min(most, Integer.parseInt(digits))) : Math.min(1, Math.max(0, most));
    }
}
