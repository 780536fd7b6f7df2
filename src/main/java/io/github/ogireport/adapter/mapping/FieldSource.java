package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.Bound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a part of the report is made of: one field, a constant (常量), or several of both put together. Immutable. */
final class FieldSource {

    private static final String CONSTANT = "常量";

    private final List<FieldPath> paths = new ArrayList<>();
    private final List<String> constants = new ArrayList<>();

    private FieldSource() { }

    /** @return null where a text is no field, which is added to the problems */
    static FieldSource of(List<String> texts, Place place) {
        FieldSource source = new FieldSource();
        for (String text : texts) {
            boolean constant = text.startsWith(CONSTANT + "：") || text.startsWith(CONSTANT + ":");
            FieldPath path = constant ? null : path(text, place);
            if (path == null && !constant) {
                return null;
            }
            if (path != null && path.hasRow()) {
                place.problem("字段“" + path + "”里有 *，只能用在明细表里");
                return null;
            }
            source.paths.add(path);
            source.constants.add(constant ? text.substring(CONSTANT.length() + 1) : null);
        }
        return source;
    }

    /** @return null where the text is no path, which is added to the problems */
    static FieldPath path(String text, Place place) {
        try {
            return FieldPath.parse(text.trim());
        } catch (IllegalArgumentException e) {
            place.problem(e.getMessage());
            return null;
        }
    }

    /** @return null where every field is null or missing */
    String text(FormReading form) {
        if (paths.size() == 1) {
            return part(form, 0);
        }
        StringBuilder whole = new StringBuilder();
        boolean filled = false;
        for (int i = 0; i < paths.size(); i++) {
            String part = part(form, i);
            filled |= paths.get(i) != null && part != null;
            whole.append(part == null ? "" : part);
            Bound.FORM_TEXT.check(whole.length());
        }
        return filled || fields().isEmpty() ? whole.toString() : null;
    }

    /**
     * As {@link #text(FormReading)}; null also where it is too long, which is told.
     *
     * @param name of what it is the text of, for the clerk
     */
    String text(FormReading form, String name, Bound longest) {
        return within(text(form), form, name, longest);
    }

    /** The text that was read; null where it is too long, which is told. */
    String within(String text, FormReading form, String name, Bound longest) {
        if (text == null || !longest.isPassedBy(text.length())) {
            return text;
        }
        form.slip(fields(), "“" + name + "”：" + longest.sentence() + "，请核对");
        return null;
    }

    private String part(FormReading form, int i) {
        return paths.get(i) == null ? constants.get(i) : form.text(paths.get(i), null);
    }

    /** The host's names of the fields; empty for a constant. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        paths.stream().filter(path -> path != null).forEach(path -> fields.add(path.toString()));
        return Collections.unmodifiableList(fields);
    }

    /** The fields' names, or the constant. */
    @Override
    public String toString() {
        return fields().isEmpty() ? String.join("", constants) : String.join("、", fields());
    }
}
