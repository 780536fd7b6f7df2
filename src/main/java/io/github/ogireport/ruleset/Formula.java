package io.github.ogireport.ruleset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A balance formula (勾稽关系) as rules state it: sums of named rows or columns on both sides of “=”, “≤” or “≥”. Full-width
 * signs mean the same. Immutable.
 */
public final class Formula {

    /** How the two sides must compare. */
    public enum Comparison { EQUAL, AT_MOST, AT_LEAST }

    private final String text;
    private final Comparison comparison;
    private final List<String> left;
    private final List<String> right;

    private Formula(String text, Comparison comparison, List<String> left, List<String> right) {
        this.text = text;
        this.comparison = comparison;
        this.left = left;
        this.right = right;
    }

    /** @throws IllegalArgumentException when the text is no formula, saying in Chinese why */
    public static Formula parse(String text) {
        String normal = text.replace('＝', '=').replace('＋', '+').replace("<=", "≤").replace(">=", "≥").replace('≦', '≤').replace('≧', '≥');
        int at = -1;
        for (int i = 0; i < normal.length(); i++) {
            if ("=≤≥".indexOf(normal.charAt(i)) >= 0) {
                if (at >= 0) {
                    throw new IllegalArgumentException("关系式“" + text + "”里只能有一个 =、≤ 或 ≥");
                }
                at = i;
            }
        }
        if (at < 0) {
            throw new IllegalArgumentException("关系式“" + text + "”里缺少 =、≤ 或 ≥");
        }
        char sign = normal.charAt(at);
        Comparison comparison = sign == '=' ? Comparison.EQUAL : sign == '≤' ? Comparison.AT_MOST : Comparison.AT_LEAST;
        return new Formula(text, comparison, terms(text, normal.substring(0, at)), terms(text, normal.substring(at + 1)));
    }

    private static List<String> terms(String text, String side) {
        List<String> terms = new ArrayList<>();
        for (String term : side.split("\\+", -1)) {
            if (term.trim().isEmpty()) {
                throw new IllegalArgumentException("关系式“" + text + "”里有一处加号或等号旁边是空的");
            }
            terms.add(term.trim());
        }
        return Collections.unmodifiableList(terms);
    }

    public String text() {
        return text;
    }

    public Comparison comparison() {
        return comparison;
    }

    /** Names of the rows or columns on the left. */
    public List<String> left() {
        return left;
    }

    public List<String> right() {
        return right;
    }
}
