package io.github.ogireport.decision;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bean or record as the map of its properties, and what it holds likewise: beans as maps, collections and arrays as lists, JSON trees as both. A
 * property is read only when it is asked for, so that what the mapping does not name is neither fetched nor followed. What others
 * than the host see of it is a plain {@link Map}. As safe for many threads as the bean.
 */
final class BeanForm extends AbstractMap<String, Object> {

    private final Object bean;
    private final Map<String, Method> properties;

    private BeanForm(Object bean) {
        this.bean = bean;
        this.properties = BeanProperties.of(bean.getClass());
    }

    /**
     * @param form a bean, a record, a tree of Jackson's, or a map that may hold such; null for null
     * @throws IllegalArgumentException when it is one value alone
     */
    static Map<String, ?> of(Object form) {
        Object plain = plain(form);
        if (plain != null && !(plain instanceof Map)) {
            throw new IllegalArgumentException("a form is a bean, a record or a map, not a " + form.getClass().getName());
        }
        @SuppressWarnings("unchecked")
        Map<String, ?> map = (Map<String, ?>) plain;
        return map;
    }

    static Object plain(Object value) {
        if (value instanceof Map) {
            return new Entries((Map<?, ?>) value);
        }
        if (value instanceof List) {
            return new Elements((List<?>) value);
        }
        if (value instanceof Collection) {
            return new Elements(new ArrayList<>((Collection<?>) value));
        }
        if (value instanceof Object[]) {
            return new Elements(Arrays.asList((Object[]) value));
        }
        if (value instanceof Enum) {
            return ((Enum<?>) value).name();
        }
        boolean single = value == null || value instanceof CharSequence || value instanceof Number
                || value.getClass().isArray() || isOfThePlatform(value.getClass());
        if (single) {
            return value;
        }
        JsonTree tree = JsonTree.of(value);
        return tree == null ? new BeanForm(value) : tree.plain();
    }

    private static boolean isOfThePlatform(Class<?> type) {
        return type.getName().startsWith("java.") || type.getName().startsWith("javax.") || type.getName().startsWith("sun.")
                || type.getName().startsWith("com.sun.") || type.getName().startsWith("jdk.");
    }

    @Override
    public Object get(Object property) {
        Method getter = properties.get(property);
        try {
            return getter == null ? null : plain(getter.invoke(bean));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("读取 " + getter.getDeclaringClass().getSimpleName() + "." + property + " 出错：" + e.getCause(), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("不能读取 " + getter.getDeclaringClass().getName() + "." + property + "：请把这个类声明为 public", e);
        }
    }

    @Override
    public boolean containsKey(Object property) {
        return properties.containsKey(property);
    }

    @Override
    public Set<String> keySet() {
        return properties.keySet();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return entries(this);
    }

    private static Set<Entry<String, Object>> entries(Map<String, Object> map) {
        Map<String, Object> read = new LinkedHashMap<>();
        map.keySet().forEach(key -> read.put(key, map.get(key)));
        return read.entrySet();
    }

    /** A map that may hold beans. */
    private static final class Entries extends AbstractMap<String, Object> {

        private final Map<?, ?> map;

        private Entries(Map<?, ?> map) {
            this.map = map;
        }

        @Override
        public Object get(Object key) {
            return plain(map.get(key));
        }

        @Override
        public boolean containsKey(Object key) {
            return map.containsKey(key);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Set<String> keySet() {
            // a key that is no text stays one, and nobody asks for it by name
            return (Set<String>) map.keySet();
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return entries(this);
        }
    }

    /** A list that may hold beans. */
    private static final class Elements extends AbstractList<Object> {

        private final List<?> list;

        private Elements(List<?> list) {
            this.list = list;
        }

        @Override
        public Object get(int index) {
            return plain(list.get(index));
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
