package io.github.ogireport.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes sure that all programs do the same work: nothing found in a sound report, the same in a broken one. */
final class Agreement {

    private static final String TABLE_RULE = "(?:T3|T4|N)-.*";

    private Agreement() { }

    /** @throws IllegalStateException when the program finds something else than the hand-written check */
    static void check(Subject subject, Contender<?> contender, SuqianReport figures) {
        List<String> inSound = contender.findsIn(subject.report(figures));
        if (!inSound.isEmpty()) {
            throw new IllegalStateException(subject + " finds in a sound report: " + inSound);
        }
        List<String> wanted = sorted(new HandWrittenCheck().findsIn(figures.broken()));
        List<String> found = sorted(contender.findsIn(figures.broken()));
        found.removeIf(each -> subject.readsText() && !each.matches(TABLE_RULE));
        if (wanted.isEmpty() || !found.equals(wanted)) {
            throw new IllegalStateException(subject + " finds in the broken report " + found + ", the hand-written check " + wanted);
        }
    }

    private static List<String> sorted(List<String> found) {
        List<String> sorted = new ArrayList<>(found);
        Collections.sort(sorted);
        return sorted;
    }
}
