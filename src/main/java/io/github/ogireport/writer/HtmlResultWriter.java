package io.github.ogireport.writer;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * Writes results as one HTML page that needs nothing else: no script, no picture, no font from elsewhere. It shows the verdict,
 * the findings, and the report as printed with the wrong cells and passages marked. The page declares UTF-8; whoever turns
 * its characters into bytes must use that.
 */
public final class HtmlResultWriter implements ResultWriter {

    private static final String SEVERAL = "政府信息公开工作年度报告审核结果";
    private static final String STYLE = resource("page.css");

    private HtmlResultWriter() { }

    public static HtmlResultWriter page() {
        return new HtmlResultWriter();
    }

    private static String resource(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = HtmlResultWriter.class.getResourceAsStream(name)) {
            byte[] part = new byte[4096];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                bytes.write(part, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    /**
     * Writes a page about one result.
     *
     * @param format the edition that the report was judged by; null when no rule set fits, then without its tables
     */
    public void write(ValidationResult result, Format format, Appendable out) throws IOException {
        Markup page = new Markup(out);
        begin(Wording.title(result.report()) + "　审核结果", page);
        new ResultArticle(result, format, "r1").write(null, page);
        end(page);
    }

    /**
     * Writes a page about all files, with an index of one line for each where there are several. The index stands last in the
     * page and is shown first: each result is written and forgotten before the next is asked for.
     */
    @Override
    public void write(Iterable<CheckedFile> files, Appendable out) throws IOException {
        Iterator<CheckedFile> remaining = files.iterator();
        CheckedFile file = remaining.hasNext() ? remaining.next() : null;
        boolean one = file != null && !remaining.hasNext() && file.result() != null;
        Markup page = new Markup(out);
        begin(one ? Wording.title(file.result().report()) + "　审核结果" : SEVERAL, page);
        StringBuilder index = new StringBuilder();
        Markup rows = new Markup(index);
        for (int number = 1; file != null; number++) {
            indexRow(number, file, rows);
            if (file.result() != null) {
                new ResultArticle(file.result(), file.format(), "r" + number).write(file.file(), page);
            }
            file = remaining.hasNext() ? remaining.next() : null;
        }
        if (!one) {
            index(index.toString(), page);
        }
        end(page);
    }

    private static void begin(String title, Markup page) throws IOException {
        page.html("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").text(title)
                .html("</title>\n<style>\n").html(STYLE).html("</style>\n</head>\n<body>\n");
    }

    private static void end(Markup page) throws IOException {
        page.html("</body>\n</html>\n");
    }

    private static void index(String rows, Markup page) throws IOException {
        page.html("<nav>\n<h1>").html(SEVERAL).html("</h1>\n<table class=\"index\">\n<thead><tr><th>序号</th><th>文件</th><th>单位</th>"
                + "<th>年度</th><th>结论</th><th>强制性</th><th>核实性</th><th>提示性</th></tr></thead>\n<tbody>\n").html(rows)
                .html("</tbody>\n</table>\n</nav>\n");
    }

    private static void indexRow(int number, CheckedFile file, Markup row) throws IOException {
        row.html("<tr><td>").html(number).html("</td>");
        if (file.result() == null) {
            row.html("<td>").text(PlainText.line(file.file())).html("</td><td colspan=\"2\"></td><td class=\"not-evaluated\">无法读取</td>"
                    + "<td colspan=\"3\">").text(PlainText.line(file.error())).html("</td></tr>\n");
            return;
        }
        ValidationResult result = file.result();
        Counts counts = result.counts();
        row.html("<td><a href=\"#r").html(number).html("\">").text(PlainText.line(file.file())).html("</a></td><td>")
                .text(Wording.organ(result.report())).html("</td><td>").html(result.report().year()).html("</td><td class=\"")
                .html(ResultArticle.style(result)).html("\">").html(Wording.verdict(result)).html("</td><td>").html(counts.mandatory())
                .html("</td><td>").html(counts.verify()).html("</td><td>").html(counts.hint()).html("</td></tr>\n");
    }
}
