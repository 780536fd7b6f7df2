package io.github.ogireport.narrative;

import io.github.ogireport.pattern.Effort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the statements of a text, sentence by sentence and clause by clause. For one thread and one text. */
final class SentenceReader {

    private static final int DEEPEST = 8;
    private static final int MOST = 2_000;
    /** How far back is looked among what was read, which keeps the time linear. */
    private static final int REMEMBERED = 100;
    private static final int MOST_UNKNOWN = 15;

    private final FoldedText text;
    private final List<Token> tokens;
    private final int reportYear;
    private final Effort effort;
    private final Context context = new Context();
    private final List<Draft> drafts = new ArrayList<>();
    private int sentenceFrom;
    private int sentenceTo;
    /** What the numbers after 分别 are the numbers of, those that have not come yet. */
    private List<Subject> awaited = new ArrayList<>();

    SentenceReader(FoldedText text, List<Token> tokens, int reportYear, Effort effort) {
        this.effort = effort;
        this.text = text;
        this.tokens = tokens;
        this.reportYear = reportYear;
        context.year = reportYear;
    }

    private boolean isOfYearsThatMatter() {
        return context.year == reportYear || context.year == reportYear - 1;
    }

    List<Statement> read() {
        int from = 0;
        for (int i = 0; i <= tokens.size() && drafts.size() < MOST; i++) {
            if (i == tokens.size() || tokens.get(i).is(Token.Kind.STOP)) {
                sentence(from, i);
                if (i < tokens.size() && text.chars[tokens.get(i).from] == '\n' && i - from > 6) {
                    context.nextParagraph();
                }
                from = i + 1;
            }
        }
        List<Statement> statements = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> statements.add(draft.finish()));
        return statements;
    }

    private void sentence(int from, int to) {
        if (from == to) {
            return;
        }
        sentenceFrom = text.origin(tokens.get(from).from);
        sentenceTo = text.originOfEnd(tokens.get(to - 1).to);
        context.nextSentence(reportYear, tokens.get(from).is(Cue.Role.PART));
        awaited.clear();
        int known = drafts.size();
        clauses(from, to, 0);
        withdraw(known);
    }

    /**
     * 除2件结转下年外，均已办结 claims nothing of those two. And where one sentence gives two numbers for the same (失效2件、废止4件),
     * neither is the whole.
     */
    private void withdraw(int from) {
        List<Draft> sentence = drafts.subList(Math.max(from, drafts.size() - REMEMBERED), drafts.size());
        effort.spend((long) sentence.size() * sentence.size());
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

    private Mention before(int at, int from) {
        Mention mention = Mention.before(tokens, at, from);
        effort.spend(mention.steps);
        return mention;
    }

    private Mention after(int at, int to) {
        Mention mention = Mention.after(tokens, at, to);
        effort.spend(mention.steps);
        return mention;
    }

    private void clauses(int from, int to, int depth) {
        int clause = from;
        boolean hasNumber = false;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.is(Token.Kind.OPEN) && token.partner > i && token.partner < to) {
                if (depth < DEEPEST) {
                    bracket(i + 1, token.partner, depth + 1);
                }
                i = token.partner;
            } else if (token.endsClause()) {
                endClause(clause, i, hasNumber);
                clause = i + 1;
                hasNumber = false;
            } else if (token.is(Token.Kind.NUMBER)) {
                number(i, clause, to);
                hasNumber = true;
            } else {
                note(i);
            }
        }
        endClause(clause, to, hasNumber);
    }

    private void bracket(int from, int to, int depth) {
        Context before = new Context();
        before.restore(context);
        clauses(from, to, depth);
        context.restore(before);
    }

    private void note(int at) {
        Token token = tokens.get(at);
        if (token.is(Token.Kind.YEAR)) {
            context.year = token.year;
        } else if (token.is(Token.Kind.NO_COUNT) && token.year > 0) {
            context.period = token.year == 1 || token.year == 12 ? null : new String(text.chars, token.from, token.length()) + "月";
        } else if (token.is(Cue.Role.PART) || token.is(Token.Kind.COLON) && at > 0 && tokens.get(at - 1).is(Cue.Role.COUNTER) && context.last != null) {
            context.beginParts();
        } else if (token.is(Cue.Role.APART)) {
            context.endParts();
        } else if (token.is(Cue.Role.COMPARED)) {
            context.compared = true;
        } else if (token.is(Cue.Role.SCOPE)) {
            context.scope = new String(text.chars, token.from, token.length());
        } else if (token.is(Cue.Role.WHOLE)) {
            context.scope = null;
        }
    }

    // —— clauses without a number ——

    private void endClause(int from, int to, boolean hasNumber) {
        if (from >= to) {
            return;
        }
        Mention mention = before(to, from);
        if (hasNumber) {
            context.pending = null;
            if (!mention.topics.isEmpty() && !mention.isWeak() && !mention.other) {
                context.turnTo(mention.topics.get(0).topic());
            }
            return;
        }
        if (none(from, to) || claim(from, to) || same(mention, tokens.get(from).from, tokens.get(to - 1).to)) {
            return;
        }
        context.pending = mention.head == null ? context.pending : mention;
        if (!mention.topics.isEmpty() && !mention.isWeak()) {
            context.turnTo(mention.topics.get(0).topic());
        } else if (mention.other) {
            context.elsewhere = true;
        }
    }

    /** 未收到…, 没有…, 无…: the number is 0. */
    private boolean none(int from, int to) {
        int at = from;
        while (at < to && !tokens.get(at).is(Cue.Role.NONE)) {
            at++;
        }
        if (at == to) {
            return false;
        }
        Token none = tokens.get(at);
        Token next = at + 1 < to ? tokens.get(at + 1) : null;
        Mention mention = before(to, at + 1);
        if (next != null && next.is(Token.Kind.UNKNOWN) || next != null && next.is(Cue.Role.VERB) && !next.cue.action().canBeNone() && none.length() == 1) {
            return true;
        }
        boolean inFront = mention.head == null || mention.topics.isEmpty() && mention.rows.isEmpty() && mention.columns.isEmpty();
        if (inFront) {
            Mention front = before(at, from);
            if (!mention.broken && !front.broken) {
                front.verbs.addAll(mention.verbs);
                mention = front;
            }
        }
        boolean isSure = mention.head != null && !mention.broken
                && mention.unknown <= (mention.topics.isEmpty() || !mention.rows.isEmpty() ? 0 : MOST_UNKNOWN);
        if (isSure) {
            mention.each = true;
            mention.isNone = true;
            boolean isMoney = !mention.topics.isEmpty() && mention.topics.get(0).topic().amount() != null;
            for (Subject subject : Subject.of(mention, context, isMoney)) {
                add(subject, new Stated(none.from, tokens.get(to - 1).to, BigDecimal.ZERO), isMoney);
            }
        }
        return true;
    }

    private boolean claim(int from, int to) {
        boolean all = false;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            all |= token.is(Cue.Role.ALL) || token.is(Cue.Role.EACH);
            Claim claim = token.is(Cue.Role.CLAIM) ? token.cue.claim()
                    : all && token.is(Cue.Role.VERB) && endsWithWordsOf(i, to) ? token.cue.action().whenAll() : null;
            if (claim != null) {
                Mention mention = before(i, from);
                add(claim, mention, tokens.get(from).from, token.to);
                return true;
            }
        }
        return false;
    }

    /** Whether the clause ends with the verb, or others and words that do not matter. */
    private boolean endsWithWordsOf(int at, int to) {
        for (int i = at; i < to; i++) {
            Token token = tokens.get(i);
            if (!token.is(Token.Kind.WORD) && !token.is(Token.Kind.PAUSE) || token.is(Cue.Role.OTHER) || token.is(Cue.Role.TOPIC)) {
                return false;
            }
        }
        return true;
    }

    private void add(Claim claim, Mention mention, int from, int to) {
        Topic named = mention.topics.isEmpty() ? null : mention.topics.get(0).topic();
        boolean isElsewhere = named == null ? context.otherMatter || context.elsewhere || context.topic == null : !claim.isAbout(named);
        if (mention.other || isElsewhere || named == null && !claim.isAbout(context.topic)) {
            return;
        }
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - REMEMBERED) && drafts.get(i).sentenceFrom == sentenceFrom; i--) {
            if (drafts.get(i).kind == StatementKind.CLAIM && drafts.get(i).name.equals(claim.name()) && claim.zero() != null) {
                return;
            }
        }
        Draft draft = draft(StatementKind.CLAIM, claim.name(), from, to);
        Topic topic = named == null ? context.topic : named;
        if (claim.zero() != null) {
            draft.readings = claim.zero().readings(topic.columns());
        } else {
            Quantity quantity = Subject.spokenOf(topic, context);
            draft.readings = quantity.readings(claim.equal());
            draft.others = quantity.readings(claim.to());
        }
        drafts.add(draft);
    }

    private boolean same(Mention mention, int from, int to) {
        if (mention.change == null || mention.change.role() != Cue.Role.SAME || context.last == null) {
            return false;
        }
        change(mention, new Stated(from, to, BigDecimal.ZERO), StatementKind.ABSOLUTE_CHANGE);
        return true;
    }

    // —— numbers ——

    private void number(int at, int from, int to) {
        if (drafts.size() >= MOST) {
            return;
        }
        Numeral numeral = tokens.get(at).numeral;
        boolean exact = !numeral.isRounded();
        int next = at + 1;
        if (next < to && tokens.get(next).is(Cue.Role.OR_MORE)) {
            exact = false;
            next++;
        }
        Token counter = next < to ? tokens.get(next) : null;
        boolean isCounted = counter != null && counter.is(Cue.Role.COUNTER);
        boolean isMoney = counter != null && counter.is(Cue.Role.MONEY);
        int end = isCounted || isMoney ? next + 1 : next;
        exact &= end >= to || !tokens.get(end).is(Cue.Role.OR_MORE);
        Mention before = before(at, from);
        exact &= !before.about;
        Stated stated = new Stated(tokens.get(at).from, tokens.get(end - 1).to, numeral, exact);
        if (numeral.isPercent() || counter != null && counter.is(Cue.Role.PERCENT)) {
            percentage(stated, before, at, from);
        } else if (isMoney) {
            count(stated.inYuan(counter.cue.number(), numeral.isInTenThousands()), before, at, end, to, null);
        } else if (isCounted || counter == null || counter.endsClause() || counter.is(Token.Kind.PAUSE)) {
            String unit = isCounted ? new String(text.chars, counter.from, counter.length()) : "";
            count(stated, before, at, end, to, unit);
        }
    }

    /** @param counter what it is counted in, empty for a bare number; null for money */
    private void count(Stated stated, Mention before, int at, int end, int to, String counter) {
        if (before.change != null) {
            if (before.compared || context.compared) {
                change(before, stated, StatementKind.ABSOLUTE_CHANGE);
            }
            return;
        }
        if (!awaited.isEmpty() && before.head == null) {
            add(awaited.remove(0), stated, counter == null);
            return;
        }
        if (before.isEmpty() && context.last != null && (before.compared || before.year && context.year != context.last.year)) {
            lastYear(stated, before.compared ? context.last.year - 1 : context.year);
            return;
        }
        List<Subject> subjects = new ArrayList<>();
        if (before.isOfOrgan && context.total != null) {
            ofOrgan(at, stated, counter);
            return;
        }
        if (before.channel) {
            context.last = null;
            return;
        }
        Mention mention = governing(before, end, to, counter);
        if (mention != null) {
            for (Subject subject : Subject.of(mention, context, counter == null)) {
                if (counter == null || counter.isEmpty() || subject.topic.isCountedIn(counter)) {
                    subjects.add(subject);
                }
            }
        }
        context.pending = null;
        if (subjects.isEmpty()) {
            if (counter == null || !counter.isEmpty()) {
                context.turnToOtherMatter(before.other);
            }
            return;
        }
        if (mention.respectively) {
            add(subjects.get(0), stated, counter == null);
            awaited = new ArrayList<>(subjects.subList(1, subjects.size()));
        } else {
            subjects.forEach(subject -> add(subject, stated, counter == null));
        }
    }

    /** 其中县公安局3件: a part of the number that was stated for all organs together. */
    private void ofOrgan(int at, Stated stated, String counter) {
        int from = at - 1;
        while (from > 0 && (tokens.get(from - 1).is(Token.Kind.UNKNOWN) || tokens.get(from - 1).is(Cue.Role.ORGAN) || tokens.get(from - 1).is(Cue.Role.JOIN))) {
            from--;
        }
        Draft total = lastTotal(counter == null ? StatementKind.AMOUNT : StatementKind.COUNT);
        if (total != null && (counter == null || counter.isEmpty() || total.subject.topic.isCountedIn(counter))) {
            context.organ = new String(text.chars, tokens.get(from).from, tokens.get(at - 1).to - tokens.get(from).from);
            add(total.subject, stated, counter == null);
        }
    }

    private Draft lastTotal(StatementKind kind) {
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - REMEMBERED) && drafts.get(i).subject != null && drafts.get(i).subject.topic == context.topic; i--) {
            if (drafts.get(i).kind == kind && drafts.get(i).whole == null) {
                return drafts.get(i);
            }
        }
        return null;
    }

    /** The words that say what a number is the number of: those before it, or else those behind it (3件予以公开). */
    private Mention governing(Mention before, int end, int to, String counter) {
        if (before.other) {
            return null;
        }
        Mention after = counter == null || counter.isEmpty() ? new Mention() : after(end, to);
        if (before.head == null && !before.broken) {
            if (counter == null) {
                return before;
            }
            return after.canGovern() ? after : after.isEmpty() ? context.pending : null;
        }
        if (before.broken) {
            return null;
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

    private void add(Subject subject, Stated stated, boolean isMoney) {
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
        if (draft.whole != null && subject.isNeverPartOf(draft.whole.subject)) {
            return;
        }
        narrow(draft);
        if (isOfYearsThatMatter()) {
            drafts.add(draft);
        }
        context.takeUp(draft);
    }

    /** 受理43件（含上年结转1件） includes what was carried over; 收到30件，上年结转5件 does not. */
    private void narrow(Draft known) {
        if (known.readings.size() != 1) {
            return;
        }
        Reading part = known.readings.get(0);
        Draft other = known.whole != null ? known.whole : context.last;
        if (other == null || other == known || other.subject.columns != known.subject.columns) {
            return;
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
    }

    private void lastYear(Stated stated, int year) {
        if (context.last.kind == StatementKind.COUNT && year == reportYear - 1) {
            Draft draft = draft(StatementKind.COUNT, context.last.name, stated.from, stated.to);
            draft.year = year;
            draft.value = stated.value;
            draft.exact = stated.exact;
            draft.readings = context.last.readings;
            draft.subject = context.last.subject;
            drafts.add(draft);
        }
    }

    // —— shares and changes ——

    private void percentage(Stated stated, Mention before, int at, int from) {
        if (before.rate != null) {
            if (stated.value.compareTo(BigDecimal.valueOf(100)) == 0) {
                add(before.rate.claim(), before, stated.from, stated.to);
            }
        } else if (before.change != null) {
            change(before, stated, StatementKind.RELATIVE_CHANGE);
        } else if (before.share || at > 0 && at == from && tokens.get(at - 1).is(Token.Kind.OPEN)) {
            share(stated, before);
        }
    }

    private void share(Stated stated, Mention before) {
        Subject subject = before.head == null || before.other ? null : first(Subject.of(before, context, false));
        Draft part = context.last != null && (before.head == null || subject != null && subject.readings.equals(context.last.readings)) ? context.last : null;
        if (part == null && subject == null || before.broken && part == null) {
            return;
        }
        Subject of = part == null ? subject : part.subject;
        Quantity base = of.columns != of.topic.columns() ? of.quantity : of.topic.base();
        if (base == null || of.readings.isEmpty()) {
            return;
        }
        Draft draft = draft(StatementKind.PERCENTAGE, of.quantity.name(), stated.from, stated.to);
        draft.value = stated.value;
        draft.decimals = stated.decimals;
        draft.exact = stated.exact;
        draft.readings = of.readings;
        draft.others = base.readings(of.topic.columns());
        draft.part = part;
        draft.subject = of;
        drafts.add(draft);
    }

    private static Subject first(List<Subject> subjects) {
        return subjects.isEmpty() ? null : subjects.get(0);
    }

    private void change(Mention before, Stated stated, StatementKind kind) {
        boolean ownTopic = !before.topics.isEmpty() || !before.rows.isEmpty();
        Subject named = ownTopic && !before.other ? first(Subject.of(before, context, false)) : null;
        Draft part = context.last;
        if (ownTopic && (named == null || part != null && part.subject.topic != named.topic)) {
            part = null;
        }
        Subject of = part != null ? part.subject : named;
        if (of == null) {
            return;
        }
        Draft draft = draft(kind, of.quantity.name(), stated.from, stated.to);
        draft.value = before.change.role() == Cue.Role.DOWN ? stated.value.negate() : stated.value;
        draft.decimals = stated.decimals;
        draft.exact = stated.exact;
        draft.readings = part != null ? part.readings : of.readings;
        draft.part = part;
        draft.subject = of;
        drafts.add(draft);
    }

    private Draft draft(StatementKind kind, String name, int from, int to) {
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
}
