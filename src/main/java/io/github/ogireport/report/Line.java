package io.github.ogireport.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A row or a column of a statutory table, as an edition of the format defines it. Immutable. */
public final class Line {

    private final String code;
    private final String label;
    private final String name;
    private final List<String> variants;
    private final List<String> path;
    private final boolean total;
    private final NumberKind numberKind;
    private final String unit;

    /**
     * @param label      as printed in the table
     * @param name       the short name that rules and messages use, without numbering
     * @param variants   other names and other printed forms of the label
     * @param path       printed group headings above the label, outermost first; empty when it stands alone
     * @param total      whether the line is a total (总计) of others
     * @param numberKind what its cells take; null where the crossing line says so
     * @param unit       unit of its numbers; null for counts
     */
    public Line(String code, String label, String name, List<String> variants, List<String> path, boolean total,
                NumberKind numberKind, String unit) {
        this.code = Objects.requireNonNull(code, "code");
        this.label = Objects.requireNonNull(label, "label");
        this.name = Objects.requireNonNull(name, "name");
        this.variants = Collections.unmodifiableList(new ArrayList<>(variants));
        this.path = Collections.unmodifiableList(new ArrayList<>(path));
        this.total = total;
        this.numberKind = numberKind;
        this.unit = unit;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public String name() {
        return name;
    }

    public List<String> variants() {
        return variants;
    }

    public List<String> path() {
        return path;
    }

    public boolean isTotal() {
        return total;
    }

    public NumberKind numberKind() {
        return numberKind;
    }

    public String unit() {
        return unit;
    }

    /** The label as printed, with the group heading before a label that is only a numbered item of it. */
    @Override
    public String toString() {
        boolean item = !path.isEmpty() && Character.isDigit(label.charAt(0));
        return item ? path.get(path.size() - 1) + "·" + label : label;
    }
}
