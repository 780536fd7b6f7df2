package io.github.ogireport.engine.fact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a text first states a quantity, and first states another number for it; found in one pass over all statements. For one check. */
final class FirstStated {

    private final Map<List<?>, StatedNumber> firsts = new HashMap<>();
    private final Map<List<?>, StatedNumber> others = new HashMap<>();
    private final Map<List<?>, StatedNumber> zeros = new HashMap<>();

    FirstStated(List<StatedNumber> all) {
        for (StatedNumber number : all) {
            if (number.statement().scope() == null && number.statement().value() != null) {
                zeros.putIfAbsent(zeroKey(number.getName(), number.getSort(), number.isZero()), number);
                StatedNumber first = number.statement().whole() != null ? number : firsts.putIfAbsent(key(number), number);
                if (first != null && first != number && first.differsFrom(number)) {
                    others.putIfAbsent(key(number), number);
                }
            }
        }
    }

    private static List<?> key(StatedNumber number) {
        return Arrays.asList(number.getSort(), number.getName(), number.statement().kind());
    }

    private static List<?> zeroKey(String name, String sort, boolean isZero) {
        return Arrays.asList(sort, name, isZero);
    }

    /** The first of the same quantity that differs and stands before it; null when there is none. */
    StatedNumber before(StatedNumber number) {
        if (number.statement().scope() != null || number.statement().whole() != null) {
            return null;
        }
        StatedNumber first = firsts.get(key(number));
        StatedNumber other = first == null || first.differsFrom(number) ? first : others.get(key(number));
        return other != null && other.index() < number.index() ? other : null;
    }

    /** The first of another quantity, of the same sort, that is zero where this is not, or not zero where this is; null when there is none. */
    StatedNumber inContrast(String name, StatedNumber number) {
        return zeros.get(zeroKey(name, number.getSort(), !number.isZero()));
    }
}
