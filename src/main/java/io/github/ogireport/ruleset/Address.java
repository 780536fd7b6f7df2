package io.github.ogireport.ruleset;

import io.github.ogireport.report.Block;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The address of cells as rules write it: table, row and column with “·” between them, 表三·本年新收·总计. Without the column it
 * means the whole row, without the row the whole table; a group heading (表三·不予公开·总计) means every row under it.
 */
public final class Address {

    private static final String BETWEEN = "[·・•]";

    private Address() { }

    static boolean isAddress(String term) {
        return term.split(BETWEEN).length > 1;
    }

    static boolean hasColumn(String address) {
        return parts(address).size() > 2;
    }

    /** @return the cells, in printed order; empty when there is no such place */
    public static List<Position> resolve(Format format, String address) {
        List<String> parts = parts(address);
        List<Position> found = new ArrayList<>();
        for (Table table : format.tables()) {
            if (table.name().equals(parts.get(0)) && parts.size() <= 3) {
                for (Block block : table.blocks()) {
                    addTo(found, format, table, block, parts);
                }
            }
        }
        return found;
    }

    private static void addTo(List<Position> found, Format format, Table table, Block block, List<String> parts) {
        List<Line> rows = parts.size() > 1 ? Terms.resolve(parts.get(1), block.rows()) : block.rows();
        List<Line> columns = parts.size() > 2 ? Terms.resolve(parts.get(2), block.columns()) : block.columns();
        for (Line row : rows) {
            for (Line column : columns) {
                found.add(format.position(CellRef.of(table.code(), row.code(), column.code())));
            }
        }
    }

    private static List<String> parts(String address) {
        List<String> parts = new ArrayList<>();
        Arrays.stream(address.split(BETWEEN)).forEach(part -> parts.add(part.trim()));
        return parts;
    }

    /**
     * What is wrong with an address, in Chinese, with the nearest names; null when nothing is.
     *
     * @param time see {@link Suggestion#of}
     */
    static String problem(Format format, String address, LongPredicate time) {
        List<String> parts = parts(address);
        Set<String> tables = new LinkedHashSet<>();
        Set<String> rows = new LinkedHashSet<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Table table : format.tables()) {
            tables.add(table.name());
            for (Block block : table.name().equals(parts.get(0)) ? table.blocks() : Collections.<Block>emptyList()) {
                rows.addAll(Terms.names(block.rows()));
                if (parts.size() > 1 && !Terms.resolve(parts.get(1), block.rows()).isEmpty()) {
                    columns.addAll(Terms.names(block.columns()));
                }
            }
        }
        if (parts.size() > 3) {
            return "“" + address + "”应写成 表·行·列，例如 表三·本年新收·总计";
        }
        if (!resolve(format, address).isEmpty()) {
            return null;
        }
        return rows.isEmpty() ? unknown("表", parts.get(0), tables, time)
                : columns.isEmpty() ? unknown(parts.get(0) + "的行", parts.get(1), rows, time) : unknown(parts.get(0) + "“" + parts.get(1) + "”行的列", parts.get(2), columns, time);
    }

    private static String unknown(String kind, String part, Set<String> names, LongPredicate time) {
        return kind + "里没有“" + part + "”" + Suggestion.of(part, names, time);
    }
}
