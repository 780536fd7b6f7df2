package io.github.ogireport.reader;

import io.github.ogireport.report.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the fields behind a row's label mean for its columns. Extraction leaves spare empty fields at either end and sometimes
 * a stray number; every reading that the count of fields allows is considered, and only a single one is taken.
 */
final class SlotReading {

    private final List<String> values;
    private final String note;

    private SlotReading(List<String> values, String note) {
        this.values = values;
        this.note = note;
    }

    /** @param seenPatterns where clearly read rows of the same table are empty, see {@link #pattern()} */
    static SlotReading of(List<String> slots, StatutoryRow row, Collection<String> seenPatterns) {
        int columns = row.cells().size();
        List<String> filled = filled(slots);
        if (slots.size() == columns) {
            return new SlotReading(slots, null);
        }
        if (filled.isEmpty()) {
            return new SlotReading(filledUp(filled, columns), null);
        }
        if (slots.size() < columns) {
            return filled.size() == slots.size() ? undecided()
                    : new SlotReading(filledUp(slots, columns), "比列数少 " + (columns - slots.size()) + " 格，末尾缺的按空白处理");
        }
        if (filled.size() == columns) {
            return new SlotReading(filled, isTogether(slots, columns) ? null : "数之间夹有多余的空格子，按数的次序读取");
        }
        return filled.size() < columns ? withoutSpareEnds(slots, columns, seenPatterns) : withoutStray(filled, row);
    }

    /**
     * As {@link #of}, for plain text, in which extraction loses numbers: where all but one of a row's numbers are there and
     * all are 0, the lost one can only be 0 for the row's total to hold.
     */
    static SlotReading ofExtracted(List<String> slots, StatutoryRow row, Collection<String> seenPatterns) {
        int columns = row.cells().size();
        List<String> filled = filled(slots);
        if (filled.size() != columns - 1 || row.partsOfTotal(columns - 1) != 0 || !filled.stream().allMatch(SlotReading::isZero)) {
            return of(slots, row, seenPatterns);
        }
        return new SlotReading(Collections.nCopies(columns, "0"),
                "只有 " + filled.size() + " 个数，应有 " + columns + " 个；其余都是 0，按“总计”缺的一个读作 0");
    }

    private static boolean isZero(String value) {
        BigDecimal number = number(value);
        return number != null && number.signum() == 0;
    }

    private static SlotReading undecided() {
        return new SlotReading(null, null);
    }

    private static List<String> filled(List<String> slots) {
        List<String> filled = new ArrayList<>();
        for (String slot : slots) {
            if (!slot.isEmpty()) {
                filled.add(slot);
            }
        }
        return filled;
    }

    private static List<String> filledUp(List<String> slots, int columns) {
        List<String> all = new ArrayList<>(slots);
        while (all.size() < columns) {
            all.add("");
        }
        return all;
    }

    private static boolean isTogether(List<String> slots, int columns) {
        int first = 0;
        while (slots.get(first).isEmpty()) {
            first++;
        }
        return first + columns <= slots.size() && !slots.subList(first, first + columns).contains("");
    }

    private static SlotReading withoutSpareEnds(List<String> slots, int columns, Collection<String> seenPatterns) {
        int extra = slots.size() - columns;
        List<SlotReading> readings = new ArrayList<>();
        List<SlotReading> familiar = new ArrayList<>();
        for (int front = 0; front <= extra; front++) {
            List<String> rest = slots.subList(front, front + columns);
            if (filled(rest).size() == filled(slots).size()) {
                SlotReading reading = new SlotReading(rest, null);
                readings.add(reading);
                if (seenPatterns.contains(reading.pattern())) {
                    familiar.add(reading);
                }
            }
        }
        if (readings.size() == 1) {
            return readings.get(0);
        }
        return familiar.size() == 1 ? new SlotReading(familiar.get(0).values, "空着的一格按同表其他行的位置判断") : undecided();
    }

    /** One number too many: taken only when a single reading is left after the row's own totals are tried. */
    private static SlotReading withoutStray(List<String> filled, StatutoryRow row) {
        if (filled.size() != row.cells().size() + 1) {
            return undecided();
        }
        Set<List<String>> readings = new LinkedHashSet<>();
        String stray = null;
        for (int i = 0; i < filled.size(); i++) {
            List<String> rest = new ArrayList<>(filled);
            String removed = rest.remove(i);
            if (totalsHold(rest, row) && readings.add(rest)) {
                stray = removed;
            }
        }
        return readings.size() != 1 ? undecided()
                : new SlotReading(readings.iterator().next(), "有 " + filled.size() + " 个数，只有 " + row.cells().size() + " 列，多出的一个“" + stray
                        + "”没有采用");
    }

    private static boolean totalsHold(List<String> values, StatutoryRow row) {
        for (int i = 0; i < values.size(); i++) {
            int from = row.partsOfTotal(i);
            if (from < 0) {
                continue;
            }
            BigDecimal rest = number(values.get(i));
            for (int part = from; part < i && rest != null; part++) {
                BigDecimal number = number(values.get(part));
                rest = number == null ? null : rest.subtract(number);
            }
            if (rest == null || rest.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal number(String value) {
        return Cell.read(value).number();
    }

    boolean isDecided() {
        return values != null;
    }

    /** One text a column, empty for an empty cell. */
    List<String> values() {
        return values;
    }

    /** What was inferred; null when the row was simply read. */
    String note() {
        return note;
    }

    /** Which columns are empty, one character a column. */
    String pattern() {
        StringBuilder pattern = new StringBuilder(values.size());
        for (String value : values) {
            pattern.append(value.isEmpty() ? '-' : 'x');
        }
        return pattern.toString();
    }
}
