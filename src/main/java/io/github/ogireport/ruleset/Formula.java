package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.Comparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A balance formula (勾稽关系) as rules state it: sums of named rows or columns on both sides of “=”, “≤”, “≥”, “{@literal <}” or “{@literal >}”.
 * Full-width signs mean the same. A term is the name of a row or column, or the address of cells (see {@link Address}); with
 * “上年的” before it, of last year's report. Immutable.
 */
public final class Formula {

    private static final String SIGNS = "=、≤、≥、< 或 >";

    private final String text;
    private final Comparison comparison;
    private final List<Term> left;
    private final List<Term> right;

    private Formula(String text, Comparison comparison, List<Term> left, List<Term> right) {
        this.text = text;
        this.comparison = comparison;
        this.left = left;
        this.right = right;
    }

    /** @throws IllegalArgumentException when the text is no formula, saying in Chinese why */
    public static Formula parse(String text) {
        String normal = text.replace('＝', '=').replace('＋', '+').replace('＜', '<').replace('＞', '>')
                .replace("<=", "≤").replace(">=", "≥").replace('≦', '≤').replace('≧', '≥');
        int at = -1;
        for (int i = 0; i < normal.length(); i++) {
            if (Comparison.of(normal.charAt(i)) != null) {
                if (at >= 0) {
                    throw new IllegalArgumentException("关系式“" + text + "”里只能有一个 " + SIGNS);
                }
                at = i;
            }
        }
        if (at < 0) {
            throw new IllegalArgumentException("关系式“" + text + "”里缺少 " + SIGNS);
        }
        if (Bound.FORMULA_TERMS.isPassedBy(normal.chars().filter(c -> c == '+').count())) {
            throw new IllegalArgumentException(Bound.FORMULA_TERMS.sentence() + "：请拆成几条规则");
        }
        Formula formula = new Formula(text, Comparison.of(normal.charAt(at)), terms(text, normal.substring(0, at)), terms(text, normal.substring(at + 1)));
        if (formula.terms().stream().allMatch(Term::isLastYears)) {
            throw new IllegalArgumentException("关系式“" + text + "”里都是上年的数，至少要有一项是本年的");
        }
        return formula;
    }

    private static List<Term> terms(String text, String side) {
        List<Term> terms = new ArrayList<>();
        for (String term : side.split("\\+", -1)) {
            if (term.trim().isEmpty()) {
                throw new IllegalArgumentException("关系式“" + text + "”里有一处加号或等号旁边是空的");
            }
            terms.add(new Term(term.trim()));
        }
        return Collections.unmodifiableList(terms);
    }

    public String text() {
        return text;
    }

    public Comparison comparison() {
        return comparison;
    }

    /** Whether the terms are addresses of cells and not names of rows or columns. */
    public boolean isAddressed() {
        return terms().stream().anyMatch(term -> Address.isAddress(term.name()));
    }

    /** Whether a term means last year's report. */
    public boolean isAcrossYears() {
        return terms().stream().anyMatch(Term::isLastYears);
    }

    List<Term> terms() {
        List<Term> terms = new ArrayList<>(left);
        terms.addAll(right);
        return terms;
    }

    /** Names of the rows or columns on the left, or addresses. */
    public List<Term> left() {
        return left;
    }

    public List<Term> right() {
        return right;
    }
}
