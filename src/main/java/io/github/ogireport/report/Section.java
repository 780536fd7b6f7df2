package io.github.ogireport.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A section (部分) of the report, as an edition of the format defines it. Immutable. */
public final class Section {

    private final String code;
    private final String number;
    private final String heading;
    private final List<String> variants;
    private final boolean textRequired;

    /**
     * @param number       Chinese numeral before the heading, for instance “一”
     * @param variants     other headings seen in practice
     * @param textRequired whether the section must have text of its own; false where a table is its content
     */
    public Section(String code, String number, String heading, List<String> variants, boolean textRequired) {
        this.code = code;
        this.number = number;
        this.heading = heading;
        this.variants = Collections.unmodifiableList(new ArrayList<>(variants));
        this.textRequired = textRequired;
    }

    public String code() {
        return code;
    }

    public String number() {
        return number;
    }

    public String heading() {
        return heading;
    }

    public List<String> variants() {
        return variants;
    }

    public boolean isTextRequired() {
        return textRequired;
    }

    /** Number and heading as printed, for instance “一、总体情况”. */
    @Override
    public String toString() {
        return number + "、" + heading;
    }
}
