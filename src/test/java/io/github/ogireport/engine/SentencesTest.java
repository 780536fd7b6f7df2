package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.ruleset.Clause;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleDefinition;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence of the vocabulary, in a rule of its own: what it finds, what it leaves alone, what a blank cell does to it. */
@Tag("drools")
@Tag("jdk")
class SentencesTest {

    private static final List<Example> EXAMPLES = new ArrayList<>();
    private static CompiledRuleSet rules;
    private static List<String> sentences;

    @TempDir
    static Path temporary;

    static {
        // what a rule looks at
        found("表三\"本年新收\"行\"自然人\"列", "每格都应当不大于 100", cell("requests.newlyReceived.naturalPerson", 101),
                "表三“一、本年新收政府信息公开申请数量”行“自然人”列填的是 101，应当不大于 100");
        alone("表三\"本年新收\"行\"自然人\"列", "每格都应当不大于 100", cell("requests.newlyReceived.naturalPerson", 100));
        alone("表三\"本年新收\"行\"自然人\"列", "每格都应当不大于 100", cell("requests.newlyReceived.total", 101));
        unknown("表三\"本年新收\"行\"自然人\"列", "每格都应当不大于 100", blank("requests.newlyReceived.naturalPerson"));
        found("表三\"本年新收\"行", "每格都应当小于 5", cell("requests.newlyReceived.total", 5));
        alone("表三\"本年新收\"行", "每格都应当小于 5", cell("requests.newlyReceived.total", 4));
        found("表三\"自然人\"列", "每格都应当小于 5", cell("requests.granted.naturalPerson", 5));
        alone("表三\"自然人\"列", "每格都应当小于 5", cell("requests.granted.total", 5));
        found("表三\"不予公开\"各行", "每格都应当等于 0", cell("requests.refused.stateSecret.total", 1));
        alone("表三\"不予公开\"各行", "每格都应当等于 0", cell("requests.granted.total", 1));
        found("表三\"法人或其他组织\"各列", "每格都应当是 0", cell("requests.granted.researchInstitution", 1));
        alone("表三\"法人或其他组织\"各列", "每格都应当是 0", cell("requests.granted.naturalPerson", 1));
        found("表二\"第二十条第（六）项\"的每一列", "每格都应当不大于 7.5", cell("proactiveDisclosure.coercion.decisions", 8));
        alone("表二\"第二十条第（六）项\"的每一列", "每格都应当不大于 7.5", cell("proactiveDisclosure.licensing.decisions", 8));
        found("每张表的每一列", "每格都应当不大于 99999", cell("remedies.reconsideration.total", 100_000));
        alone("每张表的每一列", "每格都应当不大于 99999", cell("remedies.reconsideration.total", 99_999));
        found("表三的每一行", "每格都应当不大于 99999", cell("requests.granted.total", 100_000));
        alone("表三的每一行", "每格都应当不大于 99999", cell("remedies.reconsideration.total", 100_000));
        // numbers
        found("表四\"行政复议\"行", "每格都应当大于 0", same());
        alone("表二\"规章\"行\"现行有效件数\"列", "每格都应当大于 0", cell("proactiveDisclosure.rules.inForce", 1));
        found("表二\"行政许可\"行", "每格都应当不小于 3", cell("proactiveDisclosure.licensing.decisions", 2));
        alone("表二\"行政许可\"行", "每格都应当不小于 3", cell("proactiveDisclosure.licensing.decisions", 3));
        found("表二\"行政处罚\"行", "每格都应当不大于 \"处罚上限\"", cell("proactiveDisclosure.penalty.decisions", 41));
        alone("表二\"行政处罚\"行", "每格都应当不大于 \"处罚上限\"", cell("proactiveDisclosure.penalty.decisions", 40));
        found("表二\"行政强制\"行", "每格都应当不小于 \"处罚上限\"", cell("proactiveDisclosure.coercion.decisions", 39));
        alone("表二\"行政强制\"行", "每格都应当不小于 \"处罚上限\"", cell("proactiveDisclosure.coercion.decisions", 40));
        // relations between tables
        found("各表之间", "应当满足 \"表三·本年新收·总计 ≥ 表四·行政复议·总计\"", cell("remedies.reconsideration.total", 3),
                "不满足“表三·本年新收·总计 ≥ 表四·行政复议·总计”：左边 0，右边 3，相差 3");
        alone("各表之间", "应当满足 \"表三·本年新收·总计 ≥ 表四·行政复议·总计\"", cell("requests.newlyReceived.total", 3));
        unknown("各表之间", "应当满足 \"表三·本年新收·总计 ≥ 表四·行政复议·总计\"", blank("remedies.reconsideration.total"));
        found("各表之间", "应当满足 \"表三·不予公开·总计 < 表三·予以公开·总计 + 表三·部分公开·总计\"", cell("requests.refused.stateSecret.total", 3));
        alone("各表之间", "应当满足 \"表三·不予公开·总计 < 表三·予以公开·总计 + 表三·部分公开·总计\"", cell("requests.granted.total", 1));
        found("各表之间", "\"表三\" 都是 0 的，\"表四·行政复议·总计\" 也应当都是 0", cell("remedies.reconsideration.total", 1));
        alone("各表之间", "\"表三\" 都是 0 的，\"表四·行政复议·总计\" 也应当都是 0", cell("requests.granted.total", 1, "remedies.reconsideration.total", 1));
        alone("各表之间", "\"表三\" 都是 0 的，\"表四·行政复议·总计\" 也应当都是 0", blank("requests.granted.total"));
        unknown("各表之间", "\"表三\" 都是 0 的，\"表四·行政复议·总计\" 也应当都是 0",
                report -> report.cell("requests.granted.total", "").cell("remedies.reconsideration.total", 1));
        // conditions
        String zero = "每格都应当是 0";
        UnaryOperator<AnnualReport.Builder> one = cell("proactiveDisclosure.licensing.decisions", 1);
        String row = "表二\"行政许可\"行";
        found(row + "|本机关是乡镇级或县级的", zero, one);
        alone(row + "|本机关是县级或市级的", zero, one);
        found(row + "|本机关是乡镇级的政府", zero, one);
        alone(row + "|本机关是乡镇级的部门", zero, one);
        found(row + "|本机关是乡镇级的", zero, one);
        alone(row + "|本机关不是乡镇级的", zero, one);
        found(row + "|本机关不是县级的", zero, one);
        found(row + "|本机关的名称里有 \"青石乡\"", zero, one);
        alone(row + "|本机关的名称里有 \"街道\"", zero, one);
        found(row + "|本机关的名称里没有 \"街道\"", zero, one);
        alone(row + "|本机关的名称里没有 \"青石乡\"", zero, one);
        found(row + "|在 2024 年度及以后", zero, one);
        alone(row + "|在 2025 年度及以后", zero, one);
        found(row + "|在2024年度及以前", zero, one);
        alone(row + "|在 2023 年度及以前", zero, one);
        found(row + "|不在发布阶段", zero, one);
        alone(row + "|不在送审阶段", zero, one);
        found(row + "|\"总体情况\"部分写到了 \"责任追究\"", zero, one);
        alone(row + "|\"其他需要报告的事项\"部分写到了 \"责任追究\"", zero, one);
        found(row + "|\"其他需要报告的事项\"部分没有写到 \"责任追究\"", zero, one);
        alone(row + "|\"总体情况\"部分没有写到 \"责任追究\"", zero, one);
        found(row + "|表二\"行政处罚\"行\"本年处理决定数量\"列是 0", zero, one);
        alone(row + "|表二\"行政处罚\"行\"本年处理决定数量\"列是 0", zero, one.andThen(report -> report.cell("proactiveDisclosure.penalty.decisions", 1))::apply);
        unknown(row + "|表二\"行政处罚\"行\"本年处理决定数量\"列是 0", zero, one.andThen(report -> report.cell("proactiveDisclosure.penalty.decisions", ""))::apply);
        alone(row + "|表二\"行政处罚\"行\"本年处理决定数量\"列是 0", zero, blank("proactiveDisclosure.penalty.decisions"));
        found(row + "|表二\"行政处罚\"行\"本年处理决定数量\"列大于 0", zero, one.andThen(report -> report.cell("proactiveDisclosure.penalty.decisions", 1))::apply);
        alone(row + "|表二\"行政处罚\"行\"本年处理决定数量\"列大于 0", zero, one);
        unknown(row + "|表二\"行政处罚\"行\"本年处理决定数量\"列大于 0", zero, one.andThen(report -> report.cell("proactiveDisclosure.penalty.decisions", "/"))::apply);
        found(row + "|表二\"行政处罚\"行\"本年处理决定数量\"列没有填", zero, one.andThen(report -> report.cell("proactiveDisclosure.penalty.decisions", ""))::apply);
        alone(row + "|表二\"行政处罚\"行\"本年处理决定数量\"列没有填", zero, one);
        // words
        found("\"其他需要报告的事项\"部分", "应当有 \"收费依据\" 字样", same());
        alone("\"其他需要报告的事项\"部分", "应当有 \"信息处理费\" 字样", same());
        found("\"其他需要报告的事项\"部分", "应当有 \"收费依据\" 或 \"收费标准\" 字样", same());
        alone("\"其他需要报告的事项\"部分", "应当有 \"收费依据\" 或 \"信息处理费\" 字样", same());
        found("\"其他需要报告的事项\"部分", "不应当有 \"没有收取\" 字样", same());
        alone("\"其他需要报告的事项\"部分", "不应当有 \"收费依据\" 字样", same());
        found("\"其他需要报告的事项\"部分", "应当不少于 14 个字", same());
        alone("\"其他需要报告的事项\"部分", "应当不少于 13 个字", same());
        found("\"其他需要报告的事项\"部分", "应当不多于 12 个字", same());
        alone("\"其他需要报告的事项\"部分", "应当不多于 13 个字", same());
        found("\"其他需要报告的事项\"部分", "应当不少于 \"处罚上限\" 个字", same());
        alone("\"总体情况\"部分", "应当不少于 \"处罚上限\" 个字", same());
        found("\"总体情况\"部分", "应当不多于 \"处罚上限\" 个字", same());
        alone("\"其他需要报告的事项\"部分", "应当不多于 \"处罚上限\" 个字", same());
        // dates
        found("整份报告", "应当在 02-10 或之前发布", published(2025, 2, 11));
        alone("整份报告", "应当在 02-10 或之前发布", published(2025, 2, 10));
        found("整份报告", "应当在 01-10 或之后发布", published(2025, 1, 9));
        alone("整份报告", "应当在 01-10 或之后发布", published(2025, 1, 10));
        alone("整份报告", "应当在 01-10 或之后发布", same());
        found("整份报告", "不应当在 \"发布期限\" 前发布", published(2025, 1, 30));
        alone("整份报告", "不应当在 \"发布期限\" 前发布", published(2025, 1, 31));
    }

