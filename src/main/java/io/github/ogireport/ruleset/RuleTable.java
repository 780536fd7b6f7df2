package io.github.ogireport.ruleset;

import io.github.ogireport.ruleset.sheet.CsvFile;
import io.github.ogireport.ruleset.sheet.Sheet;
import io.github.ogireport.ruleset.sheet.SheetException;
import io.github.ogireport.ruleset.sheet.SheetRow;
import io.github.ogireport.ruleset.sheet.XlsxFile;
import io.github.ogireport.source.Problems;
import io.github.ogireport.text.InvisibleCharacters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads decision tables (规则表), {@code .csv} and {@code .xlsx}: many rules of one shape, a row each. The headings are words of
 * a rule's frame and sentences of the vocabulary; the cells fill the sentences' blanks. A cell never holds code, so that a
 * table can say no more than a {@code .dslr} file.
 */
final class RuleTable {

    private static final List<String> OTHER_SPREADSHEETS = Arrays.asList("xls", "xlsm", "xlsb", "xltx", "xltm", "ods", "et", "ett", "tsv");

    /** What reading a byte of a table takes, in {@link io.github.ogireport.bound.Budget} steps. */
    private static final int STEPS = 20;

    private final String file;
    private final Sheet sheet;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final List<RuleDefinition> rules = new ArrayList<>();
    private TableHeading heading;

    private RuleTable(String file, Sheet sheet, Vocabulary vocabulary, Problems problems) {
        this.file = file;
        this.sheet = sheet;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** @return the rules of a file's tables; none when it is no spreadsheet */
    static List<RuleDefinition> read(Snapshot files, String name, Vocabulary vocabulary, Problems problems) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("csv") || ending.equals("xlsx")) {
            return parse(name, files.bytes(name), vocabulary, problems);
        }
        if (OTHER_SPREADSHEETS.contains(ending)) {
            problems.add(name, 0, "规则表只能是 .xlsx（不带宏）或 .csv（UTF-8）：请另存为其中一种");
        }
        return Collections.emptyList();
    }

    private static List<RuleDefinition> parse(String file, byte[] bytes, Vocabulary vocabulary, Problems problems) {
        List<RuleDefinition> rules = new ArrayList<>();
        problems.spend(file, (long) STEPS * bytes.length);
        try {
            boolean csv = file.toLowerCase(Locale.ROOT).endsWith(".csv");
            for (Sheet sheet : csv ? Collections.singletonList(CsvFile.read(bytes)) : XlsxFile.read(bytes)) {
                RuleTable table = new RuleTable(file, sheet, vocabulary, problems);
                table.readAll();
                rules.addAll(table.rules);
            }
        } catch (SheetException e) {
            problems.add(file, e.line(), e.getMessage());
        }
        return rules;
    }

    private void readAll() {
        for (SheetRow row : sheet.rows()) {
            boolean hides = hides(row);
            if (problems.full() || row.isEmpty() || row.cell(0).text().startsWith("#") || hides && heading != null) {
                continue;
            }
            if (heading == null) {
                heading = TableHeading.read(file, sheet, row, vocabulary, problems);
                if (heading == null) {
                    return;
                }
            } else {
                readRule(row);
            }
        }
    }

    /** Whether there are characters in a row that nobody can see. */
    private boolean hides(SheetRow row) {
        boolean hides = false;
        for (int column = 0; column < row.width(); column++) {
            String text = row.cell(column).text();
            int hidden = InvisibleCharacters.indexIn(text);
            if (hidden >= 0) {
                hides = true;
                problems.add(file, row.number(), sheet.place(row.number(), column) + "“" + text.substring(0, hidden) + "”后面有看不见的字符 "
                        + InvisibleCharacters.name(text.codePointAt(hidden)) + "：请删去");
            }
        }
        return hides;
    }

    private void readRule(SheetRow row) {
        int known = problems.count();
        checkCells(row);
        Map<String, String> said = new HashMap<>();
        heading.said().forEach((column, word) -> {
            if (!row.cell(column).text().isEmpty()) {
                said.put(word, row.cell(column).text());
            }
        });
        List<Clause> subjects = clauses(row, SentenceColumn::isSubject);
        List<Clause> conditions = clauses(row, column -> !column.isSubject() && !column.isRequirement());
        List<Clause> requirements = clauses(row, SentenceColumn::isRequirement);
        if (problems.count() > known) {
            return;
        }
        checkOne(row, subjects, "“" + vocabulary.wordFor("when") + "：”里说明看什么");
        checkOne(row, requirements, "“" + vocabulary.wordFor("then") + "：”");
        if (problems.count() == known) {
            conditions.addAll(0, subjects);
            String title = said.getOrDefault(TableHeading.ID, "") + " " + said.getOrDefault(TableHeading.NAME, "");
            RuleHead head = RuleHead.of(file, row.number(), title, said, vocabulary::wordFor, problems);
            if (head != null) {
                rules.add(RuleDefinition.inSentences(head, conditions, requirements.get(0), row.number()));
            }
        }
    }

    private void checkCells(SheetRow row) {
        for (int column = 0; column < row.width(); column++) {
            if (heading.isNote(column) || row.cell(column).isEmpty()) {
                continue;
            }
            if (row.cell(column).fault() != null) {
                problem(row, column, row.cell(column).fault());
            } else if (!heading.isNamed(column)) {
                problem(row, column, "填了“" + row.cell(column).text() + "”，但这一列没有标题");
            }
        }
    }

    /** The row's sentences of a kind; an only column without blanks stands for every row, since no row can be without. */
    private List<Clause> clauses(SheetRow row, Predicate<SentenceColumn> kind) {
        List<Clause> clauses = new ArrayList<>();
        long columns = heading.sentences().values().stream().filter(kind).count();
        heading.sentences().forEach((column, sentence) -> {
            String cell = row.cell(column).text();
            boolean needed = sentence.isSubject() || sentence.isRequirement();
            if (!kind.test(sentence) || row.cell(column).fault() != null) {
                return;
            }
            if (cell.isEmpty() && needed && columns == 1 && !sentence.hasBlanks()) {
                clauses.add(sentence.unfilled(file, row.number(), vocabulary, problems));
            } else if (!cell.isEmpty()) {
                Problems found = problems.apart();
                clauses.add(sentence.fill(cell, file, row.number(), vocabulary, found));
                found.list().forEach(each -> problem(row, column, each.message()));
            }
        });
        return clauses;
    }

    private void checkOne(SheetRow row, List<Clause> clauses, String what) {
        if (clauses.size() != 1) {
            problems.add(file, row.number(), sheet.place(row.number(), 0) + "开始的这一行：" + what + "的各列里应当恰好填一列，现在填了 " + clauses.size() + " 列");
        }
    }

    private void problem(SheetRow row, int column, String message) {
        problems.add(file, row.number(), heading.place(row.number(), column) + "：" + message);
    }
}
