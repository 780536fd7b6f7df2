package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.narrative.Action;
import io.github.ogireport.narrative.Claim;
import io.github.ogireport.narrative.ColumnWord;
import io.github.ogireport.narrative.Columns;
import io.github.ogireport.narrative.Cue;
import io.github.ogireport.narrative.Phrasebook;
import io.github.ogireport.narrative.Quantity;
import io.github.ogireport.narrative.Topic;
import io.github.ogireport.report.Format;
import io.github.ogireport.source.Problems;
import io.github.ogireport.source.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code narrative.yaml}: which words of the text speak of which cells. */
final class NarrativeFile {

    /** What the lists of plain words are called, and what their words do. */
    private static final Map<String, Cue> PLAIN = plain();

    private static final String COUNTERS = "量词";
    private static final int OTHER_YEARS = -1_000;

    private final NarrativePlaces places;
    private final Map<String, Cue> words = new LinkedHashMap<>();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Wordings wordings;
    private int numbering;

    private NarrativeFile(Yaml root, Format format) {
        this.places = new NarrativePlaces(format);
        this.wordings = new Wordings(root.get("简写"));
        List<String> known = new ArrayList<>(Arrays.asList("简写", "年份", "话题", "断言", "动作", "行", "列", "金额"));
        known.add(COUNTERS);
        known.addAll(PLAIN.keySet());
        root.onlyKeys(known.toArray(new String[0]));
        PLAIN.forEach((name, cue) -> add(root.get(name), cue));
        addNumbering(root.get(COUNTERS), Cue.of(Cue.Role.COUNTER));
        Yaml years = root.get("年份").onlyKeys("上年", "本年", "下年", "别的年份");
        addNumbering(years.get("上年"), Cue.year(-1));
        addNumbering(years.get("本年"), Cue.year(0));
        addNumbering(years.get("下年"), Cue.year(1));
        addNumbering(years.get("别的年份"), Cue.year(OTHER_YEARS));
        root.get("金额").entries().forEach((unit, power) -> addNumbering(Collections.singletonList(unit), power, Cue.money(power.text("").equals("0") ? 0 : power.number(1))));
        root.get("话题").entries().forEach(this::topic);
        root.get("断言").entries().forEach(this::claim);
        root.get("动作").entries().forEach((name, yaml) -> action(name, yaml, true));
        root.get("行").entries().forEach((name, yaml) -> action(name, yaml, false));
        root.get("列").entries().forEach(this::columns);
    }

    private static Map<String, Cue> plain() {
        Map<String, Cue> plain = new LinkedHashMap<>();
        plain.put("别的事", Cue.of(Cue.Role.OTHER));
        plain.put("并列的事", Cue.of(Cue.Role.PEER));
        plain.put("范围", Cue.of(Cue.Role.SCOPE));
        plain.put("渠道", Cue.of(Cue.Role.CHANNEL));
        plain.put("机关字尾", Cue.of(Cue.Role.ORGAN));
        plain.put("全部范围", Cue.of(Cue.Role.WHOLE));
        plain.put("填充", Cue.of(Cue.Role.FILLER));
        plain.put("和", Cue.of(Cue.Role.JOIN));
        plain.put("等", Cue.of(Cue.Role.ETC));
        plain.put("没有", Cue.of(Cue.Role.NONE));
        plain.put("其中", Cue.of(Cue.Role.PART));
        plain.put("另有", Cue.of(Cue.Role.APART));
        plain.put("各", Cue.of(Cue.Role.EACH));
        plain.put("分别", Cue.of(Cue.Role.RESPECTIVELY));
        plain.put("全都", Cue.of(Cue.Role.ALL));
        plain.put("同比", Cue.of(Cue.Role.COMPARED));
        plain.put("增加", Cue.of(Cue.Role.UP));
        plain.put("减少", Cue.of(Cue.Role.DOWN));
        plain.put("持平", Cue.of(Cue.Role.SAME));
        plain.put("占", Cue.of(Cue.Role.SHARE));
        plain.put("百分号", Cue.of(Cue.Role.PERCENT));
        plain.put("不是量词", Cue.of(Cue.Role.NO_COUNTER));
        plain.put("约", Cue.of(Cue.Role.ABOUT));
        plain.put("余", Cue.of(Cue.Role.OR_MORE));
        plain.put("第", Cue.of(Cue.Role.ORDINAL));
        return plain;
    }

    /** @param format null when it could not be read */
    static Phrasebook parse(String file, String text, Format format, Problems problems) {
        int known = problems.count();
        Yaml root = Yaml.parse(file, text, problems);
        if (format == null) {
            return new Phrasebook(Collections.emptyMap());
        }
        NarrativeFile narrative = new NarrativeFile(root, format);
        return new Phrasebook(problems.count() == known ? narrative.words : oneOfEach(narrative.words));
    }

    /** Enough to check the names in rules with; words that are refused are not made ready to be found. */
    private static Map<String, Cue> oneOfEach(Map<String, Cue> words) {
        Map<Cue, String> firsts = new IdentityHashMap<>();
        words.forEach((word, cue) -> firsts.putIfAbsent(cue, word));
        Map<String, Cue> few = new HashMap<>();
        firsts.forEach((cue, word) -> few.put(word, cue));
        return few;
    }

