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
import java.util.regex.Matcher;
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
        List<Word> words = words(field);
        Set<Format.Position> all = new LinkedHashSet<>();
        // a row is named before its column; the other way round only counts where nothing else fits
        Set<Format.Position> forward = new LinkedHashSet<>();
        for (Table table : format.tables()) {
            for (Block block : table.blocks()) {
                List<Line> named = words.stream().map(word -> columns.get(block).find(word.text)).collect(Collectors.toList());
                for (Word first : words) {
                    Line row = rows.get(block).find(first.text);
                    for (int j = 0; j < words.size() && row != null; j++) {
                        Word second = words.get(j);
                        if (named.get(j) != null && (first.to < second.from || second.to < first.from)) {
                            all.add(position(table, row, named.get(j)));
                            (first.to < second.from ? forward : all).add(position(table, row, named.get(j)));
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

    /** One or more words of a label that stand together. */
    private static final class Word {
        final String text;
        final int from;
        final int to;

        /** @param from the place of its first word among those of all labels, {@code to} that of its last */
        Word(String text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
        }
    }

    /** The words of each label by themselves and with those next to them: a name may have a separator in it. */
    private static List<Word> words(FormField field) {
        List<Word> words = new ArrayList<>();
        int before = 0;
        for (String label : field.words()) {
            if (Bound.SHORT_TEXT.isPassedBy(label.length())) {
                continue;
            }
            List<int[]> parts = parts(label);
            for (int from = 0; from < parts.size(); from++) {
                for (int to = from; to < parts.size() && words.size() < MOST_WORDS; to++) {
                    words.add(new Word(label.substring(parts.get(from)[0], parts.get(to)[1]), before + from, before + to));
                }
            }
            before += parts.size();
        }
        return words;
    }

    private static List<int[]> parts(String label) {
        List<int[]> parts = new ArrayList<>();
        Matcher between = BETWEEN.matcher(label);
        int from = 0;
        while (between.find()) {
            parts.add(new int[] {from, between.start()});
            from = between.end();
        }
        parts.add(new int[] {from, label.length()});
        parts.removeIf(part -> part[0] == part[1]);
        return parts;
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

    private static Set<Format.Position> inNamedTable(Set<Format.Position> positions, List<Word> words) {
        Set<String> said = words.stream().map(word -> word.text).collect(Collectors.toSet());
        Set<Format.Position> named = new LinkedHashSet<>(positions);
        named.removeIf(position -> !said.contains(position.table().name()) && !said.contains(position.table().title()));
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
