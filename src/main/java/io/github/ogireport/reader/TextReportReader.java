package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Reads plain text extracted from a published page. Fields of a table row are parted by tabs, or by spaces before a run of
 * numbers. Lost labels are found again by the order of the statutory rows and the count of numbers; each such inference stands
 * in the report. Thread-safe; nothing may be null.
 */
public final class TextReportReader {

    private static final int MAX_FIELDS = 200;
    private static final int LONGEST_ROW_OF_ONE = 40;

    private TextReportReader() { }

    /**
     * @param formats the known editions, newest first, at least one
     * @throws UnreadableReportException when the file cannot be read, names no year, or holds neither a section nor a table
     */
    public static AnnualReport read(Path file, List<Format> formats) {
        try {
            return read(SourceText.of(SourceBytes.of(file)), formats);
        } catch (UnreadableReportException e) {
            throw e.in(file.toString());
        }
    }

    /**
     * @param formats the known editions, newest first, at least one
     * @throws UnreadableReportException when the text names no year, or holds neither a section nor a table
     */
    public static AnnualReport read(String text, List<Format> formats) {
        return Reading.bounded(budget -> read(text, formats, budget));
    }

    static AnnualReport read(String text, List<Format> formats, Budget budget) {
        return ReportAssembly.assemble(pieces(text, budget), formats, PageFacts.NONE, budget);
    }

    private static List<Piece> pieces(String text, Budget budget) {
        Pieces pieces = new Pieces(budget);
        int line = 0;
        for (int from = 0; from < text.length(); line++) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            String place = "第 " + (line + 1) + " 行";
            Reading.check(Bound.LINE, end - from, place);
            Reading.check(Bound.LINES, line + 1, place);
            add(pieces, place, text.substring(from, end));
            from = end + 1;
        }
        return pieces.list();
    }

    private static void add(Pieces pieces, String place, String line) {
        String plain = line.replace("\uFEFF", "").replace("\r", "");
        String trimmed = Wording.trimmed(plain);
        if (trimmed.isEmpty()) {
            return;
        }
        List<String> fields = trimmed.indexOf('\t') >= 0 || plain.endsWith("\t") ? byTabs(plain) : bySpaces(trimmed);
        pieces.add(fields.size() == 1 ? Piece.paragraph(place, trimmed) : Piece.row(place, 0, fields));
    }

    private static List<String> byTabs(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", MAX_FIELDS + 1)) {
            fields.add(field);
        }
        return fields;
    }

    /** A label and the run of numbers or marks behind it; a single number makes a row of a short line only. */
    private static List<String> bySpaces(String line) {
        List<String> tokens = Arrays.asList(Wording.folded(line).split(" +", MAX_FIELDS + 1));
        int first = tokens.size();
        while (first > 0 && isValue(tokens.get(first - 1))) {
            first--;
        }
        int values = tokens.size() - first;
        if (values == 0 || values == 1 && first != 1 && line.length() > LONGEST_ROW_OF_ONE) {
            return Collections.singletonList(line);
        }
        List<String> fields = new ArrayList<>();
        if (first > 0) {
            fields.add(String.join(" ", tokens.subList(0, first)));
        }
        fields.addAll(tokens.subList(first, tokens.size()));
        return fields;
    }

    private static boolean isValue(String token) {
        Cell cell = Cell.read(token);
        return cell.isNumber() || cell.isBlank() && !token.isEmpty();
    }
}
