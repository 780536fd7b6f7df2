package io.github.ogireport.adapter.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A mapping file as written, before its names are looked up in a format. Not thread-safe. */
final class MappingDefinition {

    /** What is made of fields: a part of the report, a section, or a column of a detail table. */
    static final class Entry {
        final String name;
        final List<String> fields;
        final List<Code> codes;
        final Place place;

        Entry(String name, List<String> fields, Place place) {
            this(name, fields, Collections.emptyList(), place);
        }

        /** @param codes what the values of the field mean; empty where they mean what they say */
        Entry(String name, List<String> fields, List<Code> codes, Place place) {
            this.name = name;
            this.fields = fields;
            this.codes = codes;
            this.place = place;
        }
    }

    /** A value that the host keeps for what it means. */
    static final class Code {
        final String value;
        final String meaning;
        final Place place;

        Code(String value, String meaning, Place place) {
            this.value = value;
            this.meaning = meaning;
            this.place = place;
        }
    }

    /** A cell with a field of its own. */
    static final class CellEntry {
        final String table;
        final String row;
        final String column;
        final String field;
        final Place place;

        CellEntry(String table, String row, String column, String field, Place place) {
            this.table = table;
            this.row = row;
            this.column = column;
            this.field = field;
            this.place = place;
        }
    }

    /** A detail table. */
    static final class DetailEntry {
        final String table;
        final List<String> rows;
        final String key;
        final List<Entry> columns = new ArrayList<>();
        final Place place;

        /**
         * @param rows empty for every row of the statutory table
         * @param key  the field that says which row it is; empty where the order says it
         */
        DetailEntry(String table, List<String> rows, String key, Place place) {
            this.table = table;
            this.rows = Collections.unmodifiableList(rows);
            this.key = key;
            this.place = place;
        }
    }

    static final String EDITION = "版次";
    static final String MISSING = "缺的字段";
    /** As it was called at first. */
    static final String MISSING_BEFORE = "缺少的字段";

    final Place whole;
    Entry edition;
    Entry missing;
    final List<Entry> parts = new ArrayList<>();
    final List<Entry> sections = new ArrayList<>();
    final List<CellEntry> cells = new ArrayList<>();
    final List<DetailEntry> details = new ArrayList<>();

    /** @param whole the file as a whole */
    MappingDefinition(Place whole) {
        this.whole = whole;
    }
}
