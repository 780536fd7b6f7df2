package io.github.ogireport.ruleset;

import io.github.ogireport.ruleset.sheet.Sheet;
import io.github.ogireport.ruleset.sheet.SheetRow;
import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The heading row of a decision table: which column holds what. Immutable once read. */
final class TableHeading {

    static final String ID = "编号";
    static final String NAME = "名称";
    private static final List<String> FRAME = Arrays.asList("@severity", "@basis", "@message", "@remedy");

    private final SortedMap<Integer, String> said = new TreeMap<>();
    private final SortedMap<Integer, SentenceColumn> sentences = new TreeMap<>();
    private final Set<Integer> notes = new HashSet<>();
    private final String file;
    private final Sheet sheet;
    private final SheetRow row;
    private final Vocabulary vocabulary;

    private TableHeading(String file, Sheet sheet, SheetRow row, Vocabulary vocabulary) {
        this.file = file;
        this.sheet = sheet;
        this.row = row;
        this.vocabulary = vocabulary;
    }

    /** @return null when something is wrong, which is added to {@code problems} */
    static TableHeading read(String file, Sheet sheet, SheetRow row, Vocabulary vocabulary, Problems problems) {
        int known = problems.count();
        TableHeading heading = new TableHeading(file, sheet, row, vocabulary);
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < row.width(); column++) {
            String fault = row.cell(column).fault();
            String text = row.cell(column).text();
            if (fault != null) {
                problems.add(file, row.number(), sheet.place(row.number(), column) + "：" + fault);
            } else if (text.startsWith("#")) {
                heading.notes.add(column);
            } else if (!text.isEmpty() && !seen.add(Sentence.normalize(text))) {
                problems.add(file, row.number(), heading.place(row.number(), column) + "：这个标题写了两次");
            } else if (!text.isEmpty()) {
                heading.readColumn(column, text, problems);
            }
        }
        if (problems.count() == known) {
            heading.checkComplete(problems);
        }
        return problems.count() > known ? null : heading;
    }

    private void readColumn(int column, String text, Problems problems) {
        String keyword = vocabulary.keyword(text);
        if (text.equals(ID) || text.equals(NAME)) {
            said.put(column, text);
        } else if ("when".equals(keyword) || "then".equals(keyword)) {
            String word = text.startsWith(keyword) ? keyword : vocabulary.wordFor(keyword);
            String sentence = text.substring(word.length()).replaceFirst("^\\s*[:：]?\\s*", "");
            Problems found = problems.apart();
            SentenceColumn read = SentenceColumn.of("when".equals(keyword), sentence, file, row.number(), vocabulary, found);
            found.list().forEach(problem -> problems.addBecauseOf(RuleSet.VOCABULARY, file, row.number(),
                    sheet.place(row.number(), column) + "的标题：" + problem.message()));
            sentences.put(column, read);
        } else if (FRAME.contains(keyword) && text.equals(vocabulary.wordFor(keyword))) {
            said.put(column, keyword);
        } else {
            problems.add(file, row.number(), sheet.place(row.number(), column) + "的标题“" + text + "”不认识：应当是 " + frameWords()
                    + "，或者“" + vocabulary.wordFor("when") + "：句子”“" + vocabulary.wordFor("then") + "：句子”；备注的列，标题以 # 开头");
        }
    }

    private void checkComplete(Problems problems) {
        List<String> missing = new ArrayList<>();
        for (String needed : Arrays.asList(ID, NAME, "@basis")) {
            if (!said.containsValue(needed)) {
                missing.add("“" + vocabulary.wordFor(needed) + "”");
            }
        }
        if (sentences.values().stream().noneMatch(SentenceColumn::isSubject)) {
            missing.add("“" + vocabulary.wordFor("when") + "：”看什么（例如 " + vocabulary.wordFor("when") + "：整份报告）");
        }
        if (sentences.values().stream().noneMatch(SentenceColumn::isRequirement)) {
            missing.add("“" + vocabulary.wordFor("then") + "：”要求");
        }
        if (!missing.isEmpty()) {
            problems.add(file, row.number(), "规则表的标题行里缺少 " + String.join("、", missing) + "：标题行是第一个不空、不以 # 开头的行");
        }
    }

    private String frameWords() {
        List<String> words = new ArrayList<>(Arrays.asList(ID, NAME));
        FRAME.forEach(keyword -> words.add(vocabulary.wordFor(keyword)));
        return String.join("、", words);
    }

    /** Columns with a word of the rule's frame. */
    SortedMap<Integer, String> said() {
        return said;
    }

    SortedMap<Integer, SentenceColumn> sentences() {
        return sentences;
    }

    boolean isNote(int column) {
        return notes.contains(column);
    }

    boolean isNamed(int column) {
        return said.containsKey(column) || sentences.containsKey(column);
    }

    /** Where a cell is, and under which heading. */
    String place(int line, int column) {
        String text = row.cell(column).text();
        return sheet.place(line, column) + (text.isEmpty() ? "" : "，“" + text + "”");
    }
}
