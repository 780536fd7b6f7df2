package io.github.ogireport.engine;

import io.github.ogireport.ruleset.DrlToken;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The variables of one rule: their types, and the cells whose numbers they hold. One that stands inside {@code not},
 * {@code exists} or one side of an {@code or} is known there only. For one thread.
 */
final class Variables {

    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private final Map<String, Set<Need>> needs = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    void bind(DrlToken variable, Class<?> type) {
        bind(variable, type, Collections.emptySet());
    }

    /** @param cells whose numbers the variable holds */
    void bind(DrlToken variable, Class<?> type, Set<Need> cells) {
        if (types.putIfAbsent(variable.text(), type) != null) {
            throw new Refusal(variable.line(), "变量“" + variable + "”用了两次，请换一个名字");
        }
        needs.put(variable.text(), new LinkedHashSet<>(cells));
    }

    Class<?> type(DrlToken variable) {
        Class<?> type = types.get(variable.text());
        if (type == null) {
            throw new Refusal(variable.line(), "变量“" + variable + "”还没有写在前面的条件里");
        }
        if (gone.contains(variable.text())) {
            throw new Refusal(variable.line(), "变量“" + variable + "”写在 not、exists 或 or 的一边里，只能在那里面用：请把要用它的条件写进去，或者在外面另写一个条件，用另一个变量");
        }
        return type;
    }

    /** How many there are: what {@link #leave} is told later. */
    int count() {
        return types.size();
    }

    /** What was bound since there were so many is not known any more. */
    void leave(int count) {
        types.keySet().stream().skip(count).forEach(gone::add);
    }

    boolean isKnown(String variable) {
        return types.containsKey(variable) && !gone.contains(variable);
    }

    /** Binds a name of our own, which the rule cannot use. */
    String bindUnnamed(Class<?> type) {
        int number = types.size();
        while (types.putIfAbsent("$fact" + number, type) != null) {
            number++;
        }
        needs.put("$fact" + number, Collections.emptySet());
        return "$fact" + number;
    }

    Set<Need> needs(String variable) {
        return needs.get(variable);
    }
}
