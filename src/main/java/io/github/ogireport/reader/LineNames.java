package io.github.ogireport.reader;

import io.github.ogireport.report.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows or columns of a table by what people call them: code, name, label, variant, with or without numbering, brackets and
 * spaces. Immutable.
 */
public final class LineNames {

    private final Map<String, Line> exact = new HashMap<>();
    private final Map<String, Line> forms = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    public LineNames(List<Line> lines) {
        Set<String> shared = new HashSet<>();
        for (Line line : lines) {
            names.add(line.name());
            for (String written : written(line)) {
                exact.putIfAbsent(written, line);
            }
            for (String form : FormatWords.forms(line)) {
                if (forms.put(form, line) != null) {
                    shared.add(form);
                }
            }
        }
        // what two lines are called tells neither of them
        forms.keySet().removeAll(shared);
    }

    private static List<String> written(Line line) {
        List<String> written = new ArrayList<>(line.variants());
        Collections.addAll(written, line.code(), line.name(), line.label(), line.toString(), line.toString().replace("·", ""));
        return written;
    }

    /** @return null when no line is called so, or not one alone */
    public Line find(String words) {
        Line line = exact.get(words);
        if (line != null) {
            return line;
        }
        for (String form : FormatWords.printedForms(words)) {
            line = forms.get(form);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    /** The short names, in printed order. */
    public List<String> names() {
        return Collections.unmodifiableList(names);
    }
}
