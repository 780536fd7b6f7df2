package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.ogireport.RulesCopy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesDiffCommandTest {

    private static final String OLD = RulesCopy.SHIPPED.toString();

    @TempDir
    Path folder;

    @Test
    void theSameRulesDifferInNothing() throws IOException {
        String reports = reports(1, 1);
        CommandRun run = CommandRun.of("rules", "diff", OLD, RulesCopy.in(folder).folder().toString(), reports);
        assertEquals(0, run.exitCode, run.out);
        assertTrue(run.out.contains("比较了 2 份报告（送审）：审核结果都没有不同"), run.out);
    }

    @Test
    void showsRuleByRuleWhatChanges() throws IOException {
        RulesCopy rules = RulesCopy.in(folder)
                .replace("2021/settings.yaml", "级别: {}", "级别:\n  T3-02: 提示性\n  T4-01: 提示性")
                .replace("2021/balance.dslr", "“总计”填的是 {实为}，维持", "这里的“总计”填的是 {实为}，维持")
                .write("2021/local/ours.dslr", "规则 \"L-01 没有投诉\"\n依据 \"本单位\"\n提示 \"{位置}填的是{实为}\"\n当\n表四的每一行\n则\n每格都应当是 0\n结束\n");
        CommandRun run = CommandRun.of("rules", "diff", OLD, rules.folder().toString(), reports(1, 5));
        assertEquals(1, run.exitCode, run.err);
        assertTrue(run.outLines().contains("  2021 年版新增 L-01 没有投诉（2021/local/ours.dslr:1）"), run.out);
        assertTrue(run.outLines().contains("    级别：强制性 → 提示性"), run.out);
        assertTrue(run.out.contains("    提示：{位置}的“总计”"), run.out);
        assertTrue(run.outLines().contains("比较了 6 份报告（送审）：5 份的审核结果不同"), run.out);
        assertTrue(run.outLines().contains("  5 份由“退回修改”变为“需核实说明”"), run.out);
        assertTrue(run.out.contains("L-01 没有投诉" + System.lineSeparator() + "  新发现 5 处，在 5 份报告里" + System.lineSeparator() + "    "), run.out);
        assertTrue(run.out.contains("  级别改变 5 处，在 5 份报告里"), run.out);
        assertTrue(run.out.contains("强制性 → 提示性："), run.out);
        assertEquals(6, run.outLines().stream().filter(line -> line.contains("rejected-")).count(), run.out);
        CommandRun back = CommandRun.of("rules", "diff", rules.folder().toString(), OLD, reports(0, 0));
        assertTrue(back.out.contains("2021 年版删去 L-01 ") && back.out.contains("  不再发现 5 处，在 5 份报告里"), back.out);
    }

    @Test
    void aChangedTextWithoutEffectIsADifference() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).replace("2021/balance.dslr", "不平：", "两边不等：");
        CommandRun run = CommandRun.of("rules", "diff", OLD, rules.folder().toString(), reports(1, 0));
        assertEquals(1, run.exitCode, run.out);
        assertTrue(run.out.contains("2021 年版改动 T3-01 ") && run.out.contains("审核结果都没有不同"), run.out);
    }

    @Test
    void aYearThatNoEditionJudgesAnyMoreIsADifference() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).replace("2021/ruleset.yaml", "firstReportYear: 2021", "firstReportYear: 2025");
        CommandRun run = CommandRun.of("rules", "diff", OLD, rules.folder().toString(), reports(1, 0));
        assertEquals(1, run.exitCode, run.out);
        assertTrue(run.out.contains("变为“未能完成审核”") && run.out.contains("没有适用于 2024 年度的规则集"), run.out);
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).replace("2021/settings.yaml", "级别: {}", "级别:\n  T4-01: 提示性");
        CommandRun run = CommandRun.of("rules", "diff", OLD, rules.folder().toString(), reports(0, 1), "--format", "json", "--stage", "publish");
        assertEquals(1, run.exitCode, run.err);
        try (JsonParser json = new JsonFactory().createParser(run.out)) {
            while (json.nextToken() != null) {
                json.getText();
            }
        }
        String compact = run.out.replaceAll("\\s+", "");
        assertTrue(compact.contains("\"stage\":\"PUBLISH\",\"reports\":1,\"different\":1,\"cut\":0,\"unreadable\":0,\"rules\":["
                + "{\"edition\":\"2021\",\"rule\":\"T4-01\",\"change\":\"changed\",\"file\":\"2021/balance.dslr\""), run.out);
        assertTrue(compact.contains("{\"rule\":\"T4-01\",\"change\":\"severity\",\"findings\":1,\"reports\":1,\"examples\":[{\"file\":"), run.out);
    }

    @Test
    void whatCannotBeReadIsTroubleAndTheRestIsCompared() throws IOException {
        RulesCopy rules = RulesCopy.in(folder);
        String reports = reports(1, 0);
        ReportFiles.write(folder.resolve("reports/broken.json"), "{");
        CommandRun run = CommandRun.of("rules", "diff", OLD, rules.folder().toString(), reports);
        assertEquals(2, run.exitCode);
        assertTrue(run.err.contains("broken.json：") && run.out.contains("比较了 1 份报告") && run.out.contains("另有 1 份没有比较"), run.out + run.err);
        rules.append("2019/text.dslr", "\n胡写\n");
        CommandRun broken = CommandRun.of("rules", "diff", OLD, rules.folder().toString(), reports);
        assertEquals(2, broken.exitCode);
        assertTrue(broken.err.contains("2019/text.dslr:"), broken.err);
        assertEquals(64, CommandRun.of("rules", "diff", OLD, rules.folder().toString()).exitCode);
        assertEquals(64, CommandRun.of("rules", "diff", OLD, OLD, reports, "--format", "html").exitCode);
    }

    private String reports(int sound, int rejected) throws IOException {
        Path reports = folder.resolve("reports");
        for (int i = 0; i < sound; i++) {
            ReportFiles.sound(reports.resolve("sound-" + i + ".json"));
        }
        for (int i = 0; i < rejected; i++) {
            ReportFiles.rejected(reports.resolve("rejected-" + i + ".json"));
        }
        return reports.toString();
    }
}
