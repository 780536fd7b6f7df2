package io.github.ogireport.engine;

import java.util.Objects;

/** A cell whose number a condition asks for, so that the rule cannot be judged while the cell is blank. Immutable. */
final class Need {

    /** The variable of the line that has the cell; empty for the line whose constraint asks. */
    final String owner;
    /** Name of the cell's row or column, in quotes. */
    final String name;

    Need(String owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    Need ownedBy(String variable) {
        return owner.isEmpty() ? new Need(variable, name) : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Need && ((Need) other).owner.equals(owner) && ((Need) other).name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, name);
    }
}
