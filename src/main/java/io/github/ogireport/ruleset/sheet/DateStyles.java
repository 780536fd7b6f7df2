package io.github.ogireport.ruleset.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which cell styles show a number as a date: what a reader of the sheet sees is then not what the cell holds. */
final class DateStyles {

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
        Map<String, String> codes = new HashMap<>();
        boolean cells = false;
        int style = 0;
        while (xml.next()) {
            cells = xml.starts("cellXfs") || cells && !xml.ends("cellXfs");
            if (xml.starts("numFmt")) {
                codes.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
            } else if (cells && xml.starts("xf")) {
                String format = xml.attribute("numFmtId");
                if (isDate(format, codes.get(format))) {
                    styles.add(String.valueOf(style));
                }
                style++;
            }
        }
    }

    /** Of the formats that have no code, 14 to 22 and 45 to 47 are dates and times, 27 to 36 and 50 to 58 Chinese dates. */
    private static boolean isDate(String format, String code) {
        if (code != null) {
            return code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[ymdhs].*");
        }
        return format.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }

    boolean contains(String style) {
        return styles.contains(style);
    }
}
