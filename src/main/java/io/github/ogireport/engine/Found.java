package io.github.ogireport.engine;

import io.github.ogireport.engine.fact.Examination;
import io.github.ogireport.engine.fact.Outcome;
import io.github.ogireport.engine.fact.Violation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.report.CellRef;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;

/** A finding, and the outcome of a requirement that it was made of. For one check. */
final class Found {

    private final Finding finding;
    private final Violation violation;
    private final Outcome outcome;

    Found(Finding finding, Violation violation, Outcome outcome) {
        this.finding = finding;
        this.violation = violation;
        this.outcome = outcome;
    }

    Finding finding() {
        return finding;
    }

    /** Its cells; where it has none, its section. */
    Collection<?> places() {
        return finding.cells().isEmpty() ? Collections.singleton(String.valueOf(finding.section())) : finding.cells();
    }

    /** Whether it would be gone if cells held other numbers. */
    boolean isSettledBy(Map<CellRef, BigDecimal> supposed, Examination examination) {
        return examination.isSettled(violation, outcome, supposed);
    }
}
