package io.github.ogireport.source;

import io.github.ogireport.bound.Bound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A node of a YAML file that knows its file and line, so that whatever is wrong with it can be said at its place. Every
 * scalar is text as written: {@code 2021} stays {@code 2021}, {@code 01-31} stays {@code 01-31}. Not thread-safe.
 */
public final class Yaml {

    private static final Set<Tag> TAGS = new HashSet<>(Arrays.asList(
            Tag.NULL, Tag.STR, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.SEQ, Tag.MAP));

    private final String file;
    private final Problems problems;
    private final Node node;
    private final int line;
    private Map<String, Yaml> entries;

    private Yaml(String file, Problems problems, Node node, int line) {
        this.file = file;
        this.problems = problems;
        this.node = node;
        this.line = line;
    }

    /** @return an absent node when the text is empty or no YAML; what is wrong is added to {@code problems} */
    public static Yaml parse(String file, String text, Problems problems) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(true)
                    .setAllowRecursiveKeys(false).setCodePointLimit(Bound.RULES_FILE.limit()).build();
            problems.spend(file, text.length());
            Parser events = new YamlEvents(file, new ParserImpl(settings, new StreamReader(settings, text)), problems);
            Optional<Node> root = new Composer(settings, events).getSingleNode();
            Yaml yaml = new Yaml(file, problems, root.orElse(null), 1);
            root.ifPresent(yaml::refuseTags);
            return yaml;
        } catch (YamlEvents.Refused e) {
            problems.add(file, e.line(), e.getMessage());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            problems.add(file, line, "YAML 写法有误（" + e.getProblem() + "）：请检查这一行及上一行的缩进、冒号后的空格和引号");
        } catch (YamlEngineException e) {
            problems.add(file, 0, "YAML 写法有误：" + e.getMessage());
        }
        // that there is nothing in it goes without saying
        return new Yaml(file, problems.apart(), null, 1);
    }

    /** Tags ({@code !!java.net.URL}) name types to build; nothing is built here, and no file needs them. */
    private void refuseTags(Node tagged) {
        if (!TAGS.contains(tagged.getTag())) {
            problems.add(file, lineOf(tagged), "不能用 YAML 标签“" + tagged.getTag().getValue() + "”：请只写值");
        }
        if (tagged instanceof SequenceNode) {
            ((SequenceNode) tagged).getValue().forEach(this::refuseTags);
        } else if (tagged instanceof MappingNode) {
            ((MappingNode) tagged).getValue().forEach(tuple -> {
                refuseTags(tuple.getKeyNode());
                refuseTags(tuple.getValueNode());
            });
        }
    }

    public boolean isPresent() {
        return node != null && !(node instanceof ScalarNode && Tag.NULL.equals(node.getTag()));
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public int line() {
        return line;
    }

    public void problem(String message) {
        problems.add(file, line, message);
    }

    /** See {@link Problems#addBecauseOf}. */
    public void problemBecauseOf(String cause, String message) {
        problems.addBecauseOf(cause, file, line, message);
    }

    /** The value under a key, absent where there is none. */
    public Yaml get(String key) {
        Yaml value = entries().get(key);
        return value == null ? new Yaml(file, problems, null, line) : value;
    }

    /** Reports every key that is none of {@code known}. */
    public Yaml onlyKeys(String... known) {
        Set<String> all = new HashSet<>(Arrays.asList(known));
        for (Map.Entry<String, Yaml> entry : entries().entrySet()) {
            if (!all.contains(entry.getKey()) && !problems.full()) {
                entry.getValue().problem("不认识的项“" + entry.getKey() + "”：这里可以写 " + String.join("、", known));
            }
        }
        return this;
    }

    public Map<String, Yaml> entries() {
        if (entries == null) {
            entries = isMap() ? readEntries() : Collections.emptyMap();
            if (isPresent() && !isMap()) {
                problem("这里应当是“名称: 值”的形式");
            }
        }
        return entries;
    }

    private Map<String, Yaml> readEntries() {
        Map<String, Yaml> read = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            int at = lineOf(tuple.getKeyNode());
            String key = tuple.getKeyNode() instanceof ScalarNode ? ((ScalarNode) tuple.getKeyNode()).getValue() : "";
            if (key.isEmpty()) {
                problems.add(file, at, "这里缺少名称");
            } else if (Bound.YAML_KEY.isPassedBy(key.length())) {
                problems.add(file, at, Bound.YAML_KEY.sentence());
            } else if (read.put(key, new Yaml(file, problems, tuple.getValueNode(), at)) != null) {
                problems.add(file, at, "“" + key + "”写了两次，请删去一处");
            }
        }
        return Collections.unmodifiableMap(read);
    }

    public List<Yaml> items() {
        if (!isPresent()) {
            return Collections.emptyList();
        }
        if (!isList()) {
            problem("这里应当是一列以“- ”开头的值");
            return Collections.emptyList();
        }
        List<Yaml> items = new ArrayList<>();
        for (Node item : ((SequenceNode) node).getValue()) {
            items.add(new Yaml(file, problems, item, lineOf(item)));
        }
        return items;
    }

    /** The scalar as written; {@code fallback} where the node is absent. */
    public String text(String fallback) {
        if (!isPresent()) {
            return fallback;
        }
        if (!(node instanceof ScalarNode)) {
            problem("这里应当是一个值，不是一组");
            return fallback;
        }
        return ((ScalarNode) node).getValue();
    }

    /** A scalar that must be there. */
    public String required(String key) {
        Yaml value = get(key);
        String text = value.text("");
        if (text.trim().isEmpty()) {
            value.problem("缺少“" + key + "”");
        }
        return text;
    }

    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Yaml item : items()) {
            texts.add(item.text(""));
        }
        return texts;
    }

    /** A whole number from 1; {@code fallback} where the node is absent. */
    public int number(int fallback) {
        return number(fallback, 1, Integer.MAX_VALUE);
    }

    /** A whole number; {@code fallback} where the node is absent. */
    public int number(int fallback, int least, int most) {
        String text = text(null);
        if (text == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text.trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        problem("“" + text + "”应当是一个正整数" + (most == Integer.MAX_VALUE ? "" : "，从 " + least + " 到 " + most));
        return fallback;
    }

    /** See {@link Problems#maySuggest}. */
    public boolean maySuggest(long steps) {
        return problems.maySuggest(steps);
    }

    /** See {@link Problems#spend}. */
    public void spend(long steps) {
        problems.spend(file, steps);
    }

    /** Written 是 or 否; {@code fallback} where the node is absent. */
    public boolean yes(boolean fallback) {
        String text = text(null);
        if (text == null) {
            return fallback;
        }
        if (!text.equals("是") && !text.equals("否")) {
            problem("“" + text + "”应为 是 或 否");
        }
        return text.equals("是");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
