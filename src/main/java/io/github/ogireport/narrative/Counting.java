package io.github.ogireport.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What numbers are the numbers of. For one thread and one text. */
final class Counting {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final FoldedText text;
    private final Surroundings surroundings;
    private final Context context;
    private final Drafts drafts;
    private final Changes changes;
    private final Claims claims;
    /** What the numbers after 分别 are the numbers of, those that have not come yet. */
    private List<Subject> awaited = new ArrayList<>();

    Counting(FoldedText text, Surroundings surroundings, Context context, Drafts drafts, Changes changes, Claims claims) {
        this.text = text;
        this.surroundings = surroundings;
        this.context = context;
        this.drafts = drafts;
        this.changes = changes;
        this.claims = claims;
    }

    void beginSentence() {
        awaited.clear();
    }

    /**
     * Reads one number.
     *
     * @param from where its clause begins
     * @param to   where its sentence or bracket ends
     */
    void number(int at, int from, int to) {
        if (drafts.isFull()) {
            return;
        }
        Numeral numeral = surroundings.get(at).numeral;
        int next = at + 1;
        boolean isMore = next < to && surroundings.get(next).is(Cue.Role.OR_MORE);
        next += isMore ? 1 : 0;
        Token counter = next < to ? surroundings.get(next) : null;
        boolean isCounted = counter != null && counter.is(Cue.Role.COUNTER);
        boolean isMoney = counter != null && counter.is(Cue.Role.MONEY);
        int end = isCounted || isMoney ? next + 1 : next;
        int behind = counter != null && counter.is(Cue.Role.PERCENT) ? next + 1 : end;
        isMore |= behind < to && surroundings.get(behind).is(Cue.Role.OR_MORE);
        Mention before = surroundings.before(at, from);
        boolean isRounded = numeral.isRounded() && !(isMoney && numeral.isInTenThousands());
        boolean exact = !isRounded && !isMore && !before.about;
        Stated stated = new Stated(surroundings.get(at).from, surroundings.get(end - 1).to, numeral, exact);
        if (numeral.isPercent() || counter != null && counter.is(Cue.Role.PERCENT)) {
            percentage(stated, before, at, from);
        } else if (isMoney) {
            count(stated.inYuan(counter.cue.number(), numeral.isInTenThousands()), before, at, end, to, null);
        } else if (isCounted || counter == null || counter.endsClause() || counter.is(Token.Kind.PAUSE)) {
            String unit = isCounted ? new String(text.chars, counter.from, counter.length()) : "";
            count(stated, before, at, end, to, unit);
        }
    }

    private void percentage(Stated stated, Mention before, int at, int from) {
        if (before.rate != null) {
            if (stated.value.compareTo(ALL) == 0) {
                claims.add(before.rate.claim(), before, stated.from, stated.to);
            } else {
                changes.rate(stated, before);
            }
        } else if (before.change != null) {
            changes.change(before, stated, StatementKind.RELATIVE_CHANGE);
        } else if (before.share || at > 0 && at == from && surroundings.get(at - 1).is(Token.Kind.OPEN)) {
            changes.share(stated, before);
        }
    }

    /** @param counter what it is counted in, empty for a bare number; null for money */
    private void count(Stated stated, Mention before, int at, int end, int to, String counter) {
        if (before.change != null) {
            if (before.compared || context.compared) {
                changes.change(before, stated, StatementKind.ABSOLUTE_CHANGE);
            }
            return;
        }
        if (!awaited.isEmpty() && before.head == null) {
            drafts.add(awaited.remove(0), stated, counter == null);
            return;
        }
        if (before.isEmpty() && context.last != null && (before.compared || before.year && context.year != context.last.year)) {
            changes.lastYear(stated, before.compared ? context.last.year - 1 : context.year);
            return;
        }
        if (before.isEmpty() && context.isSumNext(counter) && (end == to || surroundings.get(end).endsClause())) {
            drafts.addSum(stated);
            return;
        }
        if (before.isOfOrgan && context.total != null) {
            ofOrgan(at, stated, counter);
            return;
        }
        if (before.isOfChannel()) {
            context.last = null;
            return;
        }
        if (context.knownOtherMatter && before.goesOn()) {
            return;
        }
        Mention mention = governing(before, end, to, counter);
        if (mention != null && mention.isOfChannel()) {
            context.last = null;
            return;
        }
        boolean isMoney = counter == null || stated.value.signum() == 0 && counter.isEmpty() && mention != null && mention.isOfMoney();
        List<Subject> subjects = mention == null ? new ArrayList<>() : Subject.of(mention, context, isMoney);
        subjects.removeIf(subject -> !isCountedIn(subject, counter));
        context.pending = null;
        if (subjects.isEmpty()) {
            if ((counter == null || !counter.isEmpty()) && (before.other || !context.isListingParts())) {
                context.turnToOtherMatter(before.other);
            }
            return;
        }
        if (mention.respectively) {
            drafts.add(subjects.get(0), stated, isMoney);
            awaited = new ArrayList<>(subjects.subList(1, subjects.size()));
        } else {
            subjects.forEach(subject -> drafts.add(subject, stated, isMoney));
        }
    }

    private static boolean isCountedIn(Subject subject, String counter) {
        return counter == null || counter.isEmpty() || subject.topic.isCountedIn(counter);
    }

    /** 其中县公安局3件: a part of the number that was stated for all organs together. */
    private void ofOrgan(int at, Stated stated, String counter) {
        int from = at - 1;
        while (from > 0 && surroundings.get(from - 1).isPartOfName()) {
            from--;
        }
        Draft total = drafts.lastTotal(counter == null ? StatementKind.AMOUNT : StatementKind.COUNT);
        if (total != null && isCountedIn(total.subject, counter)) {
            context.organ = new String(text.chars, surroundings.get(from).from, surroundings.get(at - 1).to - surroundings.get(from).from);
            drafts.add(total.subject, stated, counter == null);
        }
    }

    /** The words that say what a number is the number of: those before it, or else those behind it (3件予以公开). */
    private Mention governing(Mention before, int end, int to, String counter) {
        if (before.other) {
            return null;
        }
        Mention after = counter == null || counter.isEmpty() ? new Mention() : surroundings.after(end, to);
        if (before.head == null && !before.broken) {
            if (counter == null) {
                return before;
            }
            return after.channel && after.head == null || after.canGovern() ? after : after.isEmpty() ? context.pending : null;
        }
        if (before.broken) {
            return null;
        }
        if (before.isNothingButWeak() && after.canGovern() && !after.isWeak()) {
            return after;
        }
        if (before.topics.isEmpty() && before.rows.isEmpty()) {
            if (after.unknownFirst || after.otherFirst()) {
                return null;
            }
            if (!after.broken) {
                before.topics.addAll(after.topics);
            }
        }
        before.turnToFee(after);
        return before;
    }
}
