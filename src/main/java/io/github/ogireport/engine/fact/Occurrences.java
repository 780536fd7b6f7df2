package io.github.ogireport.engine.fact;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.pattern.TextMatcher;
import io.github.ogireport.pattern.TextPattern;
import io.github.ogireport.pattern.TextPatterns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where patterns (句式) occur in a text. Where a pattern has a group, the group is what occurs, and the rest its surroundings. */
final class Occurrences {

    private static final int MOST = 20;

    private Occurrences() { }

    /** @return from and to of each passage, once, however many patterns find it; no more than {@value #MOST} */
    static List<int[]> of(TextPatterns patterns, String text, Budget budget) {
        List<int[]> found = new ArrayList<>();
        BitSet covered = new BitSet();
        for (TextPattern pattern : patterns.worthLookingFor(text, budget)) {
            TextMatcher matcher = pattern.matcher(text, budget);
            int at = 0;
            while (found.size() < MOST && at <= text.length() && matcher.find(at)) {
                int group = matcher.groupCount() == 0 || matcher.start(1) < 0 ? 0 : 1;
                int from = matcher.start(group);
                int to = matcher.end(group);
                if (from < to && covered.get(from, to).isEmpty()) {
                    covered.set(from, to);
                    found.add(new int[] {from, to});
                }
                // the surroundings of one passage may be those of the next
                at = Math.max(to, at + 1);
            }
        }
        return found;
    }
}
