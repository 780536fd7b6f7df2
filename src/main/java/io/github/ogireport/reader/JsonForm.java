package io.github.ogireport.reader;

import io.github.ogireport.bound.Budget;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fields in a description of a form: objects with a name and a label anywhere in it, or a map from names to labels. Tables
 * are known by the names that 泛微 and 致远 give them ({@code formtable_main_1_dt1}, {@code formson_0013}).
 */
final class JsonForm {

    private static final List<String> NAMES = Arrays.asList("name", "field", "fieldName", "__vModel__", "vModel", "prop", "model", "key", "id");
    private static final List<String> LABELS = Arrays.asList("display", "displayName", "label", "title", "fieldLabel", "labelName");
    private static final String NESTED_LABEL = "__config__";
    private static final Pattern MAIN_TABLE = Pattern.compile("formmain_[0-9]+|formtable_main_[0-9]+");
    private static final Pattern DETAIL_TABLE = Pattern.compile("formson_[0-9]+|formtable_main_[0-9]+_dt[0-9]+");

    private final List<FormField> fields = new ArrayList<>();

    private JsonForm() { }

    static List<FormField> fields(String json, Budget budget) {
        try (JsonTokens tokens = JsonTokens.of(json, budget)) {
            JsonForm form = new JsonForm();
            if (tokens.next() != null) {
                form.search(JsonValue.of("表单", tokens), "");
            }
            return form.fields;
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private void search(Object node, String table) {
        if (node instanceof List) {
            ((List<?>) node).forEach(each -> search(each, table));
        }
        if (!(node instanceof Map)) {
            return;
        }
        Map<?, ?> object = (Map<?, ?>) node;
        String name = first(object, NAMES);
        String label = first(object, LABELS);
        if (label.isEmpty() && object.get(NESTED_LABEL) instanceof Map) {
            label = first((Map<?, ?>) object.get(NESTED_LABEL), LABELS);
        }
        boolean isTable = !prefix(name).isEmpty();
        if (!name.isEmpty() && !label.isEmpty() && !isTable) {
            fields.add(new FormField(table + name, Collections.singletonList(label)));
        } else if (object.values().stream().allMatch(each -> text(each) != null)) {
            object.forEach((key, value) -> fields.add(new FormField(table + key, Collections.singletonList(text(value)))));
            return;
        }
        object.forEach((key, value) -> {
            String within = prefix((String) key);
            search(value, !within.isEmpty() ? within : isTable ? prefix(name) : table);
        });
    }

    private static String first(Map<?, ?> object, List<String> keys) {
        for (String key : keys) {
            String text = text(object.get(key));
            if (text != null && !text.trim().isEmpty()) {
                return text.trim();
            }
        }
        return "";
    }

    /** @return null for what is neither a text nor an integer */
    private static String text(Object value) {
        boolean plain = value instanceof String || value instanceof BigDecimal && ((BigDecimal) value).scale() == 0;
        return plain ? value.toString() : null;
    }

    /** What stands before the names of a table's fields; empty for what is no table. */
    private static String prefix(String name) {
        return MAIN_TABLE.matcher(name).matches() ? name + "." : DETAIL_TABLE.matcher(name).matches() ? name + "[*]." : "";
    }
}
