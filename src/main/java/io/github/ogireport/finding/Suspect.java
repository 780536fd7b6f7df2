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
    private final List<Integer> settles;

    /** @param reason in Chinese, in the clerk's words; never null */
    public Suspect(List<Correction> cells, String reason) {
        this(cells, reason, Collections.emptyList());
    }

    private Suspect(List<Correction> cells, String reason, List<Integer> settles) {
        this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
        this.reason = InvisibleCharacters.shown(reason);
        this.settles = Collections.unmodifiableList(new ArrayList<>(settles));
    }

    /** This suspect, with the places of the findings that are gone once its cells are corrected. */
    public Suspect settling(List<Integer> findings) {
        return new Suspect(cells, reason, findings);
    }

    /** A cell and what it should probably hold. Immutable. */
    public static final class Correction {

        private static final String BLANK = "空白";

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

        /** What stands there, in a clerk's words: “现填 90”, “现在没有填”. */
        public String found() {
            return actual.isEmpty() || actual.equals(BLANK) ? "现在没有填" : "现填 " + actual;
        }
    }

    public List<Correction> cells() {
        return cells;
    }

    public String reason() {
        return reason;
    }

    /**
     * The findings that are gone once all its cells are corrected, by their places in {@link ValidationResult#findings()}, from
     * 0: worked out by asking each requirement again of the corrected numbers.
     */
    public List<Integer> settles() {
        return settles;
    }
}
