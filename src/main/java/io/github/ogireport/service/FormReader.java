package io.github.ogireport.service;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.util.List;
import java.util.Map;

/** Makes a report of a host's form, whose fields may be called anything. Must be safe for many threads. */
@FunctionalInterface
public interface FormReader {

    /**
     * @param values  what was typed, by field, in the order of the form; a field that came twice has two values
     * @param formats the editions that serve now, the newest first
     * @return never null
     * @throws io.github.ogireport.reader.UnreadableReportException when the form is no report; its message goes to the client
     */
    AnnualReport read(Map<String, List<String>> values, List<Format> formats);
}
