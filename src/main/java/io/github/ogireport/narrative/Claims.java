package io.github.ogireport.narrative;

import java.math.BigDecimal;
import java.util.List;

/** What clauses without a number say: that there was none, or that all were as they should be. For one thread and one text. */
final class Claims {

    private static final int MOST_UNKNOWN = 15;
    private static final int LONGEST_END = 20;

    private final Surroundings surroundings;
    private final Context context;
    private final Drafts drafts;
    /** Where the last clause ends of which there was none. */
    private int noneUntil = -1;

    Claims(Surroundings surroundings, Context context, Drafts drafts) {
        this.surroundings = surroundings;
        this.context = context;
        this.drafts = drafts;
    }

    /** 未发生行政复议，行政诉讼的情况: a clause behind another that says that there was none, and names no more than a topic. */
    boolean noneEither(Mention mention, int from, int to) {
        boolean isTopicOnly = mention.head != null && mention.head.role() == Cue.Role.TOPIC && mention.verbs.isEmpty() && mention.rows.isEmpty()
                && mention.columns.isEmpty() && mention.unknown == 0 && !mention.other;
        if (!isTopicOnly || from == 0 || noneUntil != from - 1 || !surroundings.get(from - 1).is(Token.Kind.COMMA)) {
            return false;
        }
        sayNone(mention, from, to);
        return true;
    }

    /** 未收到…, 没有…, 无…: the number is 0. */
    boolean none(int from, int to) {
        int at = from;
        while (at < to && !surroundings.get(at).is(Cue.Role.NONE)) {
            at++;
        }
        if (at == to) {
            return false;
        }
        Token none = surroundings.get(at);
        Token next = at + 1 < to ? surroundings.get(at + 1) : null;
        Mention mention = surroundings.ofNone(to, at + 1);
        boolean isNotDone = next != null && next.is(Cue.Role.VERB) && !next.cue.action().canBeNone() && none.length() == 1;
        if (isNotDone || next != null && next.is(Token.Kind.UNKNOWN)) {
            return true;
        }
        if (!mention.other && mention.topics.isEmpty() && mention.rows.isEmpty()) {
            Mention front = surroundings.before(at, from);
            if (front.broken && !front.topics.isEmpty()) {
                return true;
            }
            if (!mention.broken && !front.broken && (mention.columns.isEmpty() || !front.topics.isEmpty() && !front.isWeak())) {
                mention = inFront(front, mention);
            }
        }
        boolean isSure = mention.head != null && !mention.broken
                && mention.unknown <= (mention.topics.isEmpty() || !mention.rows.isEmpty() ? 0 : MOST_UNKNOWN);
        if (isSure) {
            sayNone(mention, at, to);
        }
        return true;
    }

    /** 行政复议均未发生; 行政复议案件，全年都没有; 公开政府信息的申请，本年没有收到. */
    private Mention inFront(Mention front, Mention behind) {
        Mention named = front.head == null && context.pending != null ? context.pending : front;
        named.verbs.addAll(behind.verbs);
        named.columns.addAll(behind.columns);
        return named;
    }

    private void sayNone(Mention mention, int from, int to) {
        mention.each = true;
        mention.isNone = true;
        boolean isMoney = !mention.topics.isEmpty() && mention.topics.get(0).topic().amount() != null;
        for (Subject subject : Subject.of(mention, context, isMoney)) {
            if (!drafts.isNone(subject)) {
                drafts.add(subject, new Stated(surroundings.get(from).from, surroundings.get(to - 1).to, BigDecimal.ZERO), isMoney);
            }
        }
        noneUntil = to;
    }

    /** 发生行政诉讼1件，结果维持: a clause that says nothing but what became of the number before it. */
    boolean outcome(Mention mention, int from, int to) {
        boolean isOutcome = mention.columns.size() == 1 && mention.rows.isEmpty() && (mention.topics.isEmpty() || mention.isWeak())
                && mention.unknown == 0 && !mention.other && !mention.channel && !mention.year;
        boolean isOfAll = context.last != null && context.last.kind == StatementKind.COUNT && context.last.value.signum() > 0
                && context.last.subject.columns == context.last.subject.topic.columns() && !context.inParts;
        Claim claim = isOutcome && isOfAll ? mention.columns.get(0).columns().whenAll() : null;
        if (claim == null || !claim.isAbout(context.last.subject.topic) || surroundings.isCommaBeforeNumber(to)) {
            return false;
        }
        add(claim, mention, surroundings.get(from).from, surroundings.get(to - 1).to);
        return true;
    }

    /** 均已答复, 均获维持. */
    boolean claim(int from, int to) {
        boolean all = false;
        for (int i = from; i < to; i++) {
            Token token = surroundings.get(i);
            all |= token.is(Cue.Role.ALL) || token.is(Cue.Role.EACH);
            Claim claim = token.is(Cue.Role.CLAIM) ? token.cue.claim()
                    : all && endsWithWordsOf(i, to) ? token.whenAll() : null;
            if (claim != null) {
                Mention mention = surroundings.before(i, from);
                add(claim, mention, surroundings.get(from).from, token.to);
                return true;
            }
        }
        return false;
    }

    /** Whether the clause ends with the verb, or others and words that do not matter; what 和 adds was done as well. */
    private boolean endsWithWordsOf(int at, int to) {
        if (to - at > LONGEST_END) {
            return false;
        }
        for (int i = at; i < to; i++) {
            Token token = surroundings.get(i);
            if (token.is(Cue.Role.JOIN)) {
                return true;
            }
            if (!token.is(Token.Kind.WORD) && !token.is(Token.Kind.PAUSE) || token.is(Cue.Role.OTHER) || token.is(Cue.Role.TOPIC)) {
                return false;
            }
        }
        return true;
    }

    /** Places are in the folded text. */
    void add(Claim claim, Mention mention, int from, int to) {
        Topic named = mention.topics.isEmpty() ? null : mention.topics.get(0).topic();
        boolean isElsewhere = named == null ? context.otherMatter || context.elsewhere || context.topic == null : !claim.isAbout(named);
        if (mention.other || isElsewhere || named == null && !claim.isAbout(context.topic)) {
            return;
        }
        if (claim.zero() != null && drafts.isClaimed(claim.name())) {
            return;
        }
        Topic topic = named == null ? context.topic : named;
        List<Reading> zero = claim.zero() == null ? null : claim.zero().readings(topic.columns());
        Draft draft = drafts.draft(StatementKind.CLAIM, claim.name(), from, to);
        if (zero != null) {
            draft.readings = zero;
        } else {
            Quantity quantity = Subject.spokenOf(topic, context);
            draft.readings = quantity.readings(claim.equal());
            draft.others = quantity.readings(claim.to());
        }
        drafts.add(draft);
    }
}
