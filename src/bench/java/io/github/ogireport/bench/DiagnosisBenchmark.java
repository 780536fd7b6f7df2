package io.github.ogireport.bench;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.diagnosis.Diagnosis;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import java.nio.file.Paths;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;

/** What it costs to name the wrong cells, when the relations have been looked at already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DiagnosisBenchmark {

    /** What is wrong with the report of 宿迁 2024. */
    public enum Wrong { NOTHING, ONE_CELL, TWO_CELLS, THREE_CELLS, A_ROW_SHIFTED, ONE_CELL_OF_REMEDIES, SIX_CELLS, EVERYTHING }

    @Param
    public Wrong wrong;

    private Format format;
    private AnnualReport report;
    private List<Relation> relations;

    @Setup
    public void check() {
        report = spoilt(new SuqianReport().sound().toBuilder());
        try (ReportValidator validator = ReportValidator.open(Paths.get(System.getProperty("rules", "rules")))) {
            format = validator.formatFor(report);
            relations = validator.validate(ValidationRequest.of(report)).relations();
        }
    }

    private AnnualReport spoilt(AnnualReport.Builder sound) {
        switch (wrong) {
            case NOTHING:
                return sound.build();
            case ONE_CELL:
                return sound.cell("requests.granted.total", 1413).build();
            case TWO_CELLS:
                return sound.cell("requests.granted.total", 1413).cell("requests.carriedOver.naturalPerson", 181).build();
            case THREE_CELLS:
                return sound.cell("requests.granted.total", 1413).cell("requests.carriedOver.naturalPerson", 181)
                        .cell("requests.partiallyGranted.commercialEnterprise", 99).build();
            case A_ROW_SHIFTED:
                return shifted(sound.build()).build();
            case ONE_CELL_OF_REMEDIES:
                return sound.cell("remedies.reconsideration.total", 107).build();
            case SIX_CELLS:
                StatutoryTables.APPLICANTS.subList(0, 6).forEach(column -> sound.cell("requests.granted." + column, 7).cell("requests.carriedOver." + column, 9));
                return sound.build();
            default:
                long[] number = {1};
                StatutoryTables.all().forEach(ref -> sound.cell(ref, Cell.of(number[0] = number[0] * 48_271 % 2_147_483_647)));
                return sound.build();
        }
    }

    private static AnnualReport.Builder shifted(AnnualReport sound) {
        AnnualReport.Builder builder = sound.toBuilder().cell("requests.granted." + StatutoryTables.APPLICANTS.get(0), 0);
        for (int i = 1; i < StatutoryTables.APPLICANTS.size(); i++) {
            CellRef before = CellRef.of(StatutoryTables.REQUESTS, "granted", StatutoryTables.APPLICANTS.get(i - 1));
            builder.cell(CellRef.of(StatutoryTables.REQUESTS, "granted", StatutoryTables.APPLICANTS.get(i)), sound.cell(before));
        }
        return builder;
    }

    @Benchmark
    public Object diagnose() {
        return Diagnosis.of(format, report, relations, Collections.emptyList(), Budget.unlimited());
    }

    static String markdown(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("\n| Diagnosis: what is wrong with 宿迁 2024 | µs, warm, mean |\n|---|---|\n");
        for (RunResult result : results) {
            table.append("| ").append(result.getParams().getParam("wrong").toLowerCase(Locale.ROOT).replace('_', ' ')).append(" | ")
                    .append(String.format(Locale.ROOT, "%.2f |%n", result.getPrimaryResult().getScore()));
        }
        return table.toString();
    }
}
