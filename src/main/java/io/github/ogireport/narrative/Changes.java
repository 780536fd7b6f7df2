package io.github.ogireport.narrative;

import java.math.BigDecimal;
import java.util.List;

/** Shares (占比), changes against the year before (同比) and that year's numbers. For one thread and one text. */
final class Changes {

    private final Context context;
    private final Drafts drafts;

    Changes(Context context, Drafts drafts) {
        this.context = context;
        this.drafts = drafts;
    }

    /** @return whether a clause says that a number is the same as the year before; its places are in the folded text */
    boolean same(Mention mention, int from, int to) {
        if (mention.change == null || mention.change.role() != Cue.Role.SAME || context.last == null) {
            return false;
        }
        change(mention, new Stated(from, to, BigDecimal.ZERO), StatementKind.ABSOLUTE_CHANGE);
        return true;
    }

    /** 上年为9件, after the number of this year. */
    void lastYear(Stated stated, int year) {
        if (context.last.kind == StatementKind.COUNT && drafts.isLastYear(year)) {
            Draft draft = drafts.draft(StatementKind.COUNT, context.last.name, stated.from, stated.to);
            draft.year = year;
            draft.value = stated.value;
            draft.exact = stated.exact;
            draft.readings = context.last.readings;
            draft.subject = context.last.subject;
            drafts.add(draft);
        }
    }

    void share(Stated stated, Mention before) {
        Subject subject = before.head == null || before.other ? null : first(Subject.of(before, context, false));
        Draft part = context.last != null && (before.head == null || subject != null && subject.readings.equals(context.last.readings)) ? context.last : null;
        if (part == null && subject == null || before.broken && part == null) {
            return;
        }
        Subject of = part == null ? subject : part.subject;
        if (before.shareOf != null && before.shareOf != of.topic) {
            return;
        }
        Quantity base = of.columns != of.topic.columns() ? of.quantity : of.topic.base();
        if (base == null || of.topic.base() == null || of.readings.isEmpty()) {
            return;
        }
        Draft draft = drafts.draft(StatementKind.PERCENTAGE, of.quantity.name(), stated.from, stated.to);
        draft.value = stated.value;
        draft.decimals = stated.decimals;
        draft.exact = stated.exact;
        draft.readings = of.readings;
        draft.others = base.readings(of.topic.columns());
        draft.part = part;
        draft.subject = of;
        drafts.add(draft);
    }

    /** 办结率90%, after the number that it is a share of; 98%以上 says too little. */
    void rate(Stated stated, Mention before) {
        Claim claim = before.rate.claim();
        boolean isOfLast = context.last != null && claim.isAbout(context.last.subject.topic)
                && context.last.subject.columns == context.last.subject.topic.columns() && before.head == null && !before.channel;
        if (claim.share() == null || !isOfLast || !stated.exact) {
            return;
        }
        Draft draft = drafts.draft(StatementKind.PERCENTAGE, claim.share().name(), stated.from, stated.to);
        draft.value = stated.value;
        draft.decimals = stated.decimals;
        draft.exact = stated.exact;
        draft.readings = claim.share().readings(context.last.subject.columns);
        draft.others = claim.base().readings(context.last.subject.columns);
        draft.subject = context.last.subject;
        drafts.add(draft);
    }

    private static Subject first(List<Subject> subjects) {
        return subjects.isEmpty() ? null : subjects.get(0);
    }

    /**
     * Two changes of two numbers (分别下降60%和12.5%) are not told apart.
     *
     * @param before with the word that says whether it grew or fell
     */
    void change(Mention before, Stated stated, StatementKind kind) {
        if (before.respectively) {
            return;
        }
        boolean ownTopic = !before.topics.isEmpty() || !before.rows.isEmpty();
        Subject named = ownTopic && !before.other ? first(Subject.of(before, context, false)) : null;
        Draft part = context.last;
        if (ownTopic) {
            part = named == null ? null : drafts.lastOf(named);
        }
        Subject of = part != null ? part.subject : named;
        if (of == null) {
            return;
        }
        Draft draft = drafts.draft(kind, of.quantity.name(), stated.from, stated.to);
        draft.value = before.change.role() == Cue.Role.DOWN ? stated.value.negate() : stated.value;
        draft.decimals = stated.decimals;
        draft.exact = stated.exact;
        draft.readings = part != null ? part.readings : of.readings;
        draft.part = part;
        draft.year = part != null ? part.year : draft.year;
        draft.subject = of;
        drafts.add(draft);
    }
}
