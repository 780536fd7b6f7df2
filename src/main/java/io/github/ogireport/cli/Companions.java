package io.github.ogireport.cli;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.reader.ReportReader;
import io.github.ogireport.reader.UnreadableReportException;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.text.OneLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The other reports that files are checked against: last year's where one file holds it, and the subordinates'. */
final class Companions {

    private AnnualReport previous;
    private final Map<Path, AnnualReport> subordinates = new LinkedHashMap<>();
    private int exitCode = ExitCode.FINE;

    /** @throws UnreadableReportException when the file cannot be read */
    void readPrevious(Path file, List<Format> formats) {
        previous = ReportReader.read(file, formats);
    }

    /** Reads what can be read, and names what cannot. */
    void readSubordinates(Path folder, List<Format> formats, PrintWriter err) {
        for (InputFile file : InputFiles.of(Collections.singletonList(folder.toString()))) {
            String fault = file.fault();
            try {
                if (fault == null) {
                    subordinates.put(file.path(), ReportReader.read(file.path(), formats));
                }
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                fault = Failures.ofFile(e);
            }
            if (fault != null) {
                err.println("--subordinates " + OneLine.of(file.name()) + "：" + fault + "，没有计入汇总");
                exitCode = ExitCode.TROUBLE;
            }
        }
    }

    /** @param checked the file that is checked, which may lie among its subordinates */
    ValidationRequest accompany(ValidationRequest request, Path checked) throws IOException {
        List<AnnualReport> others = new ArrayList<>();
        for (Map.Entry<Path, AnnualReport> each : subordinates.entrySet()) {
            if (!Files.isSameFile(each.getKey(), checked)) {
                others.add(each.getValue());
            }
        }
        return request.previous(previous).subordinates(others);
    }

    /** {@link ExitCode#TROUBLE} where something could not be read. */
    int exitCode() {
        return exitCode;
    }
}
