package io.github.ogireport.narrative;

import java.util.ArrayList;
import java.util.List;

/** What has been spoken of so far, for words that leave it out. For one thread and one text. */
final class Context {

    private static final int MOST_NAMED = 4;

    /** Null before anything was named. */
    Topic topic;
    /** Whether the last number was of something unknown. */
    boolean otherMatter;
    /** Whether that was something of which is known that it stands in no table. */
    boolean knownOtherMatter;
    /** Whether words of this sentence turned to something that stands in no table. */
    boolean elsewhere;
    /** Whether the sentence lists what was published. */
    boolean published;
    /** What was done about the topic, for words that single out columns: 其中自然人…. */
    Quantity done;
    Columns columns;
    String scope;
    /** The one organ of several whose part is being stated; null when none is. */
    String organ;
    /** Part of the year that is spoken of; null when it is all of it. */
    String period;
    int year;
    boolean compared;
    /** What a clause without a number ended with; the number comes with the next: 收到申请，共计3件. */
    Mention pending;
    /** The quantities that the sentence named by their topic. */
    final List<Quantity> named = new ArrayList<>();
    /** The last number of the sentence, for 同比 and 占. */
    Draft last;
    /** The last number that was no part of another. */
    Draft total;
    /** The stated total whose parts are being listed; null when none are. */
    Draft whole;
    /** What stands beside that total; null when nothing does. */
    Draft besideWhole;
    /** What stands beside the total, as a part of neither: 上年结转1件; null when the last number does not. */
    Draft beside;
    boolean inParts;
    boolean inBracket;
    boolean partsOfOtherMatter;

    /** @param isContinued whether the next sentence goes on with the parts of what this one stated */
    void nextSentence(int reportYear, boolean isContinued) {
        elsewhere = false;
        compared = false;
        pending = null;
        period = null;
        organ = null;
        last = null;
        beside = null;
        if (!isContinued) {
            year = reportYear;
            columns = null;
            named.clear();
            inParts = false;
            published = false;
        }
    }

    void nextParagraph() {
        topic = null;
        otherMatter = false;
        knownOtherMatter = false;
        done = null;
        scope = null;
        total = null;
    }

    /** As it was before a bracket; what the bracket named is forgotten. */
    void restore(Context before) {
        topic = before.topic;
        otherMatter = before.otherMatter;
        knownOtherMatter = before.knownOtherMatter;
        elsewhere = before.elsewhere;
        done = before.done;
        columns = before.columns;
        last = before.last;
        total = before.total;
        beside = before.beside;
        whole = before.whole;
        besideWhole = before.besideWhole;
        inParts = before.inParts;
        inBracket = before.inBracket;
        partsOfOtherMatter = before.partsOfOtherMatter;
        pending = before.pending;
        year = before.year;
    }

    void beginParts() {
        inParts = true;
        whole = total;
        besideWhole = beside;
        partsOfOtherMatter = knownOtherMatter;
    }

    /** Whether parts of a number are listed that is known: one of something unknown is one of them. */
    boolean isListingParts() {
        return inParts && whole != null && whole.subject.topic == topic;
    }

    void endParts() {
        inParts = false;
    }

    /** 新收9件，上年结转1件，合计10件: whether a number without words may be that of both. */
    boolean isSumNext(String counter) {
        return beside != null && beside == last && total != null && !inParts && counter != null && !counter.isEmpty();
    }

    /** A number of something unknown. */
    void turnToOtherMatter(boolean isKnown) {
        otherMatter = true;
        knownOtherMatter |= isKnown;
        last = null;
        if (!inParts) {
            total = null;
        }
    }

    void turnTo(Topic next) {
        if (next != topic) {
            done = null;
        }
        topic = next;
        otherMatter = false;
        knownOtherMatter = false;
        elsewhere = false;
    }

    /**
     * What the next words may leave out.
     *
     * @param isBesideTotal whether parts that follow are those of the number before it: 收到9件，上年结转1件，其中自然人10件
     */
    void takeUp(Draft draft, boolean isBesideTotal) {
        Subject subject = draft.subject;
        turnTo(subject.topic);
        if (subject.isTopicItself && subject.columns == subject.topic.columns() && named.size() < MOST_NAMED && !named.contains(subject.quantity)) {
            named.add(subject.quantity);
        } else if (subject.isDone) {
            done = subject.quantity;
        }
        columns = subject.columns;
        last = draft;
        beside = isBesideTotal ? draft : null;
        if (!inParts && organ == null && !isBesideTotal) {
            total = draft;
        }
    }
}
