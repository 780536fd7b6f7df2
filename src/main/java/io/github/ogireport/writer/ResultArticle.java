package io.github.ogireport.writer;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One result of the page: the verdict, the findings, and the report with its marks. */
final class ResultArticle {

    private final ValidationResult result;
    private final Format format;
    private final String anchor;
    private final List<EntryGroup> groups;
    private final Marks marks;

    ResultArticle(ValidationResult result, Format format, String anchor) {
        this.result = result;
        this.format = format;
        this.anchor = anchor;
        this.groups = EntryGroup.of(result);
        this.marks = new Marks(result, groups, format, anchor);
    }

    /** @param file shown above the title; null when the result stands for itself */
    void write(String file, Markup out) throws IOException {
        out.html("<article id=\"").html(anchor).html("\">\n");
        header(file, out);
        out.html("<details class=\"brief\"><summary>简要说明，可以复制到聊天里</summary>\n<pre>").text(BriefText.of(result, format, groups)).html("</pre></details>\n");
        SuspectBlock.write(result.suspects(), marks, out);
        FindingList.write(result, groups, marks, out);
        report(out);
        out.html("</article>\n");
    }

    /** CSS class of the verdict. */
    static String style(ValidationResult result) {
        return Wording.isUnfinishedDraft(result) ? "draft" : result.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void header(String file, Markup out) throws IOException {
        out.html("<header>\n<p class=\"kind\">年度报告审核结果").html(file == null ? "" : "　").text(file == null ? "" : PlainText.line(file))
                .html("</p>\n<h1>").text(Wording.title(result.report())).html("</h1>\n<div class=\"verdict ").html(style(result))
                .html("\"><strong>").html(Wording.verdict(result)).html("</strong><span>").text(Wording.nextStep(result)).html("</span></div>\n");
        counts(out);
        out.html("<p class=\"meta\"><span>单位：").text(Wording.organ(result.report())).html("</span><span>报告年度：").html(result.report().year())
                .html("</span><span>审核环节：").html(result.stage().label()).html("</span><span>审核依据：").text(Wording.ruleSet(result.ruleSet()))
                .html("</span></p>\n</header>\n");
    }

    private void counts(Markup out) throws IOException {
        Counts counts = result.counts();
        out.html("<ul class=\"counts\">");
        if (result.stage() == Stage.DRAFT) {
            count("尚待完善", counts.total(), "hint", out);
        } else {
            count("强制性", counts.mandatory(), "mandatory", out);
            count("核实性", counts.verify(), "verify", out);
            count("提示性", counts.hint(), "hint", out);
            if (counts.explained() > 0) {
                count("已作说明", counts.explained(), "explained", out);
            }
        }
        out.html("</ul>\n");
    }

    private static void count(String name, int count, String style, Markup out) throws IOException {
        out.html("<li class=\"").html(count == 0 ? "none" : style).html("\">").html(name).html(" <b>").html(count).html("</b> 条</li>");
    }

    private void report(Markup out) throws IOException {
        AnnualReport report = result.report();
        out.html("<h2 class=\"report\">报告原文</h2>\n<p class=\"legend\"><span class=\"mandatory\">强制性</span><span class=\"verify\">核实性</span>"
                + "<span class=\"hint\">提示性</span><span class=\"involved\">有关的数</span><span class=\"blank\">空白</span>"
                + (result.suspects().isEmpty() ? "" : "<span class=\"suspect\">最可能填错的<ins>应填的数</ins></span>") + "数字是问题的编号，点击可以看全文</p>\n");
        if (!marks.general().isEmpty()) {
            out.html("<div class=\"text\"><div class=\"words none\">以下问题涉及整份报告</div><div class=\"beside\">");
            Notes.write(marks.general(), marks, out);
            out.html("</div></div>\n");
        }
        if (format == null) {
            out.html("<p class=\"none\">没有适用的格式，各表无法按原样排出。</p>\n");
        } else {
            for (Section section : format.sections()) {
                section(section, report.sections().get(section.code()), out);
            }
        }
        for (Map.Entry<String, String> other : report.sections().entrySet()) {
            if (format == null || format.section(other.getKey()) == null) {
                words(other.getValue(), Collections.emptyList(), out);
            }
        }
    }

    private void section(Section section, String text, Markup out) throws IOException {
        out.html("<section id=\"").html(marks.anchor(section)).html("\">\n<h3>").text(section.toString()).html("</h3>\n");
        List<Entry> entries = marks.inSection(section.code());
        boolean empty = text == null || text.trim().isEmpty();
        if (!empty || section.isTextRequired() || !entries.isEmpty()) {
            words(empty ? "" : text, entries, out);
        }
        for (Table table : format.tables()) {
            if (table.section().equals(section.code())) {
                new NumberTable(table, format, result.report(), marks).write(out);
            }
        }
        out.html("</section>\n");
    }

    private void words(String text, List<Entry> entries, Markup out) throws IOException {
        out.html("<div class=\"text\"><div class=\"words").html(text.isEmpty() ? " none\">没有文字" : "\">");
        if (!text.isEmpty()) {
            new MarkedText(text, entries).write(marks, out);
        }
        out.html("</div>");
        if (!entries.isEmpty()) {
            out.html("<div class=\"beside\">");
            Notes.write(entries, marks, out);
            out.html("</div>");
        }
        out.html("</div>\n");
    }
}
