package io.github.ogireport.narrative;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a passage speaks of (话题): requests, reconsideration, government rules, the processing fee. Immutable. */
public final class Topic {

    private final String name;
    private final Quantity count;
    private final Quantity amount;
    private final Quantity base;
    private final Columns columns;
    private final Set<String> counters;
    private final boolean apartFromPublished;

    /**
     * @param count    what a number beside the bare topic counts; null when only other words say so
     * @param amount   what money beside it is; null when it has nothing to do with money
     * @param base     what its parts are shares of (占比); null when nothing
     * @param columns  the columns that are meant when none is named; null when one must be named
     * @param counters what it is counted in (件、宗); empty when it is not counted
     * @param apartFromPublished whether items of it that were published are not what the table counts: 公布的行政许可
     */
    public Topic(String name, Quantity count, Quantity amount, Quantity base, Columns columns, Set<String> counters, boolean apartFromPublished) {
        this.name = name;
        this.count = count;
        this.amount = amount;
        this.base = base;
        this.columns = columns;
        this.apartFromPublished = apartFromPublished;
        this.counters = Collections.unmodifiableSet(new HashSet<>(counters));
    }

    public String name() {
        return name;
    }

    /** What a number beside the bare topic counts; null when only other words say so. */
    public Quantity count() {
        return count;
    }

    Quantity amount() {
        return amount;
    }

    List<String> namesOutsideTables() {
        return Stream.of(count, amount).filter(each -> each != null && each.isOutsideTables()).map(Quantity::name).collect(Collectors.toList());
    }

    /** Whether it is counted in money only: 行政事业性收费. */
    boolean isOnlyMoney() {
        return amount != null && count == null;
    }

    /** Whether both money and what it was taken for stand beside it: 信息处理费. */
    boolean isFee() {
        return amount != null && count != null;
    }

    Quantity base() {
        return base;
    }

    /** The columns that are meant when none is named; null when one must be named. */
    public Columns columns() {
        return columns;
    }

    /** Whether both are rows of one table: 行政复议 and 行政诉讼. */
    boolean isBeside(Topic other) {
        return count != null && other.count != null && count.isInTableOf(other.count);
    }

    boolean isApartFromPublished() {
        return apartFromPublished;
    }

    boolean isCountedIn(String counter) {
        return counters.contains(counter);
    }

    @Override
    public String toString() {
        return name;
    }
}
