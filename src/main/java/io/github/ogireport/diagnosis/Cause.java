package io.github.ogireport.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** A hypothesis with the mistakes that it comes down to, and what speaks for and against it. Immutable. */
final class Cause {

    /** What agrees with a number that the tables alone lead to does so hardly by accident: it decides over any slip. */
    private static final int EVIDENCE = 20;
    /** What holds in the report does so hardly by accident either. */
    private static final int BOUND = 20;
    private static final int QUOTED = 2;

    final Hypothesis hypothesis;
    /** How improbable it is; smaller is better. */
    final int bits;
    private final List<Mistake> mistakes;
    private final List<String> support = new ArrayList<>();
    /** The inequality that speaks against it; null when none does. */
    private final String broken;

    Cause(Hypothesis hypothesis, Equations equations, Testimony testimony, Bounds bounds) {
        this.hypothesis = hypothesis;
        this.mistakes = mistakes(hypothesis, equations);
        int sum = mistakes.stream().mapToInt(mistake -> mistake.bits).sum();
        for (int at = 0; at < testimony.count(); at++) {
            if (testimony.concerns(at, hypothesis)) {
                boolean before = testimony.agrees(at);
                boolean after = testimony.agrees(at, hypothesis);
                sum += before == after ? 0 : after ? -EVIDENCE : EVIDENCE;
                if (after && support.size() < QUOTED) {
                    support.add(testimony.words(at));
                }
            }
        }
        this.broken = bounds.brokenBy(hypothesis);
        this.bits = sum + (broken == null ? 0 : BOUND);
    }

    boolean isContradicted() {
        return broken != null;
    }

    private static List<Mistake> mistakes(Hypothesis hypothesis, Equations equations) {
        List<Mistake> mistakes = new ArrayList<>();
        Misplacement misplacement = new Misplacement(equations, hypothesis);
        Mistake whole = misplacement.whole();
        if (whole != null) {
            mistakes.add(whole);
            return mistakes;
        }
        boolean[] explained = new boolean[hypothesis.cells.length];
        for (int i = 0; i < explained.length; i++) {
            explained[i] |= equations.cells[hypothesis.cells[i]].isBlank();
            for (int j = i + 1; j < explained.length && !explained[i]; j++) {
                Mistake exchange = explained[j] ? null : misplacement.exchange(hypothesis.cells[i], hypothesis.cells[j]);
                if (exchange != null) {
                    mistakes.add(exchange);
                    explained[i] = true;
                    explained[j] = true;
                }
            }
            if (!explained[i]) {
                mistakes.add(CellMistake.of(hypothesis.cells[i], hypothesis.numbers[i], equations));
            }
        }
        mistakes.addAll(new Gaps(hypothesis, equations).mistakes());
        return mistakes;
    }

    /** What was done wrong, who agrees, and what speaks against it. */
    String words(String likelihood) {
        List<String> words = new ArrayList<>();
        mistakes.forEach(mistake -> words.add(mistake.words(likelihood)));
        support.forEach(each -> words.add(each + "，与此相符"));
        if (broken != null) {
            words.add("但这样一改，“" + broken + "”就不成立了，请一并核对");
        }
        return String.join("；", words);
    }
}
