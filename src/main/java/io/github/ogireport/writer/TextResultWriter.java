package io.github.ogireport.writer;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes results as Chinese text for a terminal. Control characters of the report never reach the terminal. */
public final class TextResultWriter implements ResultWriter {

    private static final int SAME_RULE = 10;
    private static final int QUOTE = 80;
    private static final int INFERENCES = 10;
    private static final String RULE_LINE = "────────────────────────────────────────";

    private final boolean coloured;

    private TextResultWriter(boolean coloured) {
        this.coloured = coloured;
    }

    public static TextResultWriter plain() {
        return new TextResultWriter(false);
    }

    /** With ANSI colours for verdict and severities. */
    public static TextResultWriter coloured() {
        return new TextResultWriter(true);
    }

    /** @param format the edition that the report was judged by; null when no rule set fits */
    public void write(ValidationResult result, Format format, Appendable out) throws IOException {
        StringBuilder text = new StringBuilder();
        header(result, text);
        suspects(result.suspects(), text);
        findings(result, format, text);
        NotEvaluatedText.append(result.notEvaluated(), text);
        switchedOff(result, text);
        inferences(result.report(), text);
        text.append('\n').append("下一步：").append(Wording.nextStep(result)).append('\n');
        out.append(text);
    }

    private static void switchedOff(ValidationResult result, StringBuilder text) {
        List<String> lines = NotEvaluatedText.switchedOff(result.switchedOff());
        if (!lines.isEmpty()) {
            text.append("\n【管理员停用、没有审核的规则（").append(lines.size()).append(" 条）】\n");
            lines.forEach(line -> text.append("  · ").append(line).append('\n'));
        }
    }

    /** Writes each file under its name, and a summary where there are several. */
    @Override
    public void write(Iterable<CheckedFile> files, Appendable out) throws IOException {
        Iterator<CheckedFile> rest = files.iterator();
        int count = 0;
        int unreadable = 0;
        Map<Verdict, Integer> verdicts = new HashMap<>();
        while (rest.hasNext()) {
            CheckedFile file = rest.next();
            boolean named = count > 0 || rest.hasNext();
            out.append(count++ == 0 ? "" : "\n");
            if (named) {
                out.append("文件：").append(PlainText.line(file.file())).append('\n');
            }
            if (file.result() == null) {
                unreadable++;
                out.append(paint("31", "无法读取")).append(named ? "：" : "：" + PlainText.line(file.file()) + "：")
                        .append(PlainText.line(file.error())).append('\n');
            } else {
                verdicts.merge(file.result().verdict(), 1, Integer::sum);
                write(file.result(), file.format(), out);
            }
        }
        if (count > 1) {
            out.append('\n').append(summary(count, verdicts, unreadable)).append('\n');
        }
    }

    private static String summary(int count, Map<Verdict, Integer> verdicts, int unreadable) {
        StringBuilder text = new StringBuilder("共 ").append(count).append(" 个文件：");
        for (Verdict verdict : Verdict.values()) {
            if (verdicts.containsKey(verdict)) {
                text.append(verdict.label()).append(' ').append(verdicts.get(verdict)).append(" 个，");
            }
        }
        if (unreadable > 0) {
            text.append("无法读取 ").append(unreadable).append(" 个，");
        }
        return text.replace(text.length() - 1, text.length(), "。").toString();
    }

    private void header(ValidationResult result, StringBuilder text) {
        AnnualReport report = result.report();
        text.append(RULE_LINE).append('\n');
        text.append(Wording.organ(report)).append("　").append(report.year()).append("年度报告\n");
        text.append("审核环节：").append(result.stage().label()).append('\n');
        String counts = Wording.counts(result);
        text.append("审核结论：").append(paint(colourOf(result.verdict()), Wording.verdict(result)))
                .append(counts.isEmpty() ? "\n" : "（" + counts + "）\n");
        text.append("审核依据：").append(Wording.ruleSet(result.ruleSet())).append('\n');
        text.append(RULE_LINE).append('\n');
    }

    private void suspects(List<Suspect> suspects, StringBuilder text) {
        if (!suspects.isEmpty()) {
            text.append('\n').append(paint("1", "【" + Wording.suspects(suspects) + "】")).append('\n');
            suspects.forEach(suspect -> text.append("  · ").append(PlainText.line(suspect.reason())).append('\n'));
        }
    }

