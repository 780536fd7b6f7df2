package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.report.CellRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looking explanations up tells what asking each one would. */
@Tag("drools")
class ExplanationsTest {

    private static final CellRef CELL = CellRef.of("requests", "granted", "total");

    @Test
    void theySettleWhatOneOfThemSettles() {
        List<Finding> findings = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (String rule : new String[] {"A-01", "A-02"}) {
                findings.add(Finding.builder(rule, severity).message("甲").cells(Collections.singletonList(CELL)).build());
                findings.add(Finding.builder(rule, severity).message("甲").section("overview").build());
                findings.add(Finding.builder(rule, severity).message("甲").build());
            }
        }
        for (String rule : new String[] {"A-01", "A-03"}) {
            for (String place : new String[] {null, "overview", CELL.toString(), "elsewhere"}) {
                Explanation one = new Explanation(rule, place, "另有原因", null, null);
                Explanation other = new Explanation("A-02", "other", "另有原因", null, null);
                Explanations both = new Explanations(Arrays.asList(other, one));
                for (Finding finding : findings) {
                    assertEquals(one.settles(finding) || other.settles(finding), both.settle(finding), rule + " " + place + " " + finding);
                }
            }
        }
    }
}
