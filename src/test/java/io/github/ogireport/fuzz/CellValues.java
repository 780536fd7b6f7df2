package io.github.ogireport.fuzz;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which report, whether last year's is there, and then cells with what is typed in them, alternately of last year's and this year's
 * where it is. What is suspected are cells of the report, each once, and other numbers than those that stand there.
 */
final class CellValues implements FuzzProperty {

    @Override
    public void hold(byte[] bytes) throws IOException {
        Input input = new Input(bytes);
        AnnualReport base = Judge.REPORTS.get(input.choice(Judge.REPORTS.size()));
        boolean twoYears = input.choice(2) == 1;
        AnnualReport.Builder report = base.toBuilder();
        AnnualReport.Builder previous = AnnualReport.builder(base.organ(), base.year() - 1).edition(base.edition());
        base.cells().forEach(previous::cell);
        boolean last = false;
        while (!input.isEmpty()) {
            last = twoYears && !last;
            cell(input, last ? previous : report);
        }
        ValidationRequest request = ValidationRequest.of(report.build());
        suspectsAreOtherNumbers(Judge.check(twoYears ? request.previous(previous.build()).subordinates(Collections.singletonList(base)) : request));
    }

    private static void cell(Input input, AnnualReport.Builder report) {
        List<Format.Position> positions = Judge.FORMAT.positions();
        CellRef cell = positions.get(input.number(positions.size())).ref();
        report.cell(cell, Cell.read(input.text()));
    }

    private static void suspectsAreOtherNumbers(ValidationResult result) {
        for (Suspect suspect : result.suspects()) {
            Set<CellRef> seen = new HashSet<>();
            Sound.require(!suspect.cells().isEmpty() && !suspect.reason().isEmpty(), "a suspect without cells or reason");
            for (Suspect.Correction each : suspect.cells()) {
                Sound.require(Judge.FORMAT.has(each.cell()) && seen.add(each.cell()), each.cell() + " is suspected twice or is none");
                Sound.require(!each.suggested().equals(each.actual()), each.cell() + " should be what it is: " + each.actual());
            }
        }
    }
}
