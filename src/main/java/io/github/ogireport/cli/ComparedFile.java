package io.github.ogireport.cli;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.proof.ComparableRules;
import io.github.ogireport.proof.ReportComparison;
import io.github.ogireport.reader.ReportReader;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.ReportArchive;

/** One file checked with two sets of rules, or why it was not. Immutable. */
final class ComparedFile {

    private final String name;
    private final ReportComparison comparison;
    private final String fault;

    private ComparedFile(String name, ReportComparison comparison, String fault) {
        this.name = name;
        this.comparison = comparison;
        this.fault = fault;
    }

    /**
     * Each side reads the file as {@code check} would, with its own formats.
     *
     * @param archive where last year's report is; null for none
     */
    static ComparedFile of(InputFile file, ComparableRules before, ComparableRules after, Stage stage, ReportArchive archive) {
        if (file.fault() != null) {
            return new ComparedFile(file.name(), null, file.fault());
        }
        try {
            return new ComparedFile(file.name(), ReportComparison.of(before.check(dossier(file, before, archive), stage),
                    after.check(dossier(file, after, archive), stage)), null);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return new ComparedFile(file.name(), null, Failures.ofFile(e));
        }
    }

    private static Dossier dossier(InputFile file, ComparableRules rules, ReportArchive archive) throws Exception {
        AnnualReport report = ReportReader.read(file.path(), rules.formats());
        return Dossier.of(report).previous(archive == null ? null : archive.find(report.organ(), report.year() - 1, rules.formats()));
    }

    String name() {
        return name;
    }

    /** Null when there is none. */
    ReportComparison comparison() {
        return comparison;
    }

    /** Null when there is a comparison. */
    String fault() {
        return fault;
    }
}
