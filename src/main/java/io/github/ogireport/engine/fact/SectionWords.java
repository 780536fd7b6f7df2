package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Comparison;
import io.github.ogireport.report.Section;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** A section's text, asked which words it has and how many. An absent text says nothing either way. */
public abstract class SectionWords extends Fact {

    final Section section;
    final String text;
    private int length = -1;

    SectionWords(Examination examination, Section section) {
        super(examination);
        this.section = section;
        this.text = examination.text(section);
    }

    /** Heading as the format prints it, without its number. */
    public String getHeading() {
        asked();
        return section.heading();
    }

    /** How many characters the text has, blanks not counted. */
    public BigDecimal getLength() {
        asked();
        return BigDecimal.valueOf(length());
    }

    private int length() {
        if (length < 0) {
            examination.budget().spend(text.length());
            length = (int) text.chars().filter(c -> !Character.isWhitespace(c) && c != 0xA0).count();
        }
        return length;
    }

    /** Whether the text contains these words. */
    public boolean says(String words) {
        asked();
        examination.budget().spend(text.length());
        return text.contains(words);
    }

    /** Whether the text contains one of the words (词语) of that name. */
    public Outcome mentions(String wordsName) {
        asked();
        List<String> words = examination.settings().words(wordsName);
        if (text.trim().isEmpty() || words.stream().anyMatch(this::says)) {
            return Outcome.HOLDS;
        }
        return Outcome.violated(placed(new Violation("“" + section + "”里没有写到“" + wordsName + "”", "写到“" + words.get(0) + "”", "没有写到")));
    }

    /** Whether the text contains one of the words (词语) of that name, for conditions. */
    public boolean speaksOf(String wordsName) {
        asked();
        return examination.settings().words(wordsName).stream().anyMatch(this::says);
    }

    /** Whether the text contains these very words. */
    public Outcome states(String words) {
        asked();
        return statesOneOf(words);
    }

    /** Whether the text contains the one words or the other. */
    public Outcome statesEither(String words, String otherWords) {
        asked();
        return statesOneOf(words, otherWords);
    }

    private Outcome statesOneOf(String... words) {
        if (text.trim().isEmpty() || Arrays.stream(words).anyMatch(this::says)) {
            return Outcome.HOLDS;
        }
        String expected = "“" + String.join("”或“", words) + "”";
        return Outcome.violated(placed(new Violation("“" + section + "”里没有" + expected, "有" + expected, "没有")));
    }

    /** Whether the text does not contain these words. */
    public Outcome statesNot(String words) {
        asked();
        int at = says(words) ? text.indexOf(words) : -1;
        return at < 0 ? Outcome.HOLDS
                : Outcome.violated(quoted(new Violation("“" + section + "”里有“" + words + "”", "没有“" + words + "”", "有“" + words + "”"), at, at + words.length()));
    }

    /** Whether the text has so many characters, blanks not counted; the number is written as digits or named by a parameter. */
    public Outcome longAtLeast(String number) {
        asked();
        return length(Comparison.AT_LEAST, number);
    }

    public Outcome longAtMost(String number) {
        asked();
        return length(Comparison.AT_MOST, number);
    }

    private Outcome length(Comparison comparison, String number) {
        int limit = examination.number(number).intValue();
        int length = length();
        if (text.chars().noneMatch(Character::isLetterOrDigit) || comparison.holds(Integer.compare(length, limit))) {
            return Outcome.HOLDS;
        }
        return Outcome.violated(placed(new Violation("“" + section + "”有 {实为}，应当{应为}",
                (comparison == Comparison.AT_LEAST ? "不少于 " : "不多于 ") + limit + " 个字", length + " 个字")));
    }

    Violation quoted(Violation violation, int from, int to) {
        return placed(violation).quote(Passage.around(text, from, to));
    }

    Violation placed(Violation violation) {
        return violation.section(section.code(), section.toString()).word("位置", section.toString());
    }
}