    private static void found(String conditions, String requirement, UnaryOperator<AnnualReport.Builder> change) {
        found(conditions, requirement, change, null);
    }

    private static void found(String conditions, String requirement, UnaryOperator<AnnualReport.Builder> change, String message) {
        EXAMPLES.add(new Example(conditions, requirement, change, 1, 0, message));
    }

    private static void alone(String conditions, String requirement, UnaryOperator<AnnualReport.Builder> change) {
        EXAMPLES.add(new Example(conditions, requirement, change, 0, 0, null));
    }

    private static void unknown(String conditions, String requirement, UnaryOperator<AnnualReport.Builder> change) {
        EXAMPLES.add(new Example(conditions, requirement, change, 0, 1, null));
    }

    private static UnaryOperator<AnnualReport.Builder> same() {
        return report -> report;
    }

    private static UnaryOperator<AnnualReport.Builder> cell(String address, long number) {
        return report -> report.cell(address, number);
    }

    private static UnaryOperator<AnnualReport.Builder> cell(String address, long number, String otherAddress, long otherNumber) {
        return report -> report.cell(address, number).cell(otherAddress, otherNumber);
    }

    private static UnaryOperator<AnnualReport.Builder> blank(String address) {
        return report -> report.cell(address, "");
    }

    private static UnaryOperator<AnnualReport.Builder> published(int year, int month, int day) {
        return report -> report.publishedOn(LocalDate.of(year, month, day));
    }

