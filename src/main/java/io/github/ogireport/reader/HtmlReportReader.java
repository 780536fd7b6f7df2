package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads a report from a page as published on a government site: any charset, Word-pasted tables, joined cells. Needs jsoup on
 * the class path; never touches the network. Thread-safe; nothing may be null.
 */
public final class HtmlReportReader {

    private static final String NAME_ENDS = "\t\n\f\r />";

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
        return Reading.bounded(budget -> read(html, formats, budget));
    }

    static AnnualReport read(String html, List<Format> formats, Budget budget) {
        HtmlPage page = new HtmlPage(parse(html, Parser.htmlParser(), budget), budget);
        return ReportAssembly.assemble(page.pieces(), formats, page.facts(), budget);
    }

    /**
     * The parser's time grows with the square of the length of a tag's name, and of the number of attributes that many
     * {@code html} and {@code body} tags give to one element; with everything else it grows as the page does, or slowly.
     */
    static Document parse(String html, Parser parser, Budget budget) {
        int tags = 0;
        int pageTags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            Reading.check(Bound.TAGS, ++tags, null);
            Reading.check(Bound.TAG_NAME, nameLength(html, html.startsWith("/", at + 1) ? at + 2 : at + 1), "第 " + tags + " 个标签");
            pageTags += html.regionMatches(true, at + 1, "html", 0, 4) || html.regionMatches(true, at + 1, "body", 0, 4) ? 1 : 0;
            Reading.check(Bound.PAGE_TAGS, pageTags, null);
        }
        return parser.parseInput(new BudgetedReader(html, budget), "");
    }

    /** Not counted further than the bound. */
    private static int nameLength(String html, int from) {
        boolean letter = from < html.length() && (html.charAt(from) | 0x20) >= 'a' && (html.charAt(from) | 0x20) <= 'z';
        int length = letter ? 1 : 0;
        while (length > 0 && length <= Bound.TAG_NAME.limit() && from + length < html.length() && NAME_ENDS.indexOf(html.charAt(from + length)) < 0) {
            length++;
        }
        return length;
    }
}
