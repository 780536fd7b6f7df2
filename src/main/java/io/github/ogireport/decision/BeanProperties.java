package io.github.ogireport.decision;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The properties of a class by their names: what its public getters ({@code getName}, {@code isName} of a truth value) give, and
 * of a record its components. Worked out once for each class, which is not kept from being unloaded.
 */
final class BeanProperties {

    private static final ClassValue<Map<String, Method>> KNOWN = new ClassValue<Map<String, Method>>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Collections.unmodifiableMap(read(type));
        }
    };

    private BeanProperties() { }

    static Map<String, Method> of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static Map<String, Method> read(Class<?> type) {
        Map<String, Method> properties = new TreeMap<>();
        for (Method method : type.getMethods()) {
            String name = property(method);
            if (name != null) {
                Method other = properties.get(name);
                // of two, getX before isX, and the one that says more exactly what it gives
                boolean better = other == null || method.getName().startsWith("get")
                        && (!other.getName().startsWith("get") || other.getReturnType().isAssignableFrom(method.getReturnType()));
                if (better) {
                    properties.put(name, method);
                }
            }
        }
        if (type.getSuperclass() != null && type.getSuperclass().getName().equals("java.lang.Record")) {
            for (Field component : type.getDeclaredFields()) {
                accessor(type, component, properties);
            }
        }
        // what JavaBeans calls ZRR, hosts call zRR after the field
        new ArrayList<>(properties.keySet()).forEach(name -> properties.putIfAbsent(Character.toLowerCase(name.charAt(0)) + name.substring(1), properties.get(name)));
        properties.replaceAll((name, method) -> callable(type, method));
        return properties;
    }

    /** @return null for what is no getter */
    private static String property(Method method) {
        String name = method.getName();
        Class<?> given = method.getReturnType();
        boolean plain = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()) && given != void.class
                && method.getDeclaringClass() != Object.class;
        boolean truth = given == boolean.class || given == Boolean.class;
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") && truth ? 2 : 0;
        if (!plain || prefix == 0 || name.length() == prefix) {
            return null;
        }
        String rest = name.substring(prefix);
        // as JavaBeans has it: URL stays URL
        boolean capitals = rest.length() > 1 && Character.isUpperCase(rest.charAt(0)) && Character.isUpperCase(rest.charAt(1));
        return capitals ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    }

    private static void accessor(Class<?> type, Field component, Map<String, Method> properties) {
        try {
            if (!Modifier.isStatic(component.getModifiers())) {
                properties.put(component.getName(), type.getMethod(component.getName()));
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every component of a record has an accessor", e);
        }
    }

    /** A public method of a class that is not public is called through a public one that declares it too, or made accessible. */
    private static Method callable(Class<?> type, Method method) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Method declared = declared(each, method);
            if (declared != null) {
                return declared;
            }
            for (Class<?> promised : each.getInterfaces()) {
                declared = declared(promised, method);
                if (declared != null) {
                    return declared;
                }
            }
        }
        try {
            method.setAccessible(true);
        } catch (RuntimeException e) {
            // its module is closed: who asks for the property is told
        }
        return method;
    }

    /** @return null where the class has none that is declared in public */
    private static Method declared(Class<?> type, Method method) {
        try {
            Method found = type.getMethod(method.getName());
            return Modifier.isPublic(found.getDeclaringClass().getModifiers()) ? found : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
