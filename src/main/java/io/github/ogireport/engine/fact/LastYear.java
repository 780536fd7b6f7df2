package io.github.ogireport.engine.fact;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;

/** Last year's report (上年的报告) with the edition that it was filled in. Immutable. */
final class LastYear {

    private final AnnualReport report;
    private final Format format;

    private LastYear(AnnualReport report, Format format) {
        this.report = report;
        this.format = format;
    }

    /** @return null when there is none, and when it is another organ's or another year's, which nothing can be compared with */
    static LastYear of(Dossier dossier, FormatShape shape) {
        AnnualReport previous = dossier.previous();
        boolean fits = previous != null && (previous.year() == dossier.report().year() - 1 || !dossier.report().isYearKnown())
                && dossier.report().organ().mayBe(previous.organ());
        return fits ? new LastYear(previous, shape.recognise(previous)) : null;
    }

    AnnualReport report() {
        return report;
    }

    Format format() {
        return format;
    }

    /** @param position in {@link #format()} */
    Cell cell(Position position) {
        return report.cell(position.ref());
    }

    /** The cell with the same code as one of this year's; null where last year's edition has none. */
    Cell counterpart(Position position) {
        return format.has(position.ref()) ? report.cell(position.ref()) : null;
    }
}
