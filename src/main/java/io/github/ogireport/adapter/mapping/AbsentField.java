package io.github.ogireport.adapter.mapping;

import io.github.ogireport.finding.Stage;

/** What a mapped field means that the form does not have at all, as pages of Vue and React leave out what nobody touched. */
enum AbsentField {
    /** Blank in a draft; later the form does not fit the mapping. */
    BLANK_IN_DRAFTS,
    /** Blank at every stage. */
    BLANK,
    /** The form does not fit the mapping, be it a draft. */
    PROBLEM;

    boolean isBlankAt(Stage stage) {
        return this == BLANK || this == BLANK_IN_DRAFTS && stage == Stage.DRAFT;
    }
}
