package io.github.ogireport.engine.fact;

import io.github.ogireport.pattern.TextMatcher;
import io.github.ogireport.pattern.TextPattern;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import java.util.ArrayList;
import java.util.List;

/** A section (部分) of the report under examination: its text, without heading and table. */
public final class SectionText extends SectionWords {

    static final int MOST_PER_RULE = 20;

    SectionText(Examination examination, Section section) {
        super(examination, section);
    }

    /** For conditions that are no requirement: this section is wrong. */
    public Outcome wrong(String expected, String actual) {
        asked();
        return Outcome.violated(placed(new Violation("“" + section + "”应为{应为}，实为{实为}", expected, actual)));
    }

    /** Whether the section is there: has text, or holds a table in which something is filled in. */
    public Outcome present() {
        asked();
        if (!text.trim().isEmpty() && !isOnlyPunctuation() || !section.isTextRequired() && hasTable()) {
            return Outcome.HOLDS;
        }
        boolean given = examination.report().sections().containsKey(section.code());
        return Outcome.violated(placed(new Violation("“" + section + "”没有内容", "有内容",
                given ? text.trim().isEmpty() ? "空白" : "“" + Passage.shortened(text.trim()) + "”" : "没有这一部分")));
    }

    private boolean isOnlyPunctuation() {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }

    private boolean hasTable() {
        for (CellRef ref : examination.report().cells().keySet()) {
            for (Table table : examination.recognised().tables()) {
                if (table.section().equals(section.code()) && ref.isIn(table.code()) && !examination.report().cell(ref).isBlank()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether nothing in the text matches the patterns; where a pattern has a group, the group is what is wrong. A passage counts once. */
    public Outcome without(String patternsName) {
        asked();
        List<Violation> violations = new ArrayList<>();
        for (int[] range : Occurrences.of(examination.settings().patterns(patternsName), text, examination.budget())) {
            violations.add(found(patternsName, range[0], range[1]));
        }
        return Outcome.of(violations);
    }

    private Violation found(String name, int from, int to) {
        return quoted(new Violation("“" + section + "”里有" + name + "：{实为}", "没有" + name, "“" + Passage.shortened(text.substring(from, to)) + "”"), from, to);
    }

    /** Whether the text, where there is any, ends as a sentence ends. */
    public Outcome endsWith(String wordsName) {
        asked();
        String trimmed = text.trim();
        List<String> ends = examination.settings().words(wordsName);
        if (trimmed.isEmpty() || ends.stream().anyMatch(trimmed::endsWith)) {
            return Outcome.HOLDS;
        }
        int at = text.lastIndexOf(trimmed) + trimmed.length();
        return Outcome.violated(quoted(new Violation("“" + section + "”的最后一句没有写完", "以“" + ends.get(0) + "”结尾",
                "以“" + trimmed.substring(trimmed.length() - 1) + "”结尾"), at - 1, at));
    }

    /**
     * Whether no year that the patterns find, as their first group, is a year before the report year; a sentence that holds
     * one of the exempt words compares with another year and is left alone.
     */
    public Outcome noEarlierYear(String patternsName, String exemptWordsName) {
        asked();
        List<Violation> violations = new ArrayList<>();
        List<String> exempt = examination.settings().words(exemptWordsName);
        for (TextPattern pattern : examination.settings().patterns(patternsName).worthLookingFor(text, examination.budget())) {
            TextMatcher matcher = pattern.matcher(text, examination.budget());
            int sentenceTo = 0;
            boolean isExempt = false;
            while (violations.size() < MOST_PER_RULE && matcher.find()) {
                int year = Integer.parseInt(matcher.group(1));
                if (matcher.start(1) >= sentenceTo) {
                    sentenceTo = Passage.endOfSentence(text, matcher.start(1));
                    String sentence = text.substring(Passage.startOfSentence(text, matcher.start(1)), sentenceTo);
                    examination.budget().spend((long) sentence.length() * (1 + exempt.size()));
                    isExempt = exempt.stream().anyMatch(sentence::contains);
                }
                if (year < examination.report().year() && !isExempt) {
                    violations.add(otherYear(year, matcher.start(1), matcher.end(1)));
                }
            }
        }
        return Outcome.of(violations);
    }

    /** Whether every year that the patterns find, in any group, is the report year. */
    public Outcome onlyReportYear(String patternsName) {
        asked();
        if (!examination.report().isYearKnown()) {
            return Outcome.HOLDS;
        }
        List<Violation> violations = new ArrayList<>();
        for (TextPattern pattern : examination.settings().patterns(patternsName).worthLookingFor(text, examination.budget())) {
            TextMatcher matcher = pattern.matcher(text, examination.budget());
            while (violations.size() < MOST_PER_RULE && matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null && Integer.parseInt(matcher.group(group)) != examination.report().year()) {
                        violations.add(otherYear(Integer.parseInt(matcher.group(group)), matcher.start(), matcher.end()));
                        break;
                    }
                }
            }
        }
        return Outcome.of(violations);
    }

    private Violation otherYear(int year, int from, int to) {
        return quoted(new Violation("“" + section + "”里写的是{实为}，本报告是{应为}的", examination.report().year() + "年", year + "年"), from, to);
    }

    /** Whether the text cites no edition of the format but the one in force for the report year. */
    public Outcome citesItsFormat() {
        asked();
        List<Violation> violations = new ArrayList<>();
        String own = examination.format().basis();
        for (DocumentNumber other : examination.otherFormats()) {
            TextMatcher matcher = other.in(text, examination.budget());
            while (violations.size() < MOST_PER_RULE && matcher.find()) {
                violations.add(quoted(new Violation("“" + section + "”引用的格式文件是{实为}，本年度适用的是{应为}", own, other.toString()), matcher.start(), matcher.end()));
            }
        }
        return Outcome.of(violations);
    }

    /** Whether the text holds no resident identity number; what is found is shown masked. */
    public Outcome noIdentityNumber() {
        asked();
        List<Violation> violations = new ArrayList<>();
        examination.budget().spend(text.length());
        for (int at = IdentityNumber.find(text, 0); at >= 0 && violations.size() < MOST_PER_RULE; at = IdentityNumber.find(text, at + IdentityNumber.length())) {
            violations.add(masked("公民身份号码", at, at + IdentityNumber.length()));
        }
        return Outcome.of(violations);
    }

    /** As {@link #without}, with what is found shown masked: the result must not spread what the report must not say. */
    public Outcome withoutPrivate(String patternsName) {
        asked();
        List<Violation> violations = new ArrayList<>();
        for (int[] range : Occurrences.of(examination.settings().patterns(patternsName), text, examination.budget())) {
            violations.add(masked(patternsName, range[0], range[1]));
        }
        return Outcome.of(violations);
    }

    private Violation masked(String name, int from, int to) {
        String shown = text.substring(from, from + 3) + "****" + text.substring(to - 2, to);
        return placed(new Violation("“" + section + "”里有" + name + "：{实为}", "不出现" + name, shown));
    }
}
