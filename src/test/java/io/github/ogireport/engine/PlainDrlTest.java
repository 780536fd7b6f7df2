package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.SoundReport;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules in Drools' own language stand beside those in sentences, in the edition's folder and in {@code local/}. */
@Tag("drools")
@Tag("jdk")
class PlainDrlTest {

    private static final String FILE = "2021/local/own.drl";
    private static final String HEAD = "rule \"Z-01 本单位的规则\"\n  @级别(\"核实性\")\n  @basis(\"测试\")\n  @message(\"{位置}应为{应为}，现为{实为}\")\n";

    @TempDir
    Path temporary;

    private ValidationResult check(String drl, UnaryOperator<AnnualReport.Builder> change) throws IOException {
        Path folder = AttackFolder.in(temporary).write(FILE, drl).folder();
        try (ReportValidator validator = ReportValidator.open(folder)) {
            return validator.validate(ValidationRequest.of(change.apply(SoundReport.of(validator.formats().get(0), 2024)).build()));
        }
    }

    private String refused(String drl) throws IOException {
        Path folder = AttackFolder.in(temporary).write(FILE, drl).folder();
        InvalidRuleSetException refused = assertThrows(InvalidRuleSetException.class, () -> ReportValidator.open(folder));
        return String.valueOf(refused.problems().get(0));
    }

    @Test
    void aRequirementAsADroolsDeveloperWritesIt() throws IOException {
        ValidationResult result = check(HEAD + "  @办法(\"请核对\")\nwhen\n  Report(level == \"乡镇级\", year >= 2020)\n"
                + "  $r : Row(table == \"表四\", !relation(\"结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计\").holds())\n"
                + "then\n  check.violated(\"Z-01\", $r.wrong(\"各项之和\", \"5\"));\nend\n",
                report -> report.cell("remedies.reconsideration.total", 5));
        Finding found = result.findings().stream().filter(each -> each.rule().equals("Z-01")).findFirst().get();
        assertEquals(Severity.VERIFY, found.severity());
        assertEquals("请核对", found.remedy());
        assertEquals("测试", found.basis());
        assertTrue(found.cells().stream().anyMatch(cell -> cell.toString().equals("remedies.reconsideration.total")));
    }

    @Test
    void numbersOfCellsAreCompared() throws IOException {
        String drl = HEAD + "when\n  not Report(level in (\"国家级\", \"省级\"))\n  $c : Column(table == \"表三\", name == \"总计\", $新收 : number(\"本年新收\"), $新收 > 100 || $新收 * 2 == 84.0)\n"
                + "then\n  check.violated(\"Z-01\", $c.wrongAt(\"本年新收\", \"不超过 100\"));\nend\n";
        assertEquals(0, own(check(drl, report -> report.cell("requests.newlyReceived.total", 100))));
        ValidationResult result = check(drl, report -> report.cell("requests.newlyReceived.total", 101));
        assertEquals(1, own(result), result.findings() + " " + result.notEvaluated());
        assertEquals(1, own(check(drl, report -> report.cell("requests.newlyReceived.total", 42))));
    }

    private static long own(ValidationResult result) {
        return result.findings().stream().filter(each -> each.rule().equals("Z-01")).count();
    }

    @Test
    void aBlankCellIsNotPassedOver() throws IOException {
        String drl = HEAD + "when\n  Report(kind == \"政府\")\n  Row(table == \"表三\", name == \"本年新收\", number(\"总计\") > 100)\n  $r : Report()\n"
                + "then\n  check.violated(\"Z-01\", $r.wrong(\"不超过 100\", \"超过\"));\nend\n";
        ValidationResult result = check(drl, report -> report.cell("requests.newlyReceived.total", ""));
        assertEquals(0, own(result));
        NotEvaluated reason = result.notEvaluated().stream().filter(each -> each.rule().equals("Z-01")).findFirst().get();
        assertEquals(NotEvaluated.Cause.MISSING_CELL, reason.cause());
        assertTrue(reason.reason().startsWith("表三") && reason.reason().endsWith("行的“总计”没有可读的数"), reason.reason());
        String elsewhere = drl.replace("政府", "部门");
        assertTrue(check(elsewhere, report -> report.cell("requests.newlyReceived.total", "")).notEvaluated().stream().noneMatch(each -> "Z-01".equals(each.rule())));
    }

