package io.github.ogireport.legacyhost;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which types that came out of the plugin the host could not have loaded itself. */
final class ForeignTypes {

    private final ClassLoader host = ForeignTypes.class.getClassLoader();
    private final Map<Object, Boolean> seen = new IdentityHashMap<>();
    private final Deque<Object> toSee = new ArrayDeque<>();
    private final Set<String> foreign = new TreeSet<>();

    private ForeignTypes() { }

    static Set<String> in(Object root) throws IllegalAccessException {
        ForeignTypes search = new ForeignTypes();
        search.add(root);
        while (!search.toSee.isEmpty()) {
            search.look(search.toSee.pop());
        }
        return search.foreign;
    }

    private void add(Object each) {
        if (each != null && seen.put(each, true) == null) {
            toSee.push(each);
        }
    }

    private void look(Object each) throws IllegalAccessException {
        ClassLoader loader = each.getClass().getClassLoader();
        if (loader != null && loader != host) {
            foreign.add(each.getClass().getName());
        }
        if (each instanceof Iterable && !(each instanceof java.nio.file.Path)) {
            ((Iterable<?>) each).forEach(this::add);
        } else if (each instanceof Map) {
            ((Map<?, ?>) each).forEach((key, value) -> {
                add(key);
                add(value);
            });
        } else if (each instanceof Throwable) {
            add(((Throwable) each).getCause());
            Collections.addAll(toSee, (Object[]) ((Throwable) each).getSuppressed());
        }
        if (loader == host) {
            fieldsOf(each);
        }
    }

    private void fieldsOf(Object each) throws IllegalAccessException {
        for (Class<?> type = each.getClass(); type.getClassLoader() == host; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    add(field.get(each));
                }
            }
        }
    }
}
