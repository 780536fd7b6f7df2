package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No rule can loop; what can take long is a search in a long text, and it ends with the time of its check. */
@Tag("drools")
@Tag("jdk")
class LongRunningRulesTest {

    private static final int LIMIT = 500;

    @TempDir
    Path temporary;

    private void endsInTime(String pattern, String rule, String text) throws IOException {
        RulesCopy rules = AttackFolder.in(temporary).replace("2021/settings.yaml", "毫秒: 5000", "毫秒: " + LIMIT)
                .replace("2021/settings.yaml", "\n句式:\n", "\n句式:\n  甲:\n    - \"" + pattern + "\"\n")
                .write("2021/own.dslr", "规则 \"Z-01 一条慢规则\"\n依据 \"测试\"\n当\n每一部分\n则\n" + rule + "\n结束\n");
        try (ReportValidator validator = ReportValidator.open(rules.folder())) {
            ValidationRequest request = ValidationRequest.of(SoundReport.of(validator.formats().get(0), 2024).section("overview", text).build());
            ValidationResult result = assertTimeout(Duration.ofMinutes(1), () -> validator.validate(request));
            assertEquals(Verdict.NOT_EVALUATED, result.verdict());
            assertTrue(result.notEvaluated().get(0).reason().contains("审核超过 " + LIMIT + " 毫秒"), result.notEvaluated().toString());
        }
    }

    private static String repeated(String text, int count) {
        return String.join("", Collections.nCopies(count, text));
    }

    @Test
    void aLargePatternOnALargeText() throws IOException {
        endsInTime("(?:a{1,100}b?){1,100}c", "不应当有 \"甲\"", repeated("a", 1_000_000));
    }

    @Test
    void aPatternThatReadsToTheEndForEachMatch() throws IOException {
        endsInTime("(2024)年[^z]*z|(2024)年", "\"甲\" 里的年份都应当是报告年度", repeated("2024年，", 160_000));
    }
}