    @Test
    void textsOfSectionsAndTheOrganAreAsked() throws IOException {
        ValidationResult result = check(HEAD + "when\n  $r : Report(organ == \"临河县青石乡人民政府\", title != \"\")\n"
                + "  $s : SectionText(heading == \"其他需要报告的事项\", length < 50, says(\"信息处理费\"))\nthen\n"
                + "  check.violated(\"Z-01\", $s.wrong(\"50 字以上\", \"太短\"));\nend\n", report -> report);
        assertEquals(Verdict.NEEDS_EXPLANATION, result.verdict());
        assertEquals("六、其他需要报告的事项应为50 字以上，现为太短", result.findings().get(0).message());
    }

    @Test
    void whatIsAddedAutomaticallyNeedNotBeWritten() throws IOException {
        assertTrue(refused("package rules;\n" + HEAD + "when Report() then check.violated(\"Z-01\", $x.filled()); end").startsWith(FILE + ":1：“package”不用写"));
        assertTrue(refused("import java.util.List\n").startsWith(FILE + ":1：“import”不用写"));
        assertTrue(refused(HEAD + "dialect \"java\"\nwhen\nend").startsWith(FILE + ":5：“dialect”不用写"));
        assertTrue(refused(HEAD + "salience 10\nwhen\nend").startsWith(FILE + ":5：“salience”不能写在这里"));
    }

    @Test
    void aRuleWithoutABasisIsRefusedLikeOneInSentences() throws IOException {
        assertEquals(FILE + ":1：规则“Z-01 甲”缺少“@basis”：请写明根据哪个文件的哪一条",
                refused("rule \"Z-01 甲\" when $r : Report() then check.violated(\"Z-01\", $r.approved()); end"));
    }

    @Test
    void aRuleSpeaksOnlyForItself() throws IOException {
        assertEquals(FILE + ":8：check.violated 里的编号 \"T3-01\" 应为本规则的编号 \"Z-01\"",
                refused(HEAD + "when\n  $r : Report()\nthen\n  check.violated(\"T3-01\", $r.approved());\nend\n"));
    }

    @Test
    void namesThatTheFormatLacksAreRefusedWithTheNearest() throws IOException {
        assertTrue(refused(HEAD + "when\n  $r : Row(table == \"表五\")\nthen\n  check.violated(\"Z-01\", $r.filled());\nend\n")
                .startsWith(FILE + ":6：规则 Z-01：表里没有“表五”"));
        assertTrue(refused(HEAD + "when\n  $r : Row(number(\"自然入\") > 3)\nthen\n  check.violated(\"Z-01\", $r.filled());\nend\n")
                .startsWith(FILE + ":6：规则 Z-01：行和列的名称里没有“自然入”，最接近的是 自然人"));
        assertTrue(refused(HEAD + "when\n  $r : SectionText(!mentions(\"词\").holds())\nthen\n  check.violated(\"Z-01\", $r.present());\nend\n")
                .startsWith(FILE + ":6：规则 Z-01：settings.yaml 的“词语”里没有“词”"));
    }

    private boolean holds(String condition) throws IOException {
        boolean ofReport = condition.contains("year");
        String fact = ofReport ? "$x : Report(" + condition + ")" : "$x : Row(table == \"表三\", name == \"本年新收\", " + condition + ")";
        ValidationResult result = check(HEAD + "when\n  " + fact + "\nthen\n  check.violated(\"Z-01\", $x.wrong(\"甲\", \"乙\"));\nend\n",
                report -> report.cell("requests.newlyReceived.total", 3));
        assertEquals("[]", result.notEvaluated().toString(), condition);
        return own(result) == 1;
    }

