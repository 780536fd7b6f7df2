package io.github.ogireport.narrative;

/** What is done about a topic, or what became of it: a verb (收到) or a row of its table (予以公开). Immutable. */
public final class Action {

    private final Topic topic;
    private final Quantity quantity;
    private final boolean canBeNone;
    private final Claim whenAll;
    private final boolean neverPart;

    /**
     * @param canBeNone whether 未 before it says that there was none: 未收到
     * @param whenAll   what 均 before it claims: 均已办结; null when nothing
     * @param neverPart whether a part of another number is not all of it: 办结88件（含新收82件）
     */
    public Action(Topic topic, Quantity quantity, boolean canBeNone, Claim whenAll, boolean neverPart) {
        this.neverPart = neverPart;
        this.topic = topic;
        this.quantity = quantity;
        this.canBeNone = canBeNone;
        this.whenAll = whenAll;
    }

    Topic topic() {
        return topic;
    }

    Quantity quantity() {
        return quantity;
    }

    /** Whether this is one of those that the other sums up: 行政执法案卷 of 不予公开. */
    boolean isReasonOf(Action sum) {
        return topic == sum.topic && sum.quantity.contains(quantity);
    }

    boolean canBeNone() {
        return canBeNone;
    }

    boolean isNeverPart() {
        return neverPart;
    }

    Claim whenAll() {
        return whenAll;
    }

    @Override
    public String toString() {
        return quantity.toString();
    }
}
