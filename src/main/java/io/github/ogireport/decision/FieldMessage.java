package io.github.ogireport.decision;

import io.github.ogireport.finding.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What to show at one field of the host's form. Immutable. */
public final class FieldMessage {

    /** How to show a field. */
    public enum Kind {
        /** The field is probably mistaken (最可能填错的): mark it red, and say what it should hold. */
        SUSPECT,
        /** A finding is about the field, and nobody can tell better which of its fields is wrong: mark it red. */
        FINDING,
        /** The field stands in a relation that holds once a suspect is corrected: mark it pale, it is not to be changed. */
        RELATED
    }

    private final Kind kind;
    private final Severity severity;
    private final String message;
    private final String suggested;

    /** @param suggested null where no number is suggested */
    FieldMessage(Kind kind, Severity severity, String message, String suggested) {
        this.kind = kind;
        this.severity = severity;
        this.message = message;
        this.suggested = suggested;
    }

    public Kind kind() {
        return kind;
    }

    /** Of a suspect, that of the gravest finding that it settles. */
    public Severity severity() {
        return severity;
    }

    /** In Chinese, complete in itself. */
    public String message() {
        return message;
    }

    /** What the field should probably hold; null except for a {@link Kind#SUSPECT}. */
    public String suggested() {
        return suggested;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind.name());
        map.put("severity", severity.name());
        map.put("message", message);
        map.put("suggested", suggested);
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldMessage && toMap().equals(((FieldMessage) other).toMap());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, severity, message, suggested);
    }

    @Override
    public String toString() {
        return kind + " " + severity + " " + message;
    }
}
