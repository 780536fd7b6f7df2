package io.github.ogireport.reader;

import io.github.ogireport.bound.Budget;
import java.util.List;

/** Finds the report's title: the last title line before the first heading, on one line or two; else what the page says. */
final class TitleSearch {

    private static final int LONGEST_ORGAN = 40;
    /** For a line, of which only a short one can be a title. */
    private static final int STEPS = 1 << 10;

    private final PrintedTitle title;
    private final int after;

    private TitleSearch(PrintedTitle title, int after) {
        this.title = title;
        this.after = after;
    }

    static TitleSearch in(List<Piece> pieces, SectionHeadings headings, PageFacts aside, Budget budget) {
        int firstHeading = firstHeading(pieces, headings);
        for (int i = firstHeading - 1; i >= 0; i--) {
            budget.spend(STEPS);
            TitleSearch found = at(pieces, i, firstHeading);
            if (found != null) {
                return found;
            }
        }
        for (String printed : aside.titles()) {
            PrintedTitle title = PrintedTitle.of(printed);
            if (title != null) {
                return new TitleSearch(title, firstHeading);
            }
        }
        for (int i = firstHeading; i < pieces.size(); i++) {
            budget.spend(STEPS);
            TitleSearch found = at(pieces, i, pieces.size());
            if (found != null) {
                return new TitleSearch(found.title, firstHeading);
            }
        }
        throw new UnreadableReportException(null, null, "找不到写明年度的标题，应有一行像“某县人民政府2024年政府信息公开工作年度报告”，请补上标题或改用 JSON 写明 year");
    }

    private static int firstHeading(List<Piece> pieces, SectionHeadings headings) {
        for (int i = 0; i < pieces.size(); i++) {
            if (headings.of(pieces.get(i).text()) != null) {
                return i;
            }
        }
        return pieces.size();
    }

    private static TitleSearch at(List<Piece> pieces, int i, int end) {
        String line = pieces.get(i).text();
        PrintedTitle title = PrintedTitle.of(line);
        if (title != null) {
            String above = i > 0 ? pieces.get(i - 1).text() : "";
            return new TitleSearch(title.by(organ(above)), i + 1);
        }
        PrintedTitle inTwoLines = i + 1 < end && line.length() <= LONGEST_ORGAN ? PrintedTitle.of(line + pieces.get(i + 1).text()) : null;
        return inTwoLines == null ? null : new TitleSearch(inTwoLines, i + 2);
    }

    private static String organ(String line) {
        String text = Wording.unspaced(line);
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                return "";
            }
        }
        return text.length() <= LONGEST_ORGAN ? text : "";
    }

    PrintedTitle title() {
        return title;
    }

    /** Number of the first piece behind the title. */
    int after() {
        return after;
    }
}
