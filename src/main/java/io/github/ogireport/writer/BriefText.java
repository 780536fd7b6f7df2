package io.github.ogireport.writer;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.Format;
import java.util.ArrayList;
import java.util.List;

/** A result in a few lines of plain text, short enough for a chat: who, the verdict, and the first things that are wrong. */
final class BriefText {

    /** In characters, so that no chat cuts it. */
    static final int LONGEST = 500;

    private static final int LINE = 90;
    private static final int NAME = 60;

    private BriefText() { }

    /**
     * @param format the edition that the report was judged by; null when no rule set fits
     * @param groups all findings of the result
     */
    static String of(ValidationResult result, Format format, List<EntryGroup> groups) {
        String counts = Wording.counts(result);
        String head = PlainText.shortLine(Wording.organ(result.report()), NAME) + " " + result.report().year() + " 年度报告：" + Wording.verdict(result)
                + (counts.isEmpty() ? "" : "（" + counts + "）") + "\n";
        String foot = Wording.nextStep(result);
        StringBuilder text = new StringBuilder(head);
        List<String> lines = lines(result, format, groups);
        for (int i = 0; i < lines.size(); i++) {
            String line = (i + 1) + ". " + lines.get(i) + "\n";
            String rest = "……另有 " + (lines.size() - i) + " 条，见审核结果\n";
            boolean last = i == lines.size() - 1;
            if (text.length() + line.length() + (last ? 0 : rest.length()) + foot.length() > LONGEST) {
                text.append(rest);
                break;
            }
            text.append(line);
        }
        return text.append(foot).toString();
    }

    /** The cells of the first suspect, then what does not go with their correction; where nothing was found, what could not be checked. */
    private static List<String> lines(ValidationResult result, Format format, List<EntryGroup> groups) {
        List<String> lines = new ArrayList<>();
        result.suspects().stream().limit(1).forEach(suspect -> suspect.cells().forEach(each -> lines.add(line(each, format))));
        for (EntryGroup group : groups) {
            if (!group.isFolded()) {
                group.entries.forEach(entry -> lines.add(line(entry.finding)));
            }
        }
        if (lines.isEmpty()) {
            NotEvaluatedText.failures(result.notEvaluated()).forEach(line -> lines.add(PlainText.shortLine(line, LINE)));
            NotEvaluatedText.gaps(result.notEvaluated()).forEach(line -> lines.add(PlainText.shortLine(line, LINE)));
        }
        return lines;
    }

    private static String line(Suspect.Correction correction, Format format) {
        Format.Position position = format == null ? null : format.position(correction.cell());
        return PlainText.shortLine(position == null ? correction.cell().toString() : position.describe(), LINE) + "很可能应为 "
                + PlainText.shortLine(correction.suggested(), LINE / 2) + "，现填 " + PlainText.shortLine(correction.actual(), LINE / 2);
    }

    private static String line(Finding finding) {
        boolean said = finding.expected() == null || finding.message().contains(finding.expected());
        return PlainText.shortLine(finding.message(), LINE) + (said ? "" : "，应为 " + PlainText.shortLine(finding.expected(), LINE / 2));
    }
}
