package io.github.ogireport.engine.fact;

import io.github.ogireport.report.CellRef;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One place where a requirement does not hold: what was expected, what is there, and the words that a message may use. */
public final class Violation {

    private final String wording;
    private final Map<String, String> words = new HashMap<>();
    private List<CellRef> cells = Collections.emptyList();
    private String section;
    private String quote;

    /** @param wording what is wrong, in Chinese, for rules that give no message of their own */
    Violation(String wording, String expected, String actual) {
        this.wording = wording;
        words.put("应为", expected);
        words.put("实为", actual);
    }

    Violation cells(List<CellRef> value) {
        cells = value;
        return this;
    }

    Violation section(String code, String heading) {
        section = code;
        return word("部分", heading);
    }

    Violation quote(String value) {
        quote = value;
        return word("原文", value);
    }

    Violation word(String name, String value) {
        words.put(name, value);
        return this;
    }

    /** The message: the rule's own with its blanks filled, or the requirement's wording. */
    public String message(String template) {
        String message = template.isEmpty() ? wording : template;
        for (Map.Entry<String, String> word : words.entrySet()) {
            message = message.replace("{" + word.getKey() + "}", word.getValue());
        }
        return message;
    }

    public String expected() {
        return words.get("应为");
    }

    public String actual() {
        return words.get("实为");
    }

    public List<CellRef> cells() {
        return cells;
    }

    /** Whether it is about the same passage, and about some cell in common where both are about cells. */
    boolean isAtThePlaceOf(Violation other) {
        return Objects.equals(section, other.section) && Objects.equals(quote, other.quote)
                && (cells.isEmpty() || other.cells.isEmpty() || !Collections.disjoint(cells, other.cells));
    }

    /** Code of the section; null when the violation is not about one. */
    public String section() {
        return section;
    }

    /** Null when there is no passage to show. */
    public String quote() {
        return quote;
    }
}
