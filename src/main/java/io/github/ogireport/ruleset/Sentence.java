package io.github.ogireport.ruleset;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One sentence of the vocabulary (一句话) and the Drools expression that it stands for. Only a whole sentence matches, and what
 * fills its blanks can be neither quote nor backslash, so that no rule file can smuggle code into an expression.
 * Sentences are found in time linear in the line, whatever the vocabulary says. Immutable.
 */
final class Sentence {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}]{1,20})\\}");

    static final int MOST_BLANKS = 6;
    private static final Pattern ADJACENT = Pattern.compile("\\}\\s*\\{");
    /** Everything that a typist may take for a quote. */
    private static final String QUOTES = "\"“”„‟＂「」『』'‘’";

    private final String printed;
    private final String opening;
    private final String template;
    private final Pattern pattern;
    private final List<String> blanks = new ArrayList<>();

    /**
     * @param printed  as the vocabulary has it, blanks in braces
     * @param template Drools expression with the same blanks
     */
    Sentence(String printed, String template) {
        this.printed = printed;
        this.template = template;
        String normal = normalize(printed);
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

    /** Whether the sentence has few blanks, and words between them that tell where one ends. */
    static boolean isWritable(String printed) {
        Matcher blank = BLANK.matcher(printed);
        int count = 0;
        while (blank.find()) {
            count++;
        }
        return count <= MOST_BLANKS && !ADJACENT.matcher(printed).find();
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

    /** @return what fills the blanks; null when the text is another sentence */
    Map<String, String> match(String normalized) {
        if (!normalized.startsWith(opening)) {
            return null;
        }
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

    String expand(Map<String, String> filled) {
        String expanded = template;
        for (Map.Entry<String, String> blank : filled.entrySet()) {
            expanded = expanded.replace("{" + blank.getKey() + "}", blank.getValue());
        }
        return expanded;
    }

    /** How much of the sentence is fixed: of two that match, the more literal one is meant. */
    int literalLength() {
        return BLANK.matcher(printed).replaceAll("").length();
    }

    String printed() {
        return printed;
    }
}
