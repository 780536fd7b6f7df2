package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a {@code .dslr} file: rules in sentences of the vocabulary. */
final class RuleFile {

    private final String file;
    private final String[] lines;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final List<RuleDefinition> rules = new ArrayList<>();
    private int at;

    private RuleFile(String file, String text, Vocabulary vocabulary, Problems problems) {
        this.file = file;
        this.lines = text.split("\n", -1);
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    static List<RuleDefinition> parse(String file, String text, Vocabulary vocabulary, Problems problems) {
        RuleFile ruleFile = new RuleFile(file, text, vocabulary, problems);
        ruleFile.readAll();
        return ruleFile.rules;
    }

    private void readAll() {
        while (nextLine() && !problems.full()) {
            if ("rule".equals(vocabulary.keyword(line()))) {
                readRule();
            } else {
                problems.addBecauseOf(RuleSet.VOCABULARY, file, at, "“" + line() + "”不在任何规则里：一条规则以“" + vocabulary.wordFor("rule") + " \"编号 名称\"”开头");
            }
        }
    }

    private void readRule() {
        int start = at;
        String title = quoted("rule");
        Map<String, String> said = new HashMap<>();
        List<Clause> conditions = new ArrayList<>();
        List<Clause> requirements = new ArrayList<>();
        String part = "rule";
        int known = problems.count();
        while (nextLine() && !problems.full()) {
            String keyword = vocabulary.keyword(line());
            if ("rule".equals(keyword)) {
                at--;
                break;
            } else if ("end".equals(keyword)) {
                part = keyword;
                break;
            } else if ("when".equals(keyword) || "then".equals(keyword)) {
                part = keyword;
            } else if (part.equals("when")) {
                add(conditions, vocabulary.condition(file, at, line(), problems));
            } else if (part.equals("then")) {
                add(requirements, vocabulary.requirement(file, at, line(), problems));
            } else if (keyword == null) {
                problems.addBecauseOf(RuleSet.VOCABULARY, file, at, "“" + line() + "”写在“" + vocabulary.wordFor("when") + "”之前，这里只能写 " + frameWords());
            } else if (said.put(keyword, quoted(keyword)) != null) {
                problems.add(file, at, "“" + vocabulary.wordFor(keyword) + "”在这条规则里写了两次");
            }
        }
        if (!part.equals("end")) {
            problems.addBecauseOf(RuleSet.VOCABULARY, file, start, "规则“" + title + "”没有以“" + vocabulary.wordFor("end") + "”结束：请在最后一句下面补上一行“" + vocabulary.wordFor("end") + "”");
        }
        if (problems.count() == known) {
            build(start, title, said, conditions, requirements);
        }
    }

    private void build(int start, String title, Map<String, String> said, List<Clause> conditions, List<Clause> requirements) {
        if (conditions.isEmpty() || !conditions.get(0).expression().startsWith("$它 :")) {
            problems.addBecauseOf(RuleSet.VOCABULARY, file, start, "规则“" + title + "”的“" + vocabulary.wordFor("when") + "”下面第一句应当说明看什么，例如：表三的每一列");
            return;
        }
        if (requirements.size() != 1) {
            problems.addBecauseOf(RuleSet.VOCABULARY, file, start, "规则“" + title + "”的“" + vocabulary.wordFor("then") + "”下面应当只有一句要求，现有 " + requirements.size() + " 句：请拆成几条规则");
            return;
        }
        RuleHead head = RuleHead.of(file, start, title, said, vocabulary::wordFor, problems);
        if (head != null) {
            rules.add(RuleDefinition.inSentences(head, conditions, requirements.get(0), at));
        }
    }

    private static void add(List<Clause> clauses, Clause clause) {
        if (clause != null) {
            clauses.add(clause);
        }
    }

    /** The text behind the line's first word, with or without quotes around it. */
    private String quoted(String keyword) {
        String text = line();
        int word = text.startsWith(keyword) ? keyword.length() : vocabulary.wordFor(keyword).length();
        String value = text.substring(Math.min(word, text.length())).trim();
        if (value.startsWith(":") || value.startsWith("：")) {
            value = value.substring(1).trim();
        }
        boolean opened = !value.isEmpty() && "\"“＂".indexOf(value.charAt(0)) >= 0;
        boolean closed = value.length() > 1 && "\"”＂".indexOf(value.charAt(value.length() - 1)) >= 0;
        if (opened != closed) {
            problems.add(file, at, "“" + vocabulary.wordFor(keyword) + "”后面的引号不成对");
        }
        return opened && closed ? value.substring(1, value.length() - 1).trim() : value;
    }

    private String frameWords() {
        List<String> words = new ArrayList<>();
        for (String keyword : new String[] {"@severity", "@basis", "@message", "@remedy"}) {
            words.add(vocabulary.wordFor(keyword));
        }
        return String.join("、", words);
    }

    /** Moves to the next line that says something. */
    private boolean nextLine() {
        while (at < lines.length) {
            at++;
            String text = line();
            if (Bound.RULE_LINE.isPassedBy(text.length())) {
                problems.add(file, at, "这一行太长，最多 " + Bound.RULE_LINE.limit() + " 个字");
                continue;
            }
            if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith("//")) {
                return true;
            }
        }
        return false;
    }

    private String line() {
        return lines[at - 1].trim();
    }
}
