package io.github.ogireport.cli;

import io.github.ogireport.finding.Stage;
import io.github.ogireport.proof.ComparableRules;
import io.github.ogireport.proof.ReportComparison;
import io.github.ogireport.reader.ReportReader;

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

    /** Each side reads the file as {@code check} would, with its own formats. */
    static ComparedFile of(InputFile file, ComparableRules before, ComparableRules after, Stage stage) {
        if (file.fault() != null) {
            return new ComparedFile(file.name(), null, file.fault());
        }
        try {
            return new ComparedFile(file.name(), ReportComparison.of(before.check(ReportReader.read(file.path(), before.formats()), stage),
                    after.check(ReportReader.read(file.path(), after.formats()), stage)), null);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return new ComparedFile(file.name(), null, Failures.ofFile(e));
        }
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
