package io.github.ogireport.report;

import io.github.ogireport.bound.Bound;
import java.util.Objects;

/**
 * The reporting organ (行政机关). Kind and level are inferred from the name where they are not given; what cannot be inferred
 * stays null, and rules that need it do not apply. Immutable.
 */
public final class Organ {

    private final String name;
    private final OrganKind kind;
    private final OrganLevel level;

    /**
     * @param name  the full name, never null; empty when the report does not say
     * @param kind  null to infer it from the name
     * @param level null to infer it from the name
     * @throws io.github.ogireport.bound.BoundPassedException when the name is longer than {@link Bound#ORGAN_NAME}
     */
    public Organ(String name, OrganKind kind, OrganLevel level) {
        this.name = Objects.requireNonNull(name, "name").trim();
        Bound.ORGAN_NAME.check(this.name.length());
        this.kind = kind != null ? kind : OrganName.kindOf(this.name);
        this.level = level != null ? level : OrganName.levelOf(this.name, this.kind);
    }

    public static Organ of(String name) {
        return new Organ(name, null, null);
    }

    public String name() {
        return name;
    }

    /** Null when neither given nor to be inferred. */
    public OrganKind kind() {
        return kind;
    }

    /** Null when neither given nor to be inferred. */
    public OrganLevel level() {
        return level;
    }

    /**
     * Whether another name may be this organ's: the same, or one of both without the places above it (柯克亚乡人民政府 for
     * 叶城县柯克亚乡人民政府), with or without 人民政府. An unknown name may be anybody's.
     */
    public boolean mayBe(Organ other) {
        return OrganName.mayBeOne(name, other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
