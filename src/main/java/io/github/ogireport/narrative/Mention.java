package io.github.ogireport.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stands on one side of a number in its clause, read away from the number: the nearest word of each kind counts, and those
 * that 和 or 、 ties to it. A head is only what nothing unknown parts from the number. For one thread.
 */
final class Mention {

    private static final int WINDOW = 40;

    final List<Cue> topics = new ArrayList<>();
    final List<Cue> verbs = new ArrayList<>();
    final List<Cue> rows = new ArrayList<>();
    final List<Cue> columns = new ArrayList<>();
    /** The word of the four kinds, or {@link Cue.Role#OTHER}, that is nearest to the number; null where there is none. */
    Cue head;
    /** Whether something unknown comes before any of them. */
    boolean broken;
    /** Whether what is counted stands in no table. */
    boolean other;
    boolean share;
    /** What a share is said to be the share of; null where that is not said. */
    Topic shareOf;
    boolean compared;
    boolean each;
    boolean respectively;
    boolean about;
    boolean year;
    /** Whether only what came in one way is counted. */
    boolean channel;
    /** Whether the name of an organ stands right before the number. */
    boolean isOfOrgan;
    /** Whether something unknown follows a row, which then is never the row's own label: 3件不予公开并告知…. */
    boolean goesOnUnknown;
    /** Whether it is none of them that is counted. */
    boolean isNone;
    Cue change;
    Cue rate;
    /** Characters of unknown words, in all and those before the head. */
    int unknown;
    int unknownBeforeHead;
    /** Whether the very first thing is unknown. */
    boolean unknownFirst;

    private static final int MOST_UNKNOWN = 12;

    private Cue last;
    /** How many words were looked at. */
    int steps;

    private boolean allChannels;
    private boolean nothingYet = true;
    private boolean afterWeak;
    private boolean joined;
    private boolean etc;
    private boolean backwards;
    /** Whether it is said that there was none of what is mentioned. */
    private boolean ofNone;
    private boolean peer;
    private Cue previous;

    /** What stands before a place, back to {@code from} at most. */
    static Mention before(List<Token> tokens, int at, int from) {
        return before(tokens, at, from, false);
    }

    private static Mention before(List<Token> tokens, int at, int from, boolean ofNone) {
        Mention mention = new Mention();
        mention.ofNone = ofNone;
        mention.backwards = true;
        for (int i = at - 1; i >= from && mention.steps++ < WINDOW; i--) {
            Token token = tokens.get(i);
            if (token.is(Token.Kind.CLOSE) && token.partner >= from) {
                i = token.partner;
            } else if (mention.nothingYet && token.is(Cue.Role.NO_COUNTER) && i > from && tokens.get(i - 1).is(Token.Kind.NUMBER)) {
                i--;
            } else if (!mention.take(token)) {
                break;
            }
        }
        Collections.reverse(mention.topics);
        Collections.reverse(mention.rows);
        Collections.reverse(mention.columns);
        return mention;
    }

    /** What follows 未发生: things that 复议、诉讼 are often named with do not matter in such a list. */
    static Mention ofNone(List<Token> tokens, int at, int from) {
        Mention mention = before(tokens, at, from, true);
        mention.other |= mention.peer && (mention.topics.isEmpty() || mention.isWeak());
        return mention;
    }

    /** What stands from a place on, up to {@code to} at most. */
    static Mention after(List<Token> tokens, int at, int to) {
        Mention mention = new Mention();
        for (int i = at; i < to && mention.steps++ < WINDOW; i++) {
            Token token = tokens.get(i);
            if (token.is(Token.Kind.OPEN) && token.partner > 0 && token.partner < to) {
                i = token.partner;
            } else if (token.is(Token.Kind.UNKNOWN) && mention.isOutcome()) {
                mention.goesOnUnknown = true;
                mention.other |= mention.joined;
                break;
            } else if (token.is(Token.Kind.PAUSE) || token.is(Token.Kind.COLON) || token.is(Cue.Role.NONE) || !mention.take(token)) {
                break;
            }
        }
        return mention;
    }

    /** @return false where the clause ends */
    private boolean take(Token token) {
        boolean goesOn = takeIn(token);
        nothingYet = false;
        previous = token.cue;
        afterWeak = backwards && token.is(Cue.Role.WEAK_TOPIC) && head == token.cue;
        return goesOn;
    }

    private boolean takeIn(Token token) {
        switch (token.kind) {
            case WORD:
                take(token, token.cue);
                return true;
            case YEAR:
                year = true;
                return true;
            case PAUSE:
                joined = true;
                broken &= !ofNone;
                return !(backwards && nothingYet);
            case UNKNOWN:
                unknownFirst |= nothingYet;
                broken |= head == null;
                other |= afterWeak;
                unknown += token.length();
                unknownBeforeHead += head == null ? token.length() : 0;
                joined = false;
                return true;
            case COLON:
            case NO_COUNT:
                return true;
            default:
                return false;
        }
    }

