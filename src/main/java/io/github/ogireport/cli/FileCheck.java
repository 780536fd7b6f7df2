package io.github.ogireport.cli;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.reader.ReportReader;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.writer.CheckedFile;
import java.io.IOException;
import java.nio.file.Path;

/** Reads and checks one file at a time. Whatever a file does ends with that file. Safe for many threads. */
final class FileCheck {

    private final ReportValidator validator;
    private final Stage stage;
    private final Companions companions;

    FileCheck(ReportValidator validator, Stage stage, Companions companions) {
        this.validator = validator;
        this.stage = stage;
        this.companions = companions;
    }

    CheckedFile check(InputFile file) {
        if (file.fault() != null) {
            return CheckedFile.unreadable(file.name(), file.fault());
        }
        try {
            return checked(file.name(), file.path());
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return CheckedFile.unreadable(file.name(), Failures.ofFile(e));
        }
    }

    private CheckedFile checked(String name, Path path) throws IOException {
        AnnualReport report = ReportReader.read(path, validator.formats());
        return CheckedFile.of(name, validator.validate(companions.accompany(ValidationRequest.of(report).stage(stage), path)),
                validator.formatFor(report));
    }
}
