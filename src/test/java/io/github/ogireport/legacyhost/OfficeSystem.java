package io.github.ogireport.legacyhost;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.audit.FileAuditLog;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.gate.GateSettings;
import io.github.ogireport.isolation.IsolatedGuard;
import io.github.ogireport.isolation.IsolatedValidator;
import io.github.ogireport.isolation.PluginSettings;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The application: saves a form, with the isolated plugin asked first. */
public final class OfficeSystem implements Function<Path, List<String>> {

    /** More than Drools asks a condition before it turns it into byte code, on a thread of its own. */
    private static final int CHECKS = 40;

    /**
     * One life of the application.
     *
     * @param work the folder with {@code plugin}, {@code rules}, {@code form.tsv} and {@code fields.yaml}
     * @return what it saw, a line each
     */
    @Override
    public List<String> apply(Path work) {
        try (IsolatedValidator validator = IsolatedValidator.open(settings(work))) {
            List<String> lines = new ArrayList<>();
            ClassLoader context = Thread.currentThread().getContextClassLoader();
            for (Stage stage : Stage.values()) {
                ValidationResult result = validator.validate(ValidationRequest.of(SavedForm.read(work.resolve("form.tsv"))).stage(stage));
                lines.addAll(lines(result));
                lines.add("foreign " + ForeignTypes.in(result));
            }
            for (int i = 0; i < CHECKS; i++) {
                validator.validate(ValidationRequest.of(SavedForm.read(work.resolve("form.tsv"))));
            }
            lines.add(guarded(validator, work));
            lines.add(unavailable(work));
            lines.add("published " + validator.publish("张三").contains("2021 版"));
            lines.add("refused " + refused(validator, work));
            lines.add("status " + validator.status().contains("没有名字"));
            lines.add("history " + validator.history().size());
            lines.add("context kept " + (context == Thread.currentThread().getContextClassLoader()));
            return lines;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String guarded(IsolatedValidator validator, Path work) throws ReflectiveOperationException {
        try (IsolatedGuard guard = IsolatedGuard.of(validator, GateSettings.of(work.resolve("fields.yaml"), FailurePolicy.BLOCK))) {
            SaveDecision decision = guard.decide(SaveRequest.of(Collections.singletonMap("total", "5"), Stage.SUBMIT));
            return "guard " + decision.code() + " " + decision.findings().get(0).fields() + " " + ForeignTypes.in(decision);
        }
    }

    /** A gate that is still trying to open its check when the application ends. */
    private static String unavailable(Path work) {
        try (ReportGate gate = IsolatedGuard.open(PluginSettings.of(work.resolve("none")),
                GateSettings.of(work.resolve("fields.yaml"), FailurePolicy.ALLOW).audit(FileAuditLog.to(work.resolve("saves.jsonl"))))) {
            return "unavailable " + gate.decide(SaveRequest.of(Collections.singletonMap("total", "5"), Stage.SUBMIT));
        }
    }

    private static PluginSettings settings(Path work) {
        return PluginSettings.of(work.resolve("plugin")).rules(work.resolve("rules")).stateFolder(work.resolve("state"))
                .audit(FileAuditLog.to(work.resolve("audit.jsonl")));
    }

    private static String refused(IsolatedValidator validator, Path work) throws IOException, ReflectiveOperationException {
        Path broken = work.resolve("rules/2021/local/broken.dslr");
        Files.createDirectories(broken.getParent());
        Files.write(broken, "规则 没有名字\n".getBytes(StandardCharsets.UTF_8));
        try {
            return validator.publish("李四");
        } catch (InvalidRuleSetException e) {
            return e.problems().get(0).file() + " " + ForeignTypes.in(e);
        } finally {
            Files.delete(broken);
        }
    }

    /** Everything that a result says but how long it took. */
    public static List<String> lines(ValidationResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(result.stage() + " " + result.verdict() + " " + result.ruleSet());
        result.findings().forEach(finding -> lines.add(finding + " " + finding.cells() + finding.expected() + finding.actual()
                + finding.section() + finding.quote() + finding.basis() + finding.remedy()));
        lines.add(result.relations().stream().map(relation -> relation.formula() + relation.state() + relation.left())
                .collect(Collectors.joining("; ")));
        result.notEvaluated().forEach(each -> lines.add(each.toString()));
        return lines;
    }
}