    private void findings(ValidationResult result, Format format, StringBuilder text) {
        int total = result.counts().total();
        int shown = 0;
        for (EntryGroup group : EntryGroup.of(result)) {
            if (group.isFolded()) {
                shown += folded(group, text);
                continue;
            }
            text.append('\n').append(paint(colourOf(group.severity), "【" + group.heading() + "】")).append('\n');
            Map<String, Integer> sameRule = new LinkedHashMap<>();
            for (Entry entry : group.entries) {
                if (sameRule.merge(entry.finding.rule(), 1, Integer::sum) <= SAME_RULE) {
                    entry(entry, format, text);
                    shown++;
                }
            }
            boolean listed = total == result.findings().size();
            sameRule.forEach((rule, count) -> text.append(count <= SAME_RULE ? "" : "\n  规则 " + rule + " 查出的问题"
                    + (listed ? "共 " + count + " 条" : "较多") + "，这里写出前 " + SAME_RULE + " 条。\n"));
        }
        if (shown < total) {
            text.append("\n问题共 ").append(total).append(" 条，这里写出 ").append(shown).append(" 条。\n");
        }
    }

    /** A line each: the clerk is not to do anything about them but to correct the suspect. */
    private static int folded(EntryGroup group, StringBuilder text) {
        List<Entry> told = group.entries.subList(0, Math.min(SAME_RULE, group.entries.size()));
        text.append("  ").append(group.heading()).append("：\n");
        told.forEach(entry -> text.append(String.format(Locale.ROOT, "%3d. ", entry.number)).append(PlainText.line(entry.finding.message()))
                .append("（规则 ").append(entry.finding.rule()).append("）\n"));
        if (told.size() < group.entries.size()) {
            text.append("     共 ").append(group.entries.size()).append(" 条，这里写出前 ").append(SAME_RULE).append(" 条。\n");
        }
        return told.size();
    }

    private static void entry(Entry entry, Format format, StringBuilder text) {
        Finding finding = entry.finding;
        text.append('\n').append(String.format(Locale.ROOT, "%3d. ", entry.number)).append(PlainText.line(finding.message())).append('\n');
        detail("应为：", finding.expected(), text);
        detail("实为：", finding.actual(), text);
        detail("位置：", place(finding, format), text);
        detail("依据：", finding.basis(), text);
        detail("怎么办：", finding.remedy(), text);
        detail("情况说明：", entry.explanation == null ? null : Wording.explanation(entry.explanation), text);
        detail("规则：", finding.rule(), text);
    }

    private static void detail(String name, String value, StringBuilder text) {
        if (value != null && !value.isEmpty()) {
            text.append("     ").append(name).append(PlainText.line(value)).append('\n');
        }
    }

    private static String place(Finding finding, Format format) {
        Section section = format == null || finding.section() == null ? null : format.section(finding.section());
        String heading = section == null ? "" : "“" + section + "”";
        if (finding.quote() == null) {
            return heading;
        }
        return heading + (heading.isEmpty() ? "" : "里的") + "“" + PlainText.shortLine(finding.quote(), QUOTE) + "”";
    }

    private static void inferences(AnnualReport report, StringBuilder text) {
        List<String> all = report.inferences();
        if (all.isEmpty()) {
            return;
        }
        text.append("\n【读取时推断的内容（").append(all.size()).append(" 条）：请核对】\n");
        for (String sentence : all.subList(0, Math.min(INFERENCES, all.size()))) {
            text.append("  · ").append(PlainText.line(sentence)).append('\n');
        }
        if (all.size() > INFERENCES) {
            text.append("  · 共 ").append(all.size()).append(" 条，这里写出前 ").append(INFERENCES).append(" 条。\n");
        }
    }

    private String paint(String colour, String words) {
        return coloured ? "\u001B[" + colour + "m" + words + "\u001B[0m" : words;
    }

    private static String colourOf(Verdict verdict) {
        return verdict == Verdict.ACCEPTED ? "32" : verdict == Verdict.NEEDS_EXPLANATION ? "33" : "31";
    }

    private static String colourOf(Severity severity) {
        return severity == Severity.MANDATORY ? "31" : severity == Severity.VERIFY ? "33" : "36";
    }
}
