package io.github.ogireport.writer;

import io.github.ogireport.finding.Comparison;
import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.RuleSetId;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
import io.github.ogireport.ruleset.FormatFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Results made by hand, without an engine, for the tests of the writers. */
final class Results {

    static final RuleSetId RULE_SET = new RuleSetId("2021", "1.2.0", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");

    final List<Finding> findings = new ArrayList<>();
    final List<Suspect> suspects = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final List<NotEvaluated> notEvaluated = new ArrayList<>();
    final List<Explanation> explanations = new ArrayList<>();
    AnnualReport report;
    Stage stage = Stage.SUBMIT;
    RuleSetId ruleSet = RULE_SET;
    Counts counts;

    Results(AnnualReport report) {
        this.report = report;
    }

    /** A report with every cell of the edition 0. */
    static AnnualReport.Builder zeros(String organ, int year, Format format) {
        AnnualReport.Builder report = AnnualReport.builder(Organ.of(organ), year);
        for (Format.Position position : format.positions()) {
            report.cell(position.ref(), Cell.of(0));
        }
        return report;
    }

    static Format format(String edition) {
        return FormatFile.read(Paths.get("rules", edition, "format.yaml"));
    }

    static List<CellRef> cells(String... addresses) {
        List<CellRef> refs = new ArrayList<>();
        for (String address : addresses) {
            refs.add(CellRef.parse(address));
        }
        return refs;
    }

    Results found(String rule, Severity severity, UnaryOperator<Finding.Builder> more) {
        findings.add(more.apply(Finding.builder(rule, severity)).build());
        return this;
    }

    Results notEvaluated(String rule, NotEvaluated.Cause cause, String reason) {
        notEvaluated.add(new NotEvaluated(rule, cause, reason));
        return this;
    }

    Results violated(List<CellRef> left, CellRef... right) {
        relations.add(new Relation("左 = 右", Comparison.EQUAL, Relation.State.VIOLATED, left, Arrays.asList(right), null, null));
        return this;
    }

    /** @param corrections address, what stands there, and what should, three by three */
    Results suspected(String reason, String... corrections) {
        List<Suspect.Correction> cells = new ArrayList<>();
        for (int i = 0; i < corrections.length; i += 3) {
            cells.add(new Suspect.Correction(CellRef.parse(corrections[i]), corrections[i + 1], corrections[i + 2]));
        }
        suspects.add(new Suspect(cells, reason));
        return this;
    }

    ValidationResult build() {
        return ValidationResult.builder(Dossier.of(report), stage).ruleSet(ruleSet).findings(counts == null ? counted() : counts, findings)
                .suspects(suspects).relations(relations).notEvaluated(notEvaluated).explanations(explanations).elapsedMicros(420).build();
    }

    private Counts counted() {
        int[] of = new int[Severity.values().length];
        int explained = 0;
        for (Finding each : findings) {
            of[each.severity().ordinal()]++;
            explained += each.explained() ? 1 : 0;
        }
        return new Counts(of[0], of[1], of[2], explained);
    }

    static Finding explained(Finding finding) {
        return finding.asExplained();
    }

    static List<CheckedFile> one(CheckedFile file) {
        return Collections.singletonList(file);
    }

    /** A golden file beside the tests. */
    static String golden(String name) throws IOException {
        try (InputStream in = Results.class.getResourceAsStream(name)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
            }
            return new String(bytes.toByteArray(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