    /** Words that are looked for one after another: those of years, of money and of what is counted. */
    private void addNumbering(List<String> words, Yaml at, Cue cue) {
        boolean tooMany = Bound.WORDINGS_NUMBERING.isPassedBy(numbering);
        numbering += words.size();
        if (!Bound.WORDINGS_NUMBERING.isPassedBy(numbering)) {
            words.forEach(word -> add(word, at, cue));
        } else if (!tooMany) {
            at.problem(Bound.WORDINGS_NUMBERING.sentence());
        }
    }

    private void addNumbering(Yaml list, Cue cue) {
        addNumbering(wordings.of(list), list, cue);
    }

    private void add(Yaml list, Cue cue) {
        for (String word : wordings.of(list)) {
            add(word, list, cue);
        }
    }

    /** The words of an entry: those that the table itself prints (本名), and others (说法). */
    private void add(Yaml entry, Cue label, Cue other) {
        Set<String> labels = new LinkedHashSet<>(wordings.of(entry.get("本名")));
        labels.forEach(word -> add(word, entry.get("本名"), label));
        for (String word : wordings.of(entry.get("说法"))) {
            if (!labels.contains(word)) {
                add(word, entry.get("说法"), other);
            }
        }
    }

    private void add(String word, Yaml at, Cue cue) {
        Cue other = words.putIfAbsent(word, cue);
        if (other != null && other != cue) {
            at.problem("“" + word + "”已在别处写过，一个词只能有一个意思");
        }
    }

    private void topic(String name, Yaml yaml) {
        yaml.onlyKeys("本名", "说法", "简称", "格", "件数", "金额", "列", "占比的基数", "量词", "发布的不算");
        Columns columns = yaml.get("列").isPresent() ? places.columns(yaml.get("列")) : null;
        Quantity count = yaml.get("件数").isPresent() ? new Quantity(yaml.get("件数").text(""), Collections.emptyList())
                : yaml.get("格").isPresent() ? places.quantity(name, yaml.get("格"), columns) : null;
        String amountName = yaml.get("金额").text("");
        Quantity amount = amountName.isEmpty() ? null
                : Address.isAddress(amountName) ? places.quantity(name, yaml.get("金额"), columns) : new Quantity(amountName, Collections.emptyList());
        Quantity base = yaml.get("占比的基数").isPresent() ? places.quantity(name, yaml.get("占比的基数"), columns) : null;
        Set<String> counters = new HashSet<>(wordings.of(yaml.get("量词")));
        Topic topic = new Topic(name, count, amount, base, columns, counters, yaml.get("发布的不算").yes(false));
        topics.put(name, topic);
        add(yaml, Cue.topic(topic, true), Cue.topic(topic, false));
        add(yaml.get("简称"), Cue.weakTopic(topic));
    }

    private void action(String name, Yaml yaml, boolean isVerb) {
        yaml.onlyKeys("话题", "本名", "说法", "格", "可以没有", "都这样就是", "作为部分不是全数");
        Topic topic = known(yaml, "话题", yaml.required("话题"), topics);
        Action action = new Action(topic, places.quantity(name, yaml.get("格"), topic == null ? null : topic.columns()), yaml.get("可以没有").yes(false), whenAll(yaml),
                yaml.get("作为部分不是全数").yes(false));
        add(yaml, isVerb ? Cue.verb(action, true) : Cue.row(action, true), isVerb ? Cue.verb(action, false) : Cue.row(action, false));
    }

    /** @return null when the entry does not name a claim */
    private Claim whenAll(Yaml yaml) {
        Yaml all = yaml.get("都这样就是");
        return all.isPresent() ? known(all, "断言", all.text(""), claims) : null;
    }

    private void columns(String name, Yaml yaml) {
        yaml.onlyKeys("话题", "列", "本名", "说法", "都这样就是", "是发布");
        List<Topic> topics = topics(yaml);
        ColumnWord column = new ColumnWord(places.columns(yaml.get("列"), topics), topics, whenAll(yaml), yaml.get("是发布").yes(false));
        add(yaml, Cue.columns(column, true), Cue.columns(column, false));
    }

    private void claim(String name, Yaml yaml) {
        yaml.onlyKeys("话题", "应为零", "列", "等于列", "说法", "比率", "比率是", "比率的基数");
        boolean hasShare = yaml.get("比率是").isPresent();
        List<Topic> topics = topics(yaml);
        Claim claim = yaml.get("应为零").isPresent() ? Claim.zero(name, topics, places.quantity(name, yaml.get("应为零"), topics),
                hasShare ? places.quantity(name, yaml.get("比率是"), topics) : null, hasShare ? places.quantity(name, yaml.get("比率的基数"), topics) : null)
                : Claim.equal(name, topics, places.columns(yaml.get("列"), topics), places.columns(yaml.get("等于列"), topics));
        claims.put(name, claim);
        add(yaml.get("说法"), Cue.claim(claim));
        add(yaml.get("比率"), Cue.rate(claim));
    }

    private List<Topic> topics(Yaml yaml) {
        List<Topic> named = new ArrayList<>();
        for (String each : wordings.of(yaml.get("话题"))) {
            named.add(known(yaml.get("话题"), "话题", each, topics));
        }
        if (named.isEmpty()) {
            yaml.problem("缺少“话题”");
        }
        return named;
    }

    private static <E> E known(Yaml at, String kind, String name, Map<String, E> all) {
        if (!all.containsKey(name)) {
            at.problem(kind + "里没有“" + name + "”" + Suggestion.of(name, all.keySet(), at::maySuggest));
        }
        return all.get(name);
    }
}
