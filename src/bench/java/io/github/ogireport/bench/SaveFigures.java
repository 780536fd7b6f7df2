package io.github.ogireport.bench;

import io.github.ogireport.ReportJson;
import io.github.ogireport.ReportValidator;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.adapter.SaveGuard;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.gate.GateSettings;
import io.github.ogireport.isolation.IsolatedGuard;
import io.github.ogireport.isolation.PluginSettings;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.service.ReportService;
import io.github.ogireport.service.ServiceSettings;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the check adds to a save, as the host's thread sees it: by the guard in the host's process, by the guard over the isolated
 * plugin, and over HTTP; by one user, by 32 who save again as soon as they may, and by 32 who pause for 100 ms on average, which
 * is still more than an office has. Users, guard and service share the processors. Not JMH: threads, queues and connections are
 * part of what is measured.
 */
public final class SaveFigures {

    private static final Path PLUGIN = Paths.get("target/ogi-report-validator");
    private static final Path RULES = Paths.get("rules");
    private static final int WARM_UP = 20_000;
    private static final int SAVES = 32_000;
    private static final int PACED_SAVES = 9_600;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final List<Users> USERS = Arrays.asList(new Users(1, 0), new Users(32, 0), new Users(32, PAUSE_NANOS));

    private SaveFigures() { }

    public static void main(String[] args) throws Exception {
        AnnualReport report = new SuqianReport().sound();
        Path mapping = Files.createTempFile("ogi-fields", ".yaml");
        System.out.println("| a save | users | p50 | p99 | longest | saves a second |\n|---|---|---|---|---|---|");
        try (ReportValidator validator = ReportValidator.configure(RULES).mode(Mode.FIXED).open()) {
            Format format = validator.formats().stream().filter(each -> each.edition().equals("2021")).findFirst().get();
            Files.write(mapping, HostForm.WEAVER_PAGE.mapping(format).getBytes(StandardCharsets.UTF_8));
            Map<String, Object> form = HostForm.WEAVER_PAGE.values(format, report);
            try (SaveGuard guard = SaveGuard.of(validator, FieldMapping.read(mapping, validator.formats())).onFailure(FailurePolicy.BLOCK).build()) {
                measure("guard in the host's process, form mapped", () -> allowed(guard.decide(SaveRequest.of(form, Stage.SUBMIT))));
            }
            if (Files.isDirectory(PLUGIN)) {
                PluginSettings plugin = PluginSettings.of(PLUGIN).rules(RULES).mode(Mode.FIXED);
                try (IsolatedGuard guard = IsolatedGuard.open(plugin, GateSettings.of(mapping, FailurePolicy.BLOCK))) {
                    measure("guard over the isolated plugin, form mapped", () -> allowed(guard.decide(SaveRequest.of(form, Stage.SUBMIT))));
                }
            } else {
                System.out.println("| isolated plugin: not measured, " + PLUGIN + " is made by mvn package | | | | | |");
            }
            try (ReportService service = ReportService.start(validator, ServiceSettings.onPort(0))) {
                HttpSave save = new HttpSave(new URL(service.url() + "/check?stage=submit"),
                        ReportJson.of(report).getBytes(StandardCharsets.UTF_8));
                measure("HTTP, report as JSON", () -> accepted(save.answer()));
            }
        } finally {
            Files.delete(mapping);
        }
    }

    private static void allowed(SaveDecision decision) {
        if (!decision.isAllowed()) {
            throw new IllegalStateException(decision.message());
        }
    }

    private static void accepted(String answer) {
        if (!answer.contains("\"verdict\":\"ACCEPTED\"")) {
            throw new IllegalStateException(answer);
        }
    }

    private static void measure(String what, Users.Save save) throws Exception {
        new Users(8, 0).save(WARM_UP, save);
        for (Users users : USERS) {
            int saves = users.pauseMillis() == 0 ? SAVES : PACED_SAVES;
            long started = System.nanoTime();
            long[] nanos = users.save(saves, save);
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(Locale.ROOT, "| %s | %d%s | %.2f ms | %.2f ms | %.1f ms | %,.0f |%n", what, users.count(),
                    users.pauseMillis() == 0 ? "" : ", pausing " + users.pauseMillis() + " ms on average", nanos[nanos.length / 2] / 1e6,
                    nanos[(int) (nanos.length * 0.99)] / 1e6, nanos[nanos.length - 1] / 1e6, nanos.length / seconds);
        }
    }
}
