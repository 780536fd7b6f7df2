package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.reader.FormField;
import io.github.ogireport.reader.LineNames;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Guesses from the words beside a field which cell or section it holds; where two are possible, none. */
final class FieldPlacement {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-—_/·:：|>]+");
    private static final int LONGEST_JOINED = 60;
    /** Looked at beside one field, each together with each. */
    private static final int MOST_WORDS = 100;

    private final Format format;
    private final Map<Block, LineNames> rows = new LinkedHashMap<>();
    private final Map<Block, LineNames> columns = new LinkedHashMap<>();

    FieldPlacement(Format format) {
        this.format = format;
        for (Table table : format.tables()) {
            for (Block block : table.blocks()) {
                rows.put(block, new LineNames(block.rows()));
                columns.put(block, new LineNames(block.columns()));
            }
        }
    }

    /** @return null when no cell, or not one alone, fits */
    Format.Position cell(FormField field) {
        List<String> words = words(field);
        Set<Format.Position> all = new LinkedHashSet<>();
        // a row is named before its column; the other way round only counts where nothing else fits
        Set<Format.Position> forward = new LinkedHashSet<>();
        for (Table table : format.tables()) {
            for (Block block : table.blocks()) {
                List<Line> named = words.stream().map(columns.get(block)::find).collect(Collectors.toList());
                for (int i = 0; i < words.size(); i++) {
                    Line row = rows.get(block).find(words.get(i));
                    for (int j = 0; j < words.size() && row != null; j++) {
                        Line column = i == j ? null : named.get(j);
                        if (column != null) {
                            all.add(position(table, row, column));
                            (i < j ? forward : all).add(position(table, row, column));
                        }
                    }
                }
            }
        }
        if (all.isEmpty()) {
            field.words().forEach(word -> addJoined(word, all));
        }
        Set<Format.Position> likely = forward.size() == 1 ? forward : inNamedTable(all, words);
        return likely.size() == 1 ? likely.iterator().next() : null;
    }

    private Format.Position position(Table table, Line row, Line column) {
        return format.position(CellRef.of(table.code(), row.code(), column.code()));
    }

    private static List<String> words(FormField field) {
        List<String> words = new ArrayList<>();
        for (String word : field.words()) {
            if (Bound.SHORT_TEXT.isPassedBy(word.length()) || words.size() >= MOST_WORDS) {
                continue;
            }
            String[] parts = BETWEEN.split(word);
            for (String part : parts) {
                words.add(part);
            }
            if (parts.length > 1) {
                words.add(word);
            }
        }
        return words;
    }

    /** Row and column in one word: 予以公开自然人. */
    private void addJoined(String word, Set<Format.Position> found) {
        for (Table table : format.tables()) {
            for (Block block : table.blocks()) {
                for (int at = 1; at < Math.min(word.length(), LONGEST_JOINED); at++) {
                    Line row = rows.get(block).find(word.substring(0, at));
                    Line column = row == null ? null : columns.get(block).find(word.substring(at));
                    if (column != null) {
                        found.add(position(table, row, column));
                    }
                }
            }
        }
    }

    private static Set<Format.Position> inNamedTable(Set<Format.Position> positions, List<String> words) {
        Set<Format.Position> named = new LinkedHashSet<>(positions);
        named.removeIf(position -> !words.contains(position.table().name()) && !words.contains(position.table().title()));
        return named.isEmpty() ? positions : named;
    }

    /** @return null when no section, or not one alone, is named */
    Section section(FormField field) {
        Section found = null;
        for (Section section : format.sections()) {
            boolean named = field.words().stream().anyMatch(word -> word.contains(section.heading()) || section.variants().stream().anyMatch(word::contains));
            if (named && found != null) {
                return null;
            }
            found = named ? section : found;
        }
        return found;
    }

    /** The column of a table that a field of a detail table is named after; null when none is. */
    Line column(Table table, FormField field) {
        for (Block block : table.blocks()) {
            for (String word : field.words()) {
                Line column = columns.get(block).find(word);
                if (column != null) {
                    return column;
                }
            }
        }
        return null;
    }
}
