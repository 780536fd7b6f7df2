package io.github.ogireport.ruleset.sheet;

import io.github.ogireport.bound.Bound;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads comma-separated values: UTF-8 with or without a BOM, parted by commas, semicolons or tabs. */
public final class CsvFile {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvFile() { }

    /** @throws SheetException when the bytes are no such text */
    public static Sheet read(byte[] bytes) throws SheetException {
        String text = decode(bytes);
        CSVFormat format = CSVFormat.Builder.create(CSVFormat.RFC4180).setDelimiter(separator(text))
                .setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).build();
        List<SheetRow> rows = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = new CSVParser(new StringReader(text), format)) {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); line = (int) parser.getCurrentLineNumber() + 1) {
                rows.add(row(line, records.next()));
                if (Bound.SHEET_ROWS.isPassedBy(rows.size())) {
                    throw new SheetException(line, "行太多，最多 " + Bound.SHEET_ROWS.limit() + " 行");
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new SheetException(line, "引号不成对：格里有引号、逗号或换行的，整格要用英文引号括起来，格里的英文引号写两遍；也可以改用中文引号“”");
        }
        return new Sheet(null, rows);
    }

    private static SheetRow row(int line, CSVRecord record) throws SheetException {
        if (Bound.SHEET_COLUMNS.isPassedBy(record.size())) {
            throw new SheetException(line, "列太多，最多 " + Bound.SHEET_COLUMNS.limit() + " 列");
        }
        List<SheetCell> cells = new ArrayList<>();
        record.forEach(text -> cells.add(SheetCell.of(text)));
        return new SheetRow(line, cells);
    }

    private static String decode(byte[] bytes) throws SheetException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw new SheetException("文件不是 UTF-8 编码（Excel 的“CSV（逗号分隔）”存成的是 GBK）：请“另存为”“CSV UTF-8（逗号分隔）”，或者存成 .xlsx");
        }
    }

    /** The one that the first line with content has most of, outside quotes. */
    private static char separator(String text) {
        String heading = "";
        for (String line : text.split("\n")) {
            if (heading.isEmpty() && !line.trim().isEmpty() && !line.startsWith("#") && !line.startsWith("\"#")) {
                heading = line.replaceAll("\"[^\"]*\"", "");
            }
        }
        char most = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(heading, separator) > count(heading, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
