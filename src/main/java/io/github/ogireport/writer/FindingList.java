package io.github.ogireport.writer;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import java.io.IOException;
import java.util.List;

/** All findings of a result in full, the clerk's list of work, then what could not be evaluated and what was inferred. */
final class FindingList {

    private static final int PLACES = 3;
    private static final int QUOTE = 80;

    private FindingList() { }

    static void write(ValidationResult result, List<EntryGroup> groups, Marks marks, Markup out) throws IOException {
        for (EntryGroup group : groups) {
            if (group.isFolded()) {
                out.html("<details class=\"folded\"><summary>").text(group.heading()).html("</summary>\n");
            } else {
                out.html("<h2>").text(group.heading()).html("</h2>\n");
            }
            out.html("<ol class=\"findings\">\n");
            for (Entry entry : group.entries) {
                finding(entry, marks, out);
            }
            out.html(group.isFolded() ? "</ol></details>\n" : "</ol>\n");
        }
        int listed = result.findings().size();
        if (result.counts().total() > listed) {
            out.html("<p class=\"omitted\">问题共 ").html(result.counts().total()).html(" 条，这里列出 ").html(listed).html(" 条。</p>\n");
        }
        lines("没有审完，请告知系统管理员", NotEvaluatedText.failures(result.notEvaluated()), out);
        lines("因单元格空白或无法辨认而未能核对，填好后重新审核即可", NotEvaluatedText.gaps(result.notEvaluated()), out);
        lines("管理员停用、没有审核的规则", NotEvaluatedText.switchedOff(result.switchedOff()), out);
        lines("读取时推断的内容，请核对", result.report().inferences(), out);
    }

    private static void finding(Entry entry, Marks marks, Markup out) throws IOException {
        Finding finding = entry.finding;
        out.html("<li id=\"").html(marks.anchor(entry)).html("\" class=\"").html(Marks.style(entry)).html("\" value=\"").html(entry.number)
                .html("\"><p class=\"message\"><span class=\"no\">").html(entry.number).html("</span>")
                .text(PlainText.line(finding.message())).html(finding.explained() ? "<em>已作说明</em></p>\n" : "</p>\n").html("<dl>");
        if (finding.suspect() == null) {
            detail("", "应为", finding.expected(), out);
            detail("", "实为", finding.actual(), out);
        }
        places(entry, marks, out);
        detail("full", "怎么办", finding.remedy(), out);
        detail("full", "情况说明", entry.explanation == null ? null : Wording.explanation(entry.explanation), out);
        detail("", "依据", finding.basis(), out);
        detail("", "规则", finding.rule(), out);
        out.html("</dl></li>\n");
    }

    private static void detail(String style, String name, String value, Markup out) throws IOException {
        if (value != null && !value.isEmpty()) {
            out.html(style.isEmpty() ? "<div>" : "<div class=\"" + style + "\">").html("<dt>").html(name).html("</dt><dd>").text(PlainText.line(value)).html("</dd></div>");
        }
    }

    private static void places(Entry entry, Marks marks, Markup out) throws IOException {
        List<Format.Position> cells = marks.wrongCells(entry);
        Section section = marks.section(entry);
        String quote = entry.finding.quote();
        if (cells.isEmpty() && section == null && quote == null) {
            return;
        }
        out.html("<div><dt>位置</dt><dd>");
        String between = "";
        if (section != null) {
            out.html("<a href=\"#").html(marks.anchor(section)).html("\">").text(section.toString()).html("</a>");
            between = "；";
        }
        if (quote != null) {
            out.html("<q>").text(PlainText.shortLine(quote, QUOTE)).html("</q>");
            between = "；";
        }
        for (Format.Position cell : cells.subList(0, Math.min(PLACES, cells.size()))) {
            out.html(between).html("<a href=\"#").html(marks.anchor(cell)).html("\">").text(cell.describe()).html("</a>");
            between = "；";
        }
        out.html(cells.size() > PLACES ? "等 " + cells.size() + " 个单元格" : "").html("</dd></div>");
    }

    private static void lines(String heading, List<String> lines, Markup out) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.html("<h2>").html(heading).html("</h2>\n<ul class=\"plain\">\n");
        for (String line : lines) {
            out.html("<li>").text(PlainText.line(line)).html("</li>\n");
        }
        out.html("</ul>\n");
    }
}
