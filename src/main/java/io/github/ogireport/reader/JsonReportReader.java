package io.github.ogireport.reader;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the canonical report JSON. Strict: a field that is not known, a cell given twice, or a cell that is neither a number,
 * null nor text is refused with its line. Integers and decimals stay exact. Thread-safe; nothing may be null.
 */
public final class JsonReportReader {

    private JsonReportReader() { }

    /** @throws UnreadableReportException when the file is missing, too large or no canonical report */
    public static AnnualReport read(Path file) {
        return read(file, null, SourceBytes.of(file));
    }

    /**
     * Also refuses cells and sections that belong to none of the given editions, naming the nearest that does.
     *
     * @throws UnreadableReportException when the file is missing, too large or no canonical report
     */
    public static AnnualReport read(Path file, List<Format> formats) {
        return read(file, new KnownCodes(formats), SourceBytes.of(file));
    }

    /**
     * Reads to the end; does not close the stream.
     *
     * @throws IOException               when the stream fails
     * @throws UnreadableReportException when it holds no canonical report
     */
    public static AnnualReport read(InputStream in) throws IOException {
        return read(SourceText.of(SourceBytes.of(in)));
    }

    /**
     * Reads to the end; does not close the reader.
     *
     * @throws IOException               when the reader fails
     * @throws UnreadableReportException when it holds no canonical report
     */
    public static AnnualReport read(Reader in) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            text.append(buffer, 0, n);
            if (text.length() > SourceBytes.LIMIT) {
                throw SourceBytes.tooLarge();
            }
        }
        return read(text.toString());
    }

    /** @throws UnreadableReportException when the text is no canonical report */
    public static AnnualReport read(String json) {
        return new CanonicalJson(null).read(json);
    }

    /**
     * Like {@link #read(Path, List)} for a text already at hand.
     *
     * @throws UnreadableReportException when the text is no canonical report
     */
    public static AnnualReport read(String json, List<Format> formats) {
        return new CanonicalJson(new KnownCodes(formats)).read(json);
    }

    private static AnnualReport read(Path file, KnownCodes known, byte[] bytes) {
        try {
            return new CanonicalJson(known).read(SourceText.of(bytes));
        } catch (UnreadableReportException e) {
            throw e.in(file.toString());
        }
    }
}
