package io.github.ogireport.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.finding.Verdict;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that an administrator has switched off is said in every form of the result, and changes no verdict. */
class SwitchedOffRulesTest {

    @TempDir
    Path temporary;

    @Test
    void everyFormSaysWhichRuleDidNotApplyAndWhy() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary).replace("2021/settings.yaml", "停用: {}", "停用:\n  C-31: {原因: 县里统一填报, 到期: 2099-12-31}");
        try (ReportValidator validator = ReportValidator.configure(rules.folder()).mode(Mode.FIXED).open()) {
            ValidationResult result = validator.validate(ValidationRequest.of(
                    SoundReport.of(validator.formats().get(0), 2024).section("other", "本年度没有其他事项。").build()));
            assertEquals(Verdict.ACCEPTED, result.verdict());
            StringBuilder json = new StringBuilder();
            JsonResultWriter.lines().write(result, json);
            assertTrue(json.toString().contains("\"switchedOff\":[{\"rule\":\"C-31\",\"reason\":\"停用到 2099-12-31：县里统一填报\"}]"), json.toString());
            assertTrue(json.toString().contains("\"notEvaluated\":[]"), json.toString());
            StringBuilder text = new StringBuilder();
            TextResultWriter.plain().write(result, validator.formatFor(result.report()), text);
            assertTrue(text.toString().contains("C-31") && text.toString().contains("停用到 2099-12-31：县里统一填报"), text.toString());
            StringBuilder page = new StringBuilder();
            HtmlResultWriter.page().write(result, validator.formatFor(result.report()), page);
            assertTrue(Jsoup.parse(page.toString()).text().contains("停用到 2099-12-31：县里统一填报"), page.toString());
        }
    }
}
