package io.github.ogireport.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A finding that a {@link FakeGate} is to answer. Immutable: each method that changes something gives a new one. */
public final class FakeFinding {

    private final String rule;
    private final String message;
    private final List<String> fields;
    private final String suggested;

    private FakeFinding(String rule, String message, List<String> fields, String suggested) {
        this.rule = rule;
        this.message = message;
        this.fields = fields;
        this.suggested = suggested;
    }

    /** @param fields of the host's form, the one that is to be mended first; none for a finding that no field is about */
    public static FakeFinding at(String... fields) {
        return new FakeFinding("TEST-01", "测试用的问题", Collections.unmodifiableList(new ArrayList<>(Arrays.asList(fields))), null);
    }

    /** @param value such as “T3-01”; “TEST-01” unless set */
    public FakeFinding rule(String value) {
        return new FakeFinding(value, message, fields, suggested);
    }

    public FakeFinding message(String value) {
        return new FakeFinding(rule, value, fields, suggested);
    }

    /**
     * Makes the first field a suspect (疑点), with which the finding goes; the others are merely related then.
     *
     * @param value what the first field should hold
     */
    public FakeFinding suggested(String value) {
        if (fields.isEmpty()) {
            throw new IllegalStateException("a suggestion needs a field");
        }
        return new FakeFinding(rule, message, fields, value);
    }

    String rule() {
        return rule;
    }

    String message() {
        return message;
    }

    List<String> fields() {
        return fields;
    }

    /** Null when none. */
    String suggested() {
        return suggested;
    }
}
