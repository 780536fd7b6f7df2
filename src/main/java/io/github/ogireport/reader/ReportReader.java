package io.github.ogireport.reader;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a report from any kind of file that is understood: canonical JSON, a published page, plain text. Thread-safe. */
public final class ReportReader {

    private static final List<String> EXTENSIONS = Arrays.asList("json", "html", "htm", "xhtml", "txt", "text");

    private ReportReader() { }

    /**
     * Chooses the reader by the file's extension; a text file that holds a page or JSON is read as what it is.
     *
     * @param file    never null
     * @param formats the known editions, newest first, at least one
     * @throws UnreadableReportException when the file is missing, too large, of an unknown kind, or no annual report
     */
    public static AnnualReport read(Path file, List<Format> formats) {
        try {
            byte[] bytes = SourceBytes.of(file);
            String text = SourceText.of(bytes);
            return Reading.bounded(budget -> read(extension(file), text, formats, budget));
        } catch (UnreadableReportException e) {
            throw e.in(file.toString());
        }
    }

    /** Whether a file's name is that of a report: of a kind that is read, and not hidden. */
    static boolean reads(Path file) {
        return !file.getFileName().toString().startsWith(".") && EXTENSIONS.contains(extension(file));
    }

    private static AnnualReport read(String extension, String text, List<Format> formats, Budget budget) {
        char first = firstCharacter(text);
        switch (extension) {
            case "json":
                return JsonReportReader.read(text, formats);
            case "html":
            case "htm":
            case "xhtml":
                return page(text, formats, budget);
            case "txt":
            case "text":
                return first == '<' ? page(text, formats, budget) : first == '{' ? JsonReportReader.read(text, formats)
                        : TextReportReader.read(text, formats, budget);
            default:
                throw new UnreadableReportException(null, null, "不认识的文件类型" + (extension.isEmpty() ? "" : "“." + extension + "”")
                        + "，应是 .json、.html、.htm、.xhtml 或 .txt");
        }
    }

    private static AnnualReport page(String text, List<Format> formats, Budget budget) {
        try {
            return HtmlReportReader.read(text, formats, budget);
        } catch (NoClassDefFoundError e) {
            throw new UnreadableReportException(null, null, "读网页需要 jsoup，请把 org.jsoup:jsoup 放进类路径，或改用 JSON、纯文本");
        }
    }

    private static String extension(Path file) {
        Path name = file.getFileName();
        int dot = name == null ? -1 : name.toString().lastIndexOf('.');
        return dot < 0 ? "" : name.toString().substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static char firstCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\uFEFF') {
                return c;
            }
        }
        return ' ';
    }
}
