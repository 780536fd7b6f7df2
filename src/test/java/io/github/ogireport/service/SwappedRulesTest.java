package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ogireport.ReportJson;
import io.github.ogireport.ReportValidator;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.activation.SmallRules;
import io.github.ogireport.report.AnnualReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 32 clients at once while the rules change 20 times: each gets the answer to its own report, by one version of the rules. */
@Tag("jdk")
class SwappedRulesTest {

    private static final int CLIENTS = 32;
    private static final int UPDATES = 20;
    private static final int ROUNDS_AFTER = 3;

    @TempDir
    Path temporary;

    private volatile boolean done;

    @Test
    void noAnswerMixesReportsOrRules() throws Exception {
        SmallRules rules = SmallRules.in(temporary.resolve("rules"));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (ReportValidator validator = ReportValidator.configure(rules.folder()).mode(Mode.ON_PUBLISH).open();
             ReportService service = ReportService.start(validator, ServiceSettings.onPort(0))) {
            AnnualReport faulty = SmallRules.faulty(validator.formats().get(0));
            List<Future<Set<String>>> running = new ArrayList<>();
            for (int i = 1; i <= CLIENTS; i++) {
                running.add(clients.submit(client(Caller.of(service.address()), faulty, i)));
            }
            for (int update = 1; update <= UPDATES; update++) {
                rules.version(update % 2 + 1);
                validator.publish("测试");
            }
            done = true;
            Set<String> versions = new TreeSet<>();
            for (Future<Set<String>> each : running) {
                versions.addAll(each.get());
            }
            assertEquals("[1, 2]", versions.toString());
        } finally {
            done = true;
            clients.shutdownNow();
        }
    }

    /** Each client's report has a total of its own, which must come back. */
    private Callable<Set<String>> client(Caller caller, AnnualReport faulty, int number) {
        String report = ReportJson.of(faulty.toBuilder().cell("remedies.reconsideration.total", number).build());
        return () -> {
            Set<String> versions = new TreeSet<>();
            for (int rounds = 0; !done || rounds < ROUNDS_AFTER; rounds++) {
                JsonNode result = caller.check("submit", report).json();
                String version = result.path("ruleSet").path("version").asText();
                versions.add(version);
                assertEquals(2, result.path("findings").size(), result.toString());
                for (JsonNode finding : result.path("findings")) {
                    assertEquals("第" + version + "版：", finding.path("message").asText().replaceFirst("：.*", "："), result.toString());
                    assertEquals(String.valueOf(number), finding.path("actual").asText(), result.toString());
                }
            }
            return versions;
        };
    }
}