    private void take(Token token, Cue cue) {
        switch (cue.role()) {
            case TOPIC:
            case WEAK_TOPIC:
                takeInto(topics, cue);
                break;
            case VERB:
                takeInto(verbs, cue);
                break;
            case ROW:
                takeInto(rows, cue);
                break;
            case COLUMN:
                takeInto(columns, cue);
                break;
            case OTHER:
                takeOther(cue);
                break;
            case PEER:
                takePeer(cue);
                break;
            case CHANNEL:
                channel |= !allChannels;
                break;
            case WHOLE:
                allChannels = true;
                break;
            case ORGAN:
                isOfOrgan |= nothingYet;
                break;
            case ETC:
                etc = true;
                break;
            case JOIN:
                joined = true;
                broken &= !ofNone;
                break;
            case SHARE:
                share = true;
                forget();
                break;
            case UP:
            case DOWN:
            case SAME:
                change = change == null && head == null ? cue : change;
                break;
            case COMPARED:
                compared = true;
                break;
            case EACH:
                each = true;
                break;
            case RESPECTIVELY:
                respectively = true;
                break;
            case ABOUT:
                about |= head == null;
                break;
            case RATE:
                rate = head == null ? cue : rate;
                break;
            default:
                break;
        }
    }

    private void takeInto(List<Cue> kind, Cue cue) {
        if (kind == topics && cue.topic().isFee()) {
            topics.clear();
        }
        boolean isAdjacent = backwards && last != null && last == previous && last.role() == Cue.Role.TOPIC && cue.role() == Cue.Role.TOPIC
                && last.topic().isBeside(cue.topic());
        boolean isTied = isAdjacent || joined && last != null && (last.role() == cue.role() || last.isTopic() && cue.isTopic());
        boolean isRepeated = kind.stream().anyMatch(each -> each.meaning() == cue.meaning());
        if (kind == rows && !rows.isEmpty() && !joined && !etc && unknown == 0 && cue.action().isReasonOf(rows.get(0).action())) {
            rows.set(0, cue);
        } else if (kind.isEmpty() || isTied) {
            kind.add(cue);
            last = cue;
        } else if (kind == topics && cue.role() == Cue.Role.TOPIC && (isWeak() || isNarrowed(cue.topic()))) {
            kind.set(0, cue);
            last = cue;
        } else if (kind == rows && !backwards && !rows.get(0).action().isReasonOf(cue.action())) {
            other = true;
        }
        head = head == null ? cue : head;
        joined &= isRepeated;
    }

    /** 未经复议直接起诉的行政诉讼1件: the word farther off says which. */
    private boolean isNarrowed(Topic farther) {
        Quantity count = topics.size() == 1 && unknown == 0 ? topics.get(0).topic().count() : null;
        return count != null && farther.count() != null && count.contains(farther.count());
    }

    /** 举报、重复申请等情形不予处理24件: what stands before 等 is the reason of an outcome. */
    private void takeOther(Cue cue) {
        if (backwards && etc && isOutcome()) {
            return;
        }
        boolean lacksColumns = columns.isEmpty() && !topics.isEmpty() && !isWeak() && topics.get(0).topic().columns() == null;
        other |= head == null || topics.isEmpty() || isWeak() && verbs.isEmpty() || lacksColumns;
        head = head == null ? cue : head;
        joined = false;
    }

    private void takePeer(Cue cue) {
        if (ofNone) {
            peer = true;
        } else {
            takeOther(cue);
        }
    }

    /** What has been read belongs to the whole of which a share is given. */
    private void forget() {
        shareOf = topics.isEmpty() ? shareOf : topics.get(0).topic();
        topics.clear();
        verbs.clear();
        rows.clear();
        columns.clear();
        head = null;
        other = false;
    }

    /** Whether requests are counted by the way in which they came; what is published on a site, or decided at a counter, is not. */
    boolean isOfChannel() {
        boolean isDecision = !topics.isEmpty() && topics.get(0).topic().isApartFromPublished();
        return channel && !other && !isDecision && columns.stream().noneMatch(column -> column.columns().isPublication());
    }

    /** 行政事业性收费为0: nothing but money can be meant. */
    boolean isOfMoney() {
        return !topics.isEmpty() && topics.get(0).topic().isOnlyMoney();
    }

    private boolean isOutcome() {
        return head != null && head.role() == Cue.Role.ROW;
    }

    /** Whether only a word like 申请 says what is spoken of. */
    boolean isWeak() {
        return topics.size() == 1 && topics.get(0).role() == Cue.Role.WEAK_TOPIC;
    }

    /** 信息公开方面发生了1件行政复议: what is named in front only says where it belongs. */
    boolean isNothingButWeak() {
        return isWeak() && verbs.isEmpty() && rows.isEmpty() && columns.isEmpty();
    }

    /** Whether what stands behind a number says what it is the number of. */
    boolean canGovern() {
        boolean isDone = verbs.stream().anyMatch(verb -> verb.action().whenAll() != null);
        boolean isClear = !rows.isEmpty() || !columns.isEmpty() || isDone;
        verbs.removeIf(verb -> verb.action().whenAll() == null);
        return head != null && !other && (isClear ? unknownBeforeHead <= MOST_UNKNOWN : !broken && !topics.isEmpty());
    }

    /** Whether it is in a list with the number before it: 复议46件、诉讼19件. */
    boolean goesOn() {
        return joined && verbs.isEmpty() && rows.isEmpty();
    }

    boolean otherFirst() {
        return head != null && head.role() == Cue.Role.OTHER && !broken;
    }

    /** 3件申请收取了信息处理费: it is the fee that is spoken of. */
    void turnToFee(Mention after) {
        if (!after.topics.isEmpty() && after.topics.get(0).topic().amount() != null && !topics.isEmpty()) {
            topics.clear();
            topics.addAll(after.topics);
            verbs.clear();
        }
    }

    /** Whether nothing is said but words that do not matter. */
    boolean isEmpty() {
        return head == null && !broken;
    }
}
