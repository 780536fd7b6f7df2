package io.github.ogireport.adapter.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A part of the report that is one of a few, as a form says it: by label or name, or by codes of the host's own (值). Immutable. */
final class Choice<E extends Enum<E>> {

    private final ReportPart part;
    private final FieldSource source;
    private final Map<String, E> meanings;
    private final String listed;

    private Choice(ReportPart part, FieldSource source, Map<String, E> meanings, List<String> listed) {
        this.part = part;
        this.source = source;
        this.meanings = Collections.unmodifiableMap(meanings);
        this.listed = String.join("、", listed);
    }

    /**
     * @param all what it may be
     * @return null when something is wrong, which is added to the problems
     */
    static <E extends Enum<E>> Choice<E> of(ReportPart part, E[] all, Function<E, String> label, MappingDefinition.Entry entry) {
        Map<String, E> known = new LinkedHashMap<>();
        List<String> labels = new ArrayList<>();
        for (E each : all) {
            known.put(label.apply(each), each);
            known.put(key(each.name()), each);
            labels.add(label.apply(each));
        }
        FieldSource source = FieldSource.of(entry.fields, entry.place);
        Choice<E> plain = source == null ? null : new Choice<>(part, source, known, labels);
        if (plain != null && entry.codes.isEmpty()) {
            boolean fits = !source.fields().isEmpty() || plain.meanings.containsKey(key(source.toString()));
            if (!fits) {
                entry.place.problem("“" + part + "”写的是“" + FormDates.shown(source.toString()) + "”，应当是 " + plain.listed);
            }
            return fits ? plain : null;
        }
        return plain == null ? null : plain.coded(entry.codes, label);
    }

    /** The same with codes in place of labels and names. */
    private Choice<E> coded(List<MappingDefinition.Code> codes, Function<E, String> label) {
        Map<String, E> coded = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        for (MappingDefinition.Code code : codes) {
            E meaning = meanings.get(key(code.meaning));
            if (meaning == null) {
                code.place.problem("“" + FormDates.shown(code.meaning) + "”不是" + part + "，应当是 " + listed);
                return null;
            }
            coded.put(key(code.value), meaning);
            told.add(code.value.trim() + "（" + label.apply(meaning) + "）");
        }
        return new Choice<>(part, source, coded, told);
    }

    private static String key(String text) {
        return text.trim().toLowerCase(Locale.ROOT);
    }

    /** @return null where the form says nothing, and where it says something else, which is told */
    E read(FormReading form) {
        String text = source.text(form, part.toString(), part.longest());
        if (text == null || text.trim().isEmpty()) {
            return null;
        }
        E meant = meanings.get(key(text));
        if (meant == null) {
            form.slip(source.fields(), "“" + part + "”填的是“" + FormDates.shown(text.trim()) + "”，应当是 " + listed);
        }
        return meant;
    }
}
