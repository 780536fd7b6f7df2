package io.github.ogireport.narrative;

import java.util.Collections;
import java.util.List;

/** What a word of the phrasebook means. Immutable. */
public final class Cue {

    /** The part that a word plays in a sentence. */
    public enum Role {
        /** What is spoken of. */
        TOPIC,
        /** A word that may stand for a topic already named: 申请. */
        WEAK_TOPIC,
        /** What is done about it: 收到, 办结. */
        VERB,
        /** A row of a table: 予以公开. */
        ROW,
        /** Columns: 自然人, 维持. */
        COLUMN,
        /** Something that stands in no table: 留言, 提案. */
        OTHER,
        /** Something in no table that is often named beside what is in one: 申诉. */
        PEER,
        /** Less than the whole organ, or a number of another kind: 备案, 本级. */
        SCOPE,
        /** One way of several in which requests come: 信函申请. */
        CHANNEL,
        /** The whole organ again, or all channels: 全市, 等渠道. */
        WHOLE,
        /** Says nothing that matters here: 共计, 的. */
        FILLER,
        /** 和. */
        JOIN,
        /** 局, 人民政府: what the names of organs end with. */
        ORGAN,
        /** 等: more than what is named. */
        ETC,
        /** 未, 没有, 无. */
        NONE,
        /** 其中, 含: parts follow. */
        PART,
        /** 另有: no part. */
        APART,
        /** 各, 均为. */
        EACH,
        /** 分别. */
        RESPECTIVELY,
        /** 均, 全部: of all of them. */
        ALL,
        /** 同比. */
        COMPARED,
        /** 增长. */
        UP,
        /** 下降. */
        DOWN,
        /** 持平. */
        SAME,
        /** 占. */
        SHARE,
        /** 件. */
        COUNTER,
        /** 元, 万元. */
        MONEY,
        /** %. */
        PERCENT,
        /** 个百分点: a number that nothing is made of. */
        NO_COUNTER,
        /** 约. */
        ABOUT,
        /** 余. */
        OR_MORE,
        /** 第: no count follows. */
        ORDINAL,
        /** 上年: years from the report year. */
        YEAR,
        /** 均获维持. */
        CLAIM,
        /** 办结率, a claim when 100% follows. */
        RATE
    }

    private final Role role;
    private final Object meaning;
    private final boolean label;
    private final int number;

    private Cue(Role role, Object meaning, boolean label, int number) {
        this.role = role;
        this.meaning = meaning;
        this.label = label;
        this.number = number;
    }

    /** A word whose role is all there is to it. */
    public static Cue of(Role role) {
        return new Cue(role, null, false, 0);
    }

    /** @param label whether the word is printed in the table so, and no paraphrase */
    public static Cue topic(Topic topic, boolean label) {
        return new Cue(Role.TOPIC, topic, label, 0);
    }

    public static Cue weakTopic(Topic topic) {
        return new Cue(Role.WEAK_TOPIC, topic, false, 0);
    }

    public static Cue verb(Action action, boolean label) {
        return new Cue(Role.VERB, action, label, 0);
    }

    public static Cue row(Action action, boolean label) {
        return new Cue(Role.ROW, action, label, 0);
    }

    public static Cue columns(ColumnWord columns, boolean label) {
        return new Cue(Role.COLUMN, columns, label, 0);
    }

    public static Cue claim(Claim claim) {
        return new Cue(Role.CLAIM, claim, false, 0);
    }

    /** A rate that claims as much when it is 100%. */
    public static Cue rate(Claim claim) {
        return new Cue(Role.RATE, claim, false, 0);
    }

    /** @param years from the report year, negative before it */
    public static Cue year(int years) {
        return new Cue(Role.YEAR, null, false, years);
    }

    /** @param powerOfTen what an amount is to be multiplied by to be in 元: 4 for 万元 */
    public static Cue money(int powerOfTen) {
        return new Cue(Role.MONEY, null, false, powerOfTen);
    }

    Role role() {
        return role;
    }

    /** Names of the quantities that the word may speak of and that no table has. */
    List<String> namesOutsideTables() {
        return role == Role.TOPIC ? topic().namesOutsideTables() : Collections.emptyList();
    }

    Topic topic() {
        return (Topic) meaning;
    }

    Action action() {
        return (Action) meaning;
    }

    ColumnWord columns() {
        return (ColumnWord) meaning;
    }

    Claim claim() {
        return (Claim) meaning;
    }

    Object meaning() {
        return meaning;
    }

    boolean isLabel() {
        return label;
    }

    int number() {
        return number;
    }

    boolean isTopic() {
        return role == Role.TOPIC || role == Role.WEAK_TOPIC;
    }

    @Override
    public String toString() {
        return role + (meaning == null ? "" : " " + meaning);
    }
}
