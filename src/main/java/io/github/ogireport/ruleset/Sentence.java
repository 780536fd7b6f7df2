package io.github.ogireport.ruleset;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ogireport.bound.Bound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sentence of the vocabulary (一句话) and the Drools expression that it stands for. Only a whole sentence matches, and what
 * fills its blanks can be neither quote nor backslash, so that no rule file can smuggle code into an expression.
 * Sentences are found in time linear in the line, whatever the vocabulary says. Immutable.
 */
final class Sentence {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}]{1,20})\\}");
    private static final Pattern ADJACENT = Pattern.compile("\\}\\s*\\{");
    /** Everything that a typist may take for a quote. */
    private static final String QUOTES = "\"“”„‟＂「」『』'‘’";

    /** What matching a character takes for each way in which it may fill blanks. */
    private static final int STEPS = 20;

    private final int line;
    private final String printed;
    private final String form;
    private final String opening;
    private final String template;
    private final Pattern pattern;
    private final List<String> blanks = new ArrayList<>();

    /**
     * @param line     where it stands in the vocabulary
     * @param printed  as the vocabulary has it, blanks in braces
     * @param template Drools expression with the same blanks
     */
    Sentence(int line, String printed, String template) {
        this.line = line;
        this.printed = printed;
        this.template = template;
        String normal = normalize(printed);
        this.form = BLANK.matcher(normal).replaceAll("{}");
        this.opening = normal.substring(0, Math.max(0, (normal + "{").indexOf('{')));
        StringBuilder regex = new StringBuilder();
        Matcher blank = BLANK.matcher(normal);
        int from = 0;
        while (blank.find()) {
            regex.append(Pattern.quote(normal.substring(from, blank.start())));
            boolean quoted = blank.start() > 0 && normal.charAt(blank.start() - 1) == '"';
            regex.append(quoted ? "([^\"\\\\]+)" : "([^\"\\\\\\s]+?)");
            blanks.add(blank.group(1));
            from = blank.end();
        }
        regex.append(Pattern.quote(normal.substring(from)));
        pattern = Pattern.compile(regex.toString());
    }

    /** Whether the sentence has few blanks, each of a name of its own, and words between them that tell where one ends. */
    static boolean isWritable(String printed) {
        Matcher blank = BLANK.matcher(printed);
        Set<String> names = new HashSet<>();
        while (blank.find()) {
            if (!names.add(blank.group(1))) {
                return false;
            }
        }
        return !Bound.BLANKS.isPassedBy(names.size()) && !ADJACENT.matcher(printed).find();
    }

    /** The name of the blank that a text consists of; null when it is anything else. */
    static String onlyBlank(String text) {
        Matcher blank = BLANK.matcher(text);
        return blank.matches() ? blank.group(1) : null;
    }

    /** One form for all quotes; outside them no spaces, and half width for full width. */
    static String normalize(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        boolean quoted = false;
        for (char c : text.trim().toCharArray()) {
            boolean space = Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0';
            if (QUOTES.indexOf(c) >= 0) {
                quoted = !quoted;
                normal.append('"');
            } else if (quoted) {
                normal.append(space ? ' ' : c);
            } else if (!space) {
                normal.append(c > '\uFF00' && c < '\uFF5F' ? (char) (c - 0xFEE0) : c);
            }
        }
        return normal.toString();
    }

    boolean beginsLike(String normalized) {
        return normalized.startsWith(opening);
    }

    /** What {@link #match} takes, in {@link io.github.ogireport.bound.Budget} steps. */
    long steps(String normalized) {
        return (long) STEPS * (blanks.size() + 1) * normalized.length();
    }

    /** @return what fills the blanks; null when the text is another sentence */
    Map<String, String> match(String normalized) {
        Matcher matcher = pattern.matcher(normalized);
        if (!matcher.matches()) {
            return null;
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < blanks.size(); i++) {
            filled.put(blanks.get(i), matcher.group(i + 1).trim());
        }
        return Collections.unmodifiableMap(filled);
    }

    /** Each blank is filled once: what fills it may itself have braces. */
    String expand(Map<String, String> filled) {
        StringBuilder expanded = new StringBuilder();
        Matcher blank = BLANK.matcher(template);
        int from = 0;
        while (blank.find()) {
            expanded.append(template, from, blank.start()).append(filled.getOrDefault(blank.group(1), blank.group()));
            from = blank.end();
        }
        return expanded.append(template, from, template.length()).toString();
    }

    /** How much of the sentence is fixed: of two that match, the more literal one is meant. */
    int literalLength() {
        return form.length() - 2 * blanks.size();
    }

    /** As it is compared, without the names of its blanks: two sentences of one form match the same texts. */
    String form() {
        return form;
    }

    int line() {
        return line;
    }

    String printed() {
        return printed;
    }
}
