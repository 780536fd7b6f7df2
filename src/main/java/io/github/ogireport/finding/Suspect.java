package io.github.ogireport.finding;

import io.github.ogireport.report.CellRef;
import io.github.ogireport.text.InvisibleCharacters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An explanation of what is wrong (疑点): the cells that are probably mistaken, and the numbers that would make everything hold
 * that can be explained. Several suspects of one result exclude each other; the most probable comes first. Immutable.
 */
public final class Suspect {

    private final List<Correction> cells;
    private final String reason;

    /** @param reason in Chinese, in the clerk's words; never null */
    public Suspect(List<Correction> cells, String reason) {
        this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
        this.reason = InvisibleCharacters.shown(reason);
    }

    /** A cell and what it should probably hold. Immutable. */
    public static final class Correction {

        private final CellRef cell;
        private final String actual;
        private final String suggested;

        public Correction(CellRef cell, String actual, String suggested) {
            this.cell = cell;
            this.actual = actual;
            this.suggested = suggested;
        }

        public CellRef cell() {
            return cell;
        }

        /** What stands there. */
        public String actual() {
            return actual;
        }

        public String suggested() {
            return suggested;
        }
    }

    public List<Correction> cells() {
        return cells;
    }

    public String reason() {
        return reason;
    }
}
