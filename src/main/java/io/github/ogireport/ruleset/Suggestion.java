package io.github.ogireport.ruleset;

import io.github.ogireport.spelling.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** What somebody who wrote a name that there is not probably meant. */
final class Suggestion {

    private Suggestion() { }

    /**
     * @param time tells whether there is still time for so many steps
     * @return “，最接近的是 甲、乙”; empty when there are no names that can be read, or no time to compare them
     */
    static String of(String written, Collection<String> names, LongPredicate time) {
        List<String> readable = names.stream().filter(name -> !name.trim().isEmpty()).collect(Collectors.toList());
        return readable.isEmpty() || !time.test(Nearest.steps(written, readable)) ? "" : "，最接近的是 " + String.join("、", Nearest.to(written, readable, 3));
    }
}
