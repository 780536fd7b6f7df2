package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.Bound;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One step of a path into a form: from a map or a list to what it holds. Immutable. */
abstract class PathStep {

    static final Comparator<String> BY_NUMBER = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private PathStep() { }

    /** @return {@link HostValue#ABSENT} where there is nothing of that name */
    abstract Object of(Object container, String row);

    abstract void appendTo(StringBuilder name, String row);

    boolean isRow() {
        return false;
    }

    boolean isNumbered() {
        return false;
    }

    /**
     * @return null where the container has none and so cannot be told from one that is not there; of too many one more than may be
     * @throws io.github.ogireport.bound.BoundPassedException when there are too many fields to look through
     */
    List<String> rows(Object container) {
        throw new IllegalStateException("no step over rows");
    }

    static Object entry(Object container, String key) {
        if (!(container instanceof Map)) {
            return HostValue.ABSENT;
        }
        try {
            Object value = ((Map<?, ?>) container).get(key);
            return value != null || ((Map<?, ?>) container).containsKey(key) ? value : HostValue.ABSENT;
        } catch (ClassCastException | NullPointerException e) {
            // a sorted map of other keys: it has no such name
            return HostValue.ABSENT;
        }
    }

    private static Object element(Object container, int index) {
        if (container instanceof List) {
            return index < ((List<?>) container).size() ? ((List<?>) container).get(index) : HostValue.ABSENT;
        }
        return container instanceof Object[] && index < ((Object[]) container).length ? ((Object[]) container)[index] : HostValue.ABSENT;
    }

    static PathStep key(String key) {
        boolean plain = key.chars().noneMatch(c -> c == '.' || c == '[' || c == ']' || c == '*');
        return new PathStep() {
            @Override
            Object of(Object container, String row) {
                return entry(container, key);
            }

            @Override
            void appendTo(StringBuilder name, String row) {
                if (plain) {
                    name.append(name.length() == 0 ? "" : ".").append(key);
                } else {
                    name.append("[\"").append(key).append("\"]");
                }
            }
        };
    }

    static PathStep index(int index) {
        return new PathStep() {
            @Override
            Object of(Object container, String row) {
                return element(container, index);
            }

            @Override
            void appendTo(StringBuilder name, String row) {
                name.append('[').append(index).append(']');
            }
        };
    }

    /** Each element of a list, or each value of a map by its key. */
    static PathStep each() {
        return new PathStep() {
            @Override
            Object of(Object container, String row) {
                return container instanceof Map ? entry(container, row) : element(container, Integer.parseInt(row));
            }

            @Override
            void appendTo(StringBuilder name, String row) {
                name.append('[').append(row).append(']');
            }

            @Override
            boolean isRow() {
                return true;
            }

            @Override
            List<String> rows(Object container) {
                if (container instanceof Map) {
                    return keys((Map<?, ?>) container, "", "", false);
                }
                int size = container instanceof List ? ((List<?>) container).size()
                        : container instanceof Object[] ? ((Object[]) container).length : -1;
                return size < 0 ? null : numbers(Math.min(size, Bound.FORM_ROWS.limit() + 1));
            }
        };
    }

    /** Fields whose names end in the number of the row, or have it in their middle; numbers may be missing. */
    static PathStep numbered(String before, String behind) {
        return new PathStep() {
            @Override
            Object of(Object container, String row) {
                return entry(container, before + row + behind);
            }

            @Override
            void appendTo(StringBuilder name, String row) {
                name.append(name.length() == 0 ? "" : ".").append(before).append(row).append(behind);
            }

            @Override
            boolean isRow() {
                return true;
            }

            @Override
            boolean isNumbered() {
                return true;
            }

            @Override
            List<String> rows(Object container) {
                List<String> rows = container instanceof Map ? keys((Map<?, ?>) container, before, behind, true) : new ArrayList<>();
                rows.sort(BY_NUMBER);
                return rows.isEmpty() ? null : rows;
            }
        };
    }

    private static List<String> keys(Map<?, ?> map, String before, String behind, boolean numbers) {
        List<String> keys = new ArrayList<>();
        int seen = 0;
        for (Object each : map.keySet()) {
            String key = each instanceof String ? (String) each : "";
            if (key.length() > before.length() + behind.length() && key.startsWith(before) && key.endsWith(behind)) {
                String row = key.substring(before.length(), key.length() - behind.length());
                if (!numbers || isNumber(row)) {
                    Bound.FIELD_PATH.check(row.length());
                    keys.add(row);
                }
            }
            Bound.FORM_FIELDS.check(++seen);
            if (Bound.FORM_ROWS.isPassedBy(keys.size())) {
                break;
            }
        }
        return keys;
    }

    /** A loop: each field of a form is asked by each column. */
    private static boolean isNumber(String row) {
        for (int i = 0; i < row.length(); i++) {
            if (row.charAt(i) < '0' || row.charAt(i) > '9') {
                return false;
            }
        }
        return row.length() < 10;
    }

    private static List<String> numbers(int count) {
        return new AbstractList<String>() {
            @Override
            public String get(int index) {
                return String.valueOf(index);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }
}