    static List<Example> examples() {
        return EXAMPLES;
    }

    @BeforeAll
    static void compile() throws IOException {
        StringBuilder file = new StringBuilder();
        for (Example example : EXAMPLES) {
            file.append("规则 \"").append(example.id()).append(" 例\"\n依据 \"例\"\n当\n").append(example.conditions.replace('|', '\n'))
                    .append("\n则\n").append(example.requirement).append("\n结束\n");
        }
        Path folder = RulesCopy.in(temporary).replace("2021/settings.yaml", "数值:\n", "数值:\n  处罚上限: 40\n").write("2021/local/examples.dslr", file.toString()).folder();
        RuleSet ruleSet = RulesFolder.read(folder).get(0);
        Problems problems = new Problems();
        List<CompiledRuleSet> compiled = CompiledRuleSet.compile(Collections.singletonList(ruleSet), System::nanoTime, Clock.systemUTC(), problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        rules = compiled.get(0);
        sentences = Files.readAllLines(folder.resolve("vocabulary.dsl"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("[when]") || line.startsWith("[then]")).collect(Collectors.toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void findsLeavesAloneOrCannotTell(Example example) {
        AnnualReport report = example.change.apply(SoundReport.of(rules.ruleSet().format(), 2024)).build();
        ValidationResult result = rules.check(Dossier.of(report), Stage.SUBMIT, Collections.emptyList());
        List<Finding> findings = result.findings().stream().filter(each -> each.rule().equals(example.id())).collect(Collectors.toList());
        List<NotEvaluated> unanswered = result.notEvaluated().stream().filter(each -> example.id().equals(each.rule())).collect(Collectors.toList());
        assertEquals(Math.min(1, example.findings), Math.min(1, findings.size()), () -> findings + " " + unanswered);
        assertEquals(example.unanswered, unanswered.size(), () -> findings + " " + unanswered);
        unanswered.forEach(each -> assertEquals(NotEvaluated.Cause.MISSING_CELL, each.cause(), each.reason()));
        if (example.message != null) {
            assertEquals(example.message, findings.get(0).message());
        }
    }

    @Test
    void everySentenceIsUsedByAShippedRuleOrAnExample() {
        List<String> used = new ArrayList<>();
        for (RuleDefinition rule : rules.ruleSet().rules()) {
            for (Clause clause : rule.conditions()) {
                used.add(clause.expression());
            }
            used.add(rule.requirement().expression());
        }
        for (String sentence : sentences) {
            String expression = sentence.substring(sentence.indexOf('=') + 1);
            String pattern = Arrays.stream(expression.split("\\{[^{}]+\\}", -1)).map(java.util.regex.Pattern::quote).collect(Collectors.joining(".+"));
            assertTrue(used.stream().anyMatch(each -> each.matches(pattern)), () -> "nothing uses " + sentence);
        }
    }

    @Test
    void aRelationBetweenTablesIsRecordedWithItsCells() {
        AnnualReport report = SoundReport.of(rules.ruleSet().format(), 2024).cell("remedies.reconsideration.total", 3).build();
        Relation relation = rules.check(Dossier.of(report), Stage.SUBMIT, Collections.emptyList()).relations().stream()
                .filter(each -> each.formula().equals("表三·本年新收·总计 ≥ 表四·行政复议·总计")).findFirst().get();
        assertEquals(Relation.State.VIOLATED, relation.state());
        assertEquals("[requests.newlyReceived.total]", relation.left().toString());
        assertEquals("[remedies.reconsideration.total]", relation.right().toString());
        assertEquals("3", relation.rightValue().toPlainString());
    }

    private static final class Example {

        private static int count;

        private final int number = ++count;
        private final String conditions;
        private final String requirement;
        private final UnaryOperator<AnnualReport.Builder> change;
        private final int findings;
        private final int unanswered;
        private final String message;

        private Example(String conditions, String requirement, UnaryOperator<AnnualReport.Builder> change, int findings, int unanswered, String message) {
            this.conditions = conditions;
            this.requirement = requirement;
            this.change = change;
            this.findings = findings;
            this.unanswered = unanswered;
            this.message = message;
        }

        private String id() {
            return "L-" + number;
        }

        @Override
        public String toString() {
            return number + " 当 " + conditions + " 则 " + requirement + " " + (findings > 0 ? "✗" : unanswered > 0 ? "?" : "✓");
        }
    }
}
