package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTestCommandTest {

    @TempDir
    Path folder;

    @Test
    void shippedRulesPassTheirCases() {
        CommandRun run = CommandRun.of("rules", "test", RulesCopy.SHIPPED.toString());
        assertEquals(0, run.exitCode, run.out);
        assertEquals(2, run.outLines().size(), run.out);
        assertTrue(run.outLines().get(0).matches("2021: \\d{2,} 个案例，全部通过，用时 \\d+\\.\\d 秒"), run.out);
    }

    @Test
    void aCaseThatFailsIsNamedWithItsPlaceAndWhatItGave() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).replace("2021/content.csv", "C-31,其他事项写到信息处理费,核实性", "C-31,其他事项写到信息处理费,强制性");
        CommandRun run = CommandRun.of("rules", "test", rules.folder().toString());
        assertEquals(1, run.exitCode, run.out);
        assertTrue(run.outLines().get(1).matches("2021/cases/C-31\\.yaml:4: 案例“[^”]+”没有通过：C-31 的“级别”不同：.*核实性.*强制性"), run.out);
        assertTrue(run.out.contains(" 个没有通过，"), run.out);
    }

    @Test
    void aRuleWithoutCasesIsNamedAndFailsNothing() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).write("2019/local/ours.dslr",
                "规则 \"L-01 没有问号\"\n依据 \"本单位\"\n当\n每张表的每一行\n则\n每格的单位应当与表头一致\n结束\n");
        CommandRun run = CommandRun.of("rules", "test", rules.folder().toString());
        assertEquals(0, run.exitCode, run.out);
        assertTrue(run.outLines().contains("2019: 规则 L-01 没有应当发现问题的案例"), run.out);
        assertTrue(run.outLines().contains("2019: 规则 L-01 没有不应当发现问题的案例"), run.out);
    }

    @Test
    void brokenRulesAndBrokenCasesAreTroubleAndTheOtherEditionIsTestedAllTheSame() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).append("2021/text.dslr", "\n胡写\n");
        CommandRun broken = CommandRun.of("rules", "test", rules.folder().toString());
        assertEquals(2, broken.exitCode, broken.out);
        assertTrue(broken.out.contains("2021/text.dslr:") && broken.out.contains("2019: "), broken.out);
        RulesCopy cases = RulesCopy.in(Files.createDirectory(folder.resolve("cases"))).replace("2021/cases/D-01.yaml", "规则: D-01\n", "规则: D-011\n");
        CommandRun badCase = CommandRun.of("rules", "test", cases.folder().toString());
        assertEquals(2, badCase.exitCode, badCase.out);
        assertTrue(badCase.out.contains("2021/cases/D-01.yaml:1: 没有编号为 D-011 的规则"), badCase.out);
        assertEquals(2, CommandRun.of("rules", "test", folder.resolve("nowhere").toString()).exitCode);
        assertEquals(64, CommandRun.of("rules", "test").exitCode);
    }
}
