package io.github.ogireport.service;

import io.github.ogireport.ReportJson;
import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;

/** The shipped rules, opened once for all tests, and reports that they judge each way. */
final class TestReports {

    static final ReportValidator SHIPPED = ReportValidator.configure(RulesCopy.SHIPPED).mode(Mode.FIXED).open();
    static final Format FORMAT = SHIPPED.formats().get(0);

    private TestReports() { }

    static AnnualReport.Builder sound() {
        return SoundReport.of(FORMAT, 2024);
    }

    static String soundJson() {
        return ReportJson.of(sound().build());
    }

    /** 9 typed as 90 in one cell, which breaks its row and its column. */
    static AnnualReport.Builder oneWrongCell() {
        return sound().cell("requests.granted.naturalPerson", 90).cell("requests.granted.total", 9)
                .cell("requests.disposedTotal.naturalPerson", 9).cell("requests.disposedTotal.total", 9)
                .cell("requests.newlyReceived.naturalPerson", 9).cell("requests.newlyReceived.total", 9);
    }

    /** A total of 表四 that is none. */
    static String rejectedJson() {
        return ReportJson.of(sound().cell("remedies.reconsideration.total", 7).build());
    }

    /** Nothing said of the fees that may be charged. */
    static String toBeExplainedJson() {
        return ReportJson.of(sound().section("other", "无。").build());
    }
}
