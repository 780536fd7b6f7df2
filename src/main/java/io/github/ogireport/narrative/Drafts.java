package io.github.ogireport.narrative;

import io.github.ogireport.bound.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The statements read so far, which those that follow refer to and may still narrow down. For one thread and one text. */
final class Drafts {

    private static final int MOST = 2_000;
    /** How far back is looked among what was read, which keeps the time linear. */
    private static final int REMEMBERED = 100;

    private final FoldedText text;
    private final int reportYear;
    private final Context context;
    private final Budget budget;
    private final List<Draft> drafts = new ArrayList<>();
    private int sentenceFrom;
    private int sentenceTo;
    private int firstOfSentence;

    Drafts(FoldedText text, int reportYear, Context context, Budget budget) {
        this.text = text;
        this.reportYear = reportYear;
        this.context = context;
        this.budget = budget;
    }

    boolean isFull() {
        return drafts.size() >= MOST;
    }

    List<Statement> finish() {
        withdrawClaimsOfNone();
        List<Statement> statements = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> statements.add(draft.finish()));
        return statements;
    }

    /** 均已答复。结转下年度1件: the claim is made of the others only. */
    private void withdrawClaimsOfNone() {
        Set<List<Reading>> some = new HashSet<>();
        drafts.stream().filter(draft -> draft.kind == StatementKind.COUNT && draft.value.signum() > 0).forEach(draft -> some.add(draft.readings));
        drafts.removeIf(draft -> draft.kind == StatementKind.CLAIM && draft.others.isEmpty() && some.contains(draft.readings));
    }

    /** Places are in the folded text. */
    void beginSentence(int from, int to) {
        sentenceFrom = text.origin(from);
        sentenceTo = text.originOfEnd(to);
        firstOfSentence = drafts.size();
    }

    /**
     * 除2件结转下年外，均已办结 claims nothing of those two. And where one sentence gives two numbers for the same (失效2件、废止4件),
     * neither is the whole.
     */
    void endSentence() {
        List<Draft> sentence = sentence();
        budget.spend((long) sentence.size() * sentence.size());
        List<Draft> withdrawn = new ArrayList<>();
        for (Draft claim : sentence) {
            for (Draft stated : sentence) {
                if (claim.kind == StatementKind.CLAIM && stated.kind == StatementKind.COUNT && stated.value.signum() > 0
                        && claim.others.isEmpty() && stated.subject.quantity.includes(claim.readings)) {
                    withdrawn.add(claim);
                }
                if (claim.contradicts(stated)) {
                    withdrawn.add(claim);
                    withdrawn.add(stated);
                }
            }
        }
        sentence.removeAll(withdrawn);
    }

    /** What this sentence has said so far, as far back as is looked. */
    private List<Draft> sentence() {
        int from = Math.max(firstOfSentence, drafts.size() - REMEMBERED);
        budget.spend(drafts.size() - from);
        return drafts.subList(from, drafts.size());
    }

    /** A draft with all that does not depend on what it says. */
    Draft draft(StatementKind kind, String name, int from, int to) {
        Draft draft = new Draft();
        draft.kind = kind;
        draft.name = name;
        draft.from = text.origin(from);
        draft.to = text.originOfEnd(to);
        draft.sentenceFrom = sentenceFrom;
        draft.sentenceTo = sentenceTo;
        draft.year = context.year;
        draft.scope = context.organ != null ? context.organ : context.scope != null ? context.scope : context.period;
        return draft;
    }

    void add(Draft draft) {
        if (!isFull()) {
            drafts.add(draft);
        }
    }

    /** Adds a number of something, with what it is a part of. */
    void add(Subject subject, Stated stated, boolean isMoney) {
        Draft draft = draft(isMoney ? StatementKind.AMOUNT : StatementKind.COUNT, subject.quantity.name(), stated.from, stated.to);
        draft.value = stated.value;
        draft.exact = stated.exact;
        draft.decimals = stated.decimals;
        draft.readings = new ArrayList<>(subject.readings);
        draft.label = subject.label && !stated.isWords;
        draft.subject = subject;
        if (context.organ != null) {
            draft.whole = lastTotal(draft.kind);
        } else if (context.inParts && context.whole != null && context.whole.subject.topic == subject.topic) {
            draft.whole = context.whole;
        }
        if (draft.whole != null && subject.isNeverPartOf(draft.whole.subject) || isPartOfGiven(subject) || isSaid(draft)) {
            return;
        }
        boolean isBeside = narrow(draft);
        if (context.year == reportYear || isLastYear(context.year)) {
            add(draft);
        }
        context.takeUp(draft, isBeside);
    }

    /** 新收9件，上年结转1件，合计10件: both together. */
    void addSum(Stated stated) {
        Reading sum = context.total.readings.get(0).plus(context.beside.readings.get(0));
        Draft draft = draft(StatementKind.COUNT, context.total.name + "、" + context.beside.name, stated.from, stated.to);
        draft.value = stated.value;
        draft.exact = stated.exact;
        draft.readings = new ArrayList<>(Collections.singletonList(sum));
        draft.subject = context.total.subject;
        add(draft);
        context.last = draft;
    }

    /** 复议9件、诉讼4件，其中3件复议、1件诉讼获维持: the later numbers are parts of those that were given. */
    private boolean isPartOfGiven(Subject subject) {
        Draft given = context.inParts && context.organ == null && subject.isTopicItself ? lastOf(subject) : null;
        return given != null && given.whole == null;
    }

    boolean isLastYear(int year) {
        return year == reportYear - 1;
    }

    /**
     * 受理43件（含上年结转1件） includes what was carried over; 收到30件，上年结转5件 does not.
     *
     * @return whether it stands beside the number before it, as a part of neither
     */
    private boolean narrow(Draft known) {
        if (known.readings.size() != 1 || known.whole == null && context.inBracket) {
            return false;
        }
        Reading part = known.readings.get(0);
        Draft other = known.whole != null ? known.whole : context.last;
        if (other == null || other == known || other.subject.columns != known.subject.columns) {
            return false;
        }
        List<Reading> ruledOut = new ArrayList<>();
        for (Reading one : other.readings) {
            for (Reading sum : other.readings) {
                if (sum.isSum(one, part)) {
                    ruledOut.add(known.whole != null ? one : sum);
                }
            }
        }
        other.readings.removeAll(ruledOut);
        return known.whole == null && isSumCounted(other.readings, known);
    }

    /** Whether the topic is counted by both together: 新收 and 上年结转. */
    private static boolean isSumCounted(List<Reading> ones, Draft other) {
        Quantity count = other.subject.topic.count();
        return count != null && count.readings(other.subject.columns).stream()
                .anyMatch(sum -> ones.stream().anyMatch(one -> sum.isSum(one, other.readings.get(0))));
    }

    /** The last number of the topic that is no part of another; null when there is none. */
    Draft lastTotal(StatementKind kind) {
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - REMEMBERED); i--) {
            Draft draft = drafts.get(i);
            if (draft.subject == null || draft.subject.topic != context.topic) {
                return null;
            }
            if (draft.kind == kind && draft.whole == null) {
                return draft;
            }
        }
        return null;
    }

    /** The last number of this sentence that may be of the same; null where there is none. */
    Draft lastOf(Subject subject) {
        List<Draft> sentence = sentence();
        for (int i = sentence.size() - 1; i >= 0; i--) {
            Draft draft = sentence.get(i);
            if (draft.kind == StatementKind.COUNT && draft.readings.stream().anyMatch(subject.readings::contains)) {
                return draft;
            }
        }
        return null;
    }

    /** Whether this sentence gives the same number of the same: 没有申请，收到申请0件. */
    private boolean isSaid(Draft draft) {
        return sentence().stream().anyMatch(each -> each.repeats(draft));
    }

    /** Whether this sentence has said so already: 未接到申请，无依申请公开的信息. */
    boolean isNone(Subject subject) {
        return sentence().stream().anyMatch(draft -> draft.kind == StatementKind.COUNT && draft.value.signum() == 0 && draft.year == context.year
                && draft.readings.stream().anyMatch(subject.readings::contains));
    }

    /** Whether this sentence has claimed as much already. */
    boolean isClaimed(String name) {
        return sentence().stream().anyMatch(draft -> draft.kind == StatementKind.CLAIM && draft.name.equals(name));
    }
}
