package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.bound.BudgetSpentException;
import java.time.Duration;
import java.util.function.Function;

/** The reading of one document within time and bounds: what passes them is told as every other fault of a document is. */
final class Reading {

    /** For a character of a report: it is folded, and compared with the words of a format. */
    static final int STEPS = 64;

    private static final String UNLIKELY = "，不像年度报告，请核对文件";

    private Reading() { }

    /** @throws UnreadableReportException also for a bound that is passed, by whoever knows it, and for time that is spent */
    static <T> T bounded(Function<Budget, T> work) {
        return within(Budget.of("读这份文件", Duration.ofSeconds(Bound.READING_SECONDS.limit()), System::nanoTime), work);
    }

    /** As {@link #bounded}, with a budget at hand. */
    static <T> T within(Budget budget, Function<Budget, T> work) {
        try {
            return work.apply(budget);
        } catch (BudgetSpentException e) {
            throw new UnreadableReportException(null, null, budget.spentMessage() + UNLIKELY);
        } catch (BoundPassedException e) {
            throw new UnreadableReportException(null, null, e.getMessage() + UNLIKELY);
        }
    }

    /**
     * @param place null when the whole document is meant
     * @throws UnreadableReportException when there is more than the bound
     */
    static void check(Bound bound, long count, String place) {
        if (bound.isPassedBy(count)) {
            throw new UnreadableReportException(null, place, bound.sentence() + UNLIKELY);
        }
    }
}
