package io.github.ogireport.reader;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** What a page says about itself outside the printed text: its title and its day of publication. Immutable. */
final class PageFacts {

    /** Plain text says nothing about itself. */
    static final PageFacts NONE = new PageFacts(Collections.emptyList(), null);

    private final List<String> titles;
    private final LocalDate published;

    /** @param published null when not stated */
    PageFacts(List<String> titles, LocalDate published) {
        this.titles = titles;
        this.published = published;
    }

    List<String> titles() {
        return titles;
    }

    /** Null when not stated. */
    LocalDate published() {
        return published;
    }
}