    @Test
    void numbersAreExactHoweverLarge() throws IOException {
        for (String condition : new String[] {"year < 3000000000", "year * 2000000 > 0", "year * year * year > 8000000000", "year in (2024, 3000000000)",
            "2000000000 * 2000000000 > 3999999999999", "number(\"总计\") * 0.1 == 0.3", "number(\"总计\") < 999999999999999"}) {
            assertTrue(holds(condition), condition);
        }
        for (String condition : new String[] {"year * 2000000 < 0", "year not in (2024, 3000000000)", "2000000000 + 2000000000 < year"}) {
            assertFalse(holds(condition), condition);
        }
    }

    /** MVEL alone takes the first for year + (2 * 3 == 2030). */
    @Test
    void productsComeBeforeSums() throws IOException {
        for (String condition : new String[] {"year + 2 * 3 == 2030", "number(\"总计\") - 1 + 2 * 3 - 4 == 4", "number(\"总计\") + 1 > 9 || number(\"总计\") - 1 * 2 == 1",
            "7 == 1 + number(\"总计\") * 2"}) {
            assertTrue(holds(condition), condition);
        }
    }

    private static final String ELSEWHERE = "写在 not、exists 或 or 的一边里，只能在那里面用：请把要用它的条件写进去，或者在外面另写一个条件，用另一个变量";

    @Test
    void aVariableIsKnownOnlyWhereItStands() throws IOException {
        String then = "\nthen\n  check.violated(\"Z-01\", $r.filled());\nend\n";
        assertEquals(FILE + ":8：变量“$r”" + ELSEWHERE, refused(HEAD + "when\n  not ($r : Row(table == \"表三\"))" + then));
        assertEquals(FILE + ":8：变量“$r”" + ELSEWHERE, refused(HEAD + "when\n  exists $r : Row()" + then));
        assertEquals(FILE + ":8：变量“$r”" + ELSEWHERE, refused(HEAD + "when\n  ($r : Row() or Report())" + then));
        assertEquals(FILE + ":8：变量“$r”" + ELSEWHERE, refused(HEAD + "when\n  (Report() or $r : Row())" + then));
        assertEquals(FILE + ":6：变量“$n”" + ELSEWHERE, refused(HEAD + "when\n  not Row($n : name) $r : Row(name == $n)" + then));
        assertEquals(0, own(check(HEAD + "when\n  not ($a : Row() and Column(name == $a.name))\n  $r : Row(name == \"规章\", !filled().holds())" + then, report -> report)));
    }

    @Test
    void nothingIsAMultipleOfZero() throws IOException {
        assertEquals(FILE + ":8：没有数是 0 的倍数：请写大于 0 的数",
                refused(HEAD + "when\n  $r : StatedNumber(sort == \"表外\")\nthen\n  check.violated(\"Z-01\", $r.multipleOf(\"0\"));\nend\n"));
        assertEquals(FILE + ":6：没有数是 0 的倍数：请写大于 0 的数",
                refused(HEAD + "when\n  $r : StatedNumber(!multipleOf(\"-0.00\").holds())\nthen\n  check.violated(\"Z-01\", $r.multipleOf(\"100\"));\nend\n"));
    }

    @Test
    void aConditionCalculatesOnlySoMuch() throws IOException {
        String sum = String.join(" + ", Collections.nCopies(61, "1"));
        assertTrue(holds("year > " + sum.substring(4)));
        assertEquals(FILE + ":6：一个条件里最多写 60 个运算和比较：请拆成几个条件",
                refused(HEAD + "when\n  $r : Report(year > " + sum + ")\nthen\n  check.violated(\"Z-01\", $r.approved());\nend\n"));
    }
}
