package io.github.ogireport.writer;

import io.github.ogireport.finding.Finding;
import java.io.IOException;
import java.util.List;

/** Findings in short, beside the place in the report that they speak of; each leads to the finding in full. */
final class Notes {

    private Notes() { }

    static void write(List<Entry> entries, Marks marks, Markup out) throws IOException {
        for (Entry entry : entries) {
            Finding finding = entry.finding;
            out.html("<div class=\"note ").html(Marks.style(entry)).html("\">");
            number(entry, marks, out);
            out.text(PlainText.line(finding.message()));
            boolean said = finding.expected() == null || finding.message().contains(finding.expected());
            if (!said && finding.actual() != null) {
                out.html("<b>应为 ").text(PlainText.line(finding.expected())).html("，实为 ").text(PlainText.line(finding.actual())).html("</b>");
            }
            out.html("</div>");
        }
    }

    /** The running number of a finding, as a link to it. */
    static void number(Entry entry, Marks marks, Markup out) throws IOException {
        out.html("<a class=\"no ").html(Marks.style(entry)).html("\" href=\"#").html(marks.anchor(entry)).html("\" title=\"")
                .text(PlainText.line(entry.finding.message())).html("\">").html(entry.number).html("</a>");
    }
}
