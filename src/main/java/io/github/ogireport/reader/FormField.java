package io.github.ogireport.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A field of a host's form, and the words beside it that may tell what it is for. Immutable. */
public final class FormField {

    private final String name;
    private final List<String> words;

    /** @param words row before column, the outer heading before the inner */
    FormField(String name, List<String> words) {
        this.name = name;
        this.words = Collections.unmodifiableList(new ArrayList<>(words));
    }

    /** The host's name, with the path to it; with {@code *} for the row in a detail table. */
    public String name() {
        return name;
    }

    /** Its own label and the headings of its row and column, row before column, the outer before the inner. */
    public List<String> words() {
        return words;
    }
}
