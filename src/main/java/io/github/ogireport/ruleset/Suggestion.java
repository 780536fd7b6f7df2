package io.github.ogireport.ruleset;

import io.github.ogireport.spelling.Nearest;
import java.util.Collection;
import java.util.function.LongPredicate;

/** What somebody who wrote a name that there is not probably meant. */
final class Suggestion {

    private Suggestion() { }

    /**
     * @param time tells whether there is still time for so many steps
     * @return “，最接近的是 甲、乙”; empty when there are no names, or no time to compare them
     */
    static String of(String written, Collection<String> names, LongPredicate time) {
        return names.isEmpty() || !time.test(Nearest.steps(written, names)) ? "" : "，最接近的是 " + String.join("、", Nearest.to(written, names, 3));
    }
}
