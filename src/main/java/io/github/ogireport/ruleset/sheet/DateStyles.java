package io.github.ogireport.ruleset.sheet;

import io.github.ogireport.bound.Bound;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which cell styles show a number as a date: what a reader of the sheet sees is then not what the cell holds. */
final class DateStyles {

    private static final String DATE_LETTERS = "ymdhsYMDHS";

    private final Set<String> styles = new HashSet<>();

    /** @param part null when the workbook has no styles */
    static DateStyles of(byte[] part) throws SheetException {
        DateStyles dates = new DateStyles();
        if (part != null) {
            dates.read(PartReader.of(part));
        }
        return dates;
    }

    private void read(PartReader xml) throws SheetException {
        Map<String, Boolean> coded = new HashMap<>();
        boolean cells = false;
        int style = 0;
        while (xml.next()) {
            cells = xml.starts("cellXfs") || cells && !xml.ends("cellXfs");
            if (xml.starts("numFmt")) {
                String code = xml.attribute("formatCode");
                SheetException.check(Bound.NUMBER_FORMAT, code.length());
                coded.put(xml.attribute("numFmtId"), isDate(code));
            } else if (cells && xml.starts("xf")) {
                String format = xml.attribute("numFmtId");
                if (coded.containsKey(format) ? coded.get(format) : isBuiltInDate(format)) {
                    styles.add(String.valueOf(style));
                }
                SheetException.check(Bound.CELL_STYLES, ++style);
            }
        }
    }

    /** Whether a letter for a part of a date or a time stands outside quotes and brackets, not behind a backslash. */
    private static boolean isDate(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            int end = c == '\\' ? i + 1 : c == '"' || c == '[' ? code.indexOf(c == '"' ? '"' : ']', i + 1) : -1;
            if (end < 0 && DATE_LETTERS.indexOf(c) >= 0) {
                return true;
            }
            i = Math.max(i, end);
        }
        return false;
    }

    /** Of the formats that have no code, 14 to 22 and 45 to 47 are dates and times, 27 to 36 and 50 to 58 Chinese dates. */
    private static boolean isBuiltInDate(String format) {
        return format.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }

    boolean contains(String style) {
        return styles.contains(style);
    }
}
