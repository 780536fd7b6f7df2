package io.github.ogireport.writer;

import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;

/** A finding with the running number that it has in this result, and the explanation that settles it. */
final class Entry {

    final int number;
    final Finding finding;
    /** Null when nothing settles the finding. */
    final Explanation explanation;

    Entry(int number, Finding finding, Explanation explanation) {
        this.number = number;
        this.finding = finding;
        this.explanation = explanation;
    }
}
