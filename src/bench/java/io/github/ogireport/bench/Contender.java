package io.github.ogireport.bench;

import io.github.ogireport.report.AnnualReport;
import java.util.ArrayList;
import java.util.List;

/** A program that checks a report, to be measured. Safe for many threads. */
interface Contender<I> {

    /** What is done before the clock runs. */
    I prepare(AnnualReport report);

    /** What is measured. */
    Object check(I input);

    /** What a check finds, as text that can be compared with what the others find; any order. */
    List<String> found(I input);

    /** @param prepared what {@link #prepare} gave */
    @SuppressWarnings("unchecked")
    default Object checkPrepared(Object prepared) {
        return check((I) prepared);
    }

    default List<String> findsIn(AnnualReport report) {
        return found(prepare(report));
    }

    static List<String> texts(List<Found> found) {
        List<String> texts = new ArrayList<>();
        found.forEach(each -> texts.add(each.toString()));
        return texts;
    }
}
