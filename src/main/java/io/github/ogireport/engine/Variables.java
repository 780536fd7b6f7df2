package io.github.ogireport.engine;

import io.github.ogireport.ruleset.DrlToken;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The variables of one rule: their types, and the cells whose numbers they hold. For one thread. */
final class Variables {

    private final Map<String, Class<?>> types = new HashMap<>();
    private final Map<String, Set<Need>> needs = new HashMap<>();

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
        return type;
    }

    Set<Need> needs(String variable) {
        return needs.get(variable);
    }
}
