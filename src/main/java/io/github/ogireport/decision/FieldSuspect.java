package io.github.ogireport.decision;

import io.github.ogireport.finding.Suspect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A suspect (疑点), and the fields of the host's form that hold its cells. Immutable. */
public final class FieldSuspect {

    private final Suspect suspect;
    private final List<String> fields;

    /** @param fields the host's names, one for each of the suspect's cells; null in it where the form has none */
    public FieldSuspect(Suspect suspect, List<String> fields) {
        this.suspect = suspect;
        this.fields = Collections.unmodifiableList(new ArrayList<>(fields));
    }

    public Suspect suspect() {
        return suspect;
    }

    /** The host's names of the fields, one for each of the suspect's cells in their order; null in it where the form has none. */
    public List<String> fields() {
        return fields;
    }

    @Override
    public String toString() {
        return fields + " " + suspect.reason();
    }
}
