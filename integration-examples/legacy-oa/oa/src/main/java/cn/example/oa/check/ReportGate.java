package cn.example.oa.check;

import cn.example.oa.form.FormValues;
import cn.example.oa.report.WrittenExplanation;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.gate.GateSettings;
import io.github.ogireport.isolation.IsolatedGuard;
import io.github.ogireport.isolation.PluginSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.core.io.Resource;

/** Asks the report validator. The only class of the office system that knows it; never fails for what the validator does. */
public class ReportGate implements AutoCloseable {

    private final io.github.ogireport.decision.ReportGate guard;

    /**
     * @param plugin  the unpacked distribution of the validator
     * @param mapping which field holds which cell
     */
    public ReportGate(String plugin, Resource mapping, String failurePolicy, long budgetMillis) throws IOException {
        Path fields = mapping.getFile().toPath();
        guard = IsolatedGuard.open(PluginSettings.of(Paths.get(plugin)),
                GateSettings.of(fields, FailurePolicy.valueOf(failurePolicy)).timeBudget(Duration.ofMillis(budgetMillis)));
    }

    public SaveDecision check(FormValues values, Stage stage, String owner, List<WrittenExplanation> explanations) {
        return guard.decide(request(values, stage, owner, explanations));
    }

    /** @throws io.github.ogireport.decision.ReportRejectedException when the report may not be saved */
    public SaveDecision requireAllowed(FormValues values, Stage stage, String owner, List<WrittenExplanation> explanations) {
        return guard.requireAllowed(request(values, stage, owner, explanations));
    }

    /** Which rules serve, and what is in the way. */
    public String status() {
        return guard.status().toString();
    }

    private SaveRequest request(FormValues values, Stage stage, String owner, List<WrittenExplanation> written) {
        SaveRequest request = SaveRequest.of(values.byPageName(), stage).user(owner);
        return written.isEmpty() ? request : request.explanations(explanations(guard.decide(request).findings(), owner, written));
    }

    /** The office system knows what is explained by its own field, the validator by cell. */
    private static List<Explanation> explanations(List<FieldFinding> findings, String owner, List<WrittenExplanation> written) {
        List<Explanation> explanations = new ArrayList<>();
        for (FieldFinding each : findings) {
            for (WrittenExplanation one : written) {
                if (one.explains(each.finding().rule(), firstField(each))) {
                    explanations.add(new Explanation(one.getRule(), place(each.finding()), one.getReason(), owner, one.getAt()));
                }
            }
        }
        return Collections.unmodifiableList(explanations);
    }

    private static String place(Finding finding) {
        return finding.cells().isEmpty() ? finding.section() : finding.cells().get(0).toString();
    }

    /** Where a finding is shown and explained; empty when the form has no field for it. */
    public static String firstField(FieldFinding finding) {
        return finding.fields().isEmpty() ? "" : finding.fields().get(0);
    }

    @Override
    public void close() {
        guard.close();
    }
}
