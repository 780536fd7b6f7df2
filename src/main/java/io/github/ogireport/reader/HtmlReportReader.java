package io.github.ogireport.reader;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * Reads a report from a page as published on a government site: any charset, Word-pasted tables, joined cells. Needs jsoup on
 * the class path; never touches the network. Thread-safe; nothing may be null.
 */
public final class HtmlReportReader {

    /** A published report has some thousand tags. */
    private static final int MAX_TAGS = 100_000;

    private HtmlReportReader() { }

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
     * @throws UnreadableReportException when the page names no year, or holds neither a section nor a table
     */
    public static AnnualReport read(String html, List<Format> formats) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (++tags > MAX_TAGS) {
                throw new UnreadableReportException(null, null, "网页里的标签超过 " + MAX_TAGS + " 个，不像年度报告，请核对文件");
            }
        }
        HtmlPage page = new HtmlPage(Jsoup.parse(html));
        return ReportAssembly.assemble(page.pieces(), formats, page.facts());
    }
}
