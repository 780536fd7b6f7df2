package io.github.ogireport.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An edition of the national format (格式): its sections and tables, read from {@code rules/<edition>/format.yaml}. Immutable.
 */
public final class Format {

    private final String edition;
    private final String basis;
    private final List<Section> sections;
    private final List<Table> tables;
    /** By the address of the cell. */
    private final Map<String, Position> positions = new HashMap<>();
    private final List<Position> ordered;

    /** @param basis number of the document that set the format, for instance 国办公开办函〔2021〕30号 */
    public Format(String edition, String basis, List<Section> sections, List<Table> tables) {
        this.edition = edition;
        this.basis = basis;
        this.sections = Collections.unmodifiableList(new ArrayList<>(sections));
        this.tables = Collections.unmodifiableList(new ArrayList<>(tables));
        List<Position> all = new ArrayList<>();
        for (Table table : tables) {
            for (Block block : table.blocks()) {
                for (Line row : block.rows()) {
                    for (Line column : block.columns()) {
                        Position position = new Position(all.size(), table, block, row, column);
                        all.add(position);
                        positions.put(position.ref().toString(), position);
                    }
                }
            }
        }
        this.ordered = Collections.unmodifiableList(all);
    }

    public String edition() {
        return edition;
    }

    public String basis() {
        return basis;
    }

    public List<Section> sections() {
        return sections;
    }

    /** Null when the edition has no such section. */
    public Section section(String code) {
        for (Section section : sections) {
            if (section.code().equals(code)) {
                return section;
            }
        }
        return null;
    }

    public List<Table> tables() {
        return tables;
    }

    /** Every cell in printed order: table by table, block by block, row by row. */
    public List<Position> positions() {
        return ordered;
    }

    /** Where a cell stands; null when the edition has no such cell. */
    public Position position(CellRef ref) {
        return positions.get(ref.toString());
    }

    public boolean has(CellRef ref) {
        return positions.containsKey(ref.toString());
    }

    /** The cell at an address; null when the edition has no such cell. */
    public CellRef ref(String address) {
        Position position = positions.get(address);
        return position == null ? null : position.ref();
    }

    /** The place of one cell in the format. Immutable. */
    public static final class Position {

        private final int index;
        private final Table table;
        private final Block block;
        private final Line row;
        private final Line column;
        private final CellRef ref;

        private Position(int index, Table table, Block block, Line row, Line column) {
            this.index = index;
            this.table = table;
            this.block = block;
            this.row = row;
            this.column = column;
            this.ref = CellRef.of(table.code(), row.code(), column.code());
        }

        /** Running number of the cell in {@link Format#positions()}. */
        public int index() {
            return index;
        }

        public Table table() {
            return table;
        }

        public Block block() {
            return block;
        }

        public Line row() {
            return row;
        }

        public Line column() {
            return column;
        }

        public CellRef ref() {
            return ref;
        }

        public NumberKind numberKind() {
            return column.numberKind() != null ? column.numberKind() : row.numberKind();
        }

        /** Unit of the number; null for counts. */
        public String unit() {
            return column.unit() != null ? column.unit() : row.unit();
        }

        /** The place in a clerk's words, for instance “表三“（一）予以公开”行“自然人”列”. */
        public String describe() {
            return table.name() + "“" + row + "”行“" + column + "”列";
        }
    }
}
