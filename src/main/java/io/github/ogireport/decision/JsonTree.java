package io.github.ogireport.decision;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A tree of the host's own Jackson, 2.x or 3.x ({@code JsonNode}), which is on nobody else's class path, as maps, lists and single
 * values.
 */
final class JsonTree {

    private static final String NODE = "JsonNode";
    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<Map<String, Method>>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> methods = new HashMap<>();
            for (Method method : type.getMethods()) {
                StringBuilder name = new StringBuilder(method.getName());
                for (Class<?> parameter : method.getParameterTypes()) {
                    name.append(' ').append(parameter.getSimpleName());
                }
                methods.put(name.toString(), method);
            }
            return methods;
        }
    };

    private final Object node;
    private final Map<String, Method> methods;

    private JsonTree(Object node, Class<?> type) {
        this.node = node;
        this.methods = METHODS.get(type);
    }

    /** @return null for what is no node of such a tree */
    static JsonTree of(Object value) {
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getSimpleName().equals(NODE) && METHODS.get(type).containsKey("isMissingNode")) {
                return new JsonTree(value, type);
            }
        }
        return null;
    }

    /** @return null for null */
    Object plain() {
        if (is("isNull") || is("isMissingNode")) {
            return null;
        }
        if (is("isObject")) {
            return new Properties();
        }
        if (is("isArray")) {
            return new Elements();
        }
        if (is("isPojo")) {
            return BeanForm.plain(called(METHODS.get(node.getClass()).get("getPojo")));
        }
        if (is("isBinary")) {
            throw new IllegalStateException("表单里有二进制的值：请先转换成文字或数");
        }
        return is("isNumber") ? call("numberValue") : is("isBoolean") ? call("booleanValue")
                : call(methods.containsKey("textValue") ? "textValue" : "stringValue");
    }

    private boolean is(String what) {
        return (Boolean) call(what);
    }

    private Object call(String method, Object... arguments) {
        return called(methods.get(method), arguments);
    }

    private Object called(Method method, Object... arguments) {
        try {
            return method.invoke(node, arguments);
        } catch (IllegalAccessException | InvocationTargetException | NullPointerException e) {
            throw new IllegalStateException("不能读取 " + node.getClass().getName() + "：请先转换成 Map", e);
        }
    }

    private static Object plain(Object child) {
        JsonTree tree = child == null ? null : of(child);
        return tree == null ? null : tree.plain();
    }

    private final class Properties extends AbstractMap<String, Object> {

        @Override
        public Object get(Object key) {
            return plain(call("get String", key));
        }

        @Override
        public boolean containsKey(Object key) {
            return (Boolean) call("has String", key);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            Map<String, Object> read = new LinkedHashMap<>();
            Iterator<?> names = methods.containsKey("fieldNames") ? (Iterator<?>) call("fieldNames") : ((Collection<?>) call("propertyNames")).iterator();
            names.forEachRemaining(name -> read.put((String) name, get(name)));
            return read.entrySet();
        }
    }

    private final class Elements extends AbstractList<Object> {

        @Override
        public Object get(int index) {
            return plain(call("get int", index));
        }

        @Override
        public int size() {
            return (Integer) call("size");
        }
    }
}
