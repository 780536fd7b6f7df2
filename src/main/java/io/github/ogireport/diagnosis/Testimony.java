package io.github.ogireport.diagnosis;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.finding.Evidence;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What evidence (旁证) says of a hypothesis. Immutable. */
final class Testimony {

    private static final int STEPS_OF_ONE = 32;

    private final Equations equations;
    private final Budget budget;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<int[][]> readings = new ArrayList<>();

    /** @param budget every piece of evidence looked at counts */
    Testimony(Equations equations, List<Evidence> all, Budget budget) {
        this.budget = budget;
        this.equations = equations;
        for (Evidence each : all) {
            if (equations.fits(each.value())) {
                evidence.add(each);
                readings.add(each.readings().stream().map(this::numbered).toArray(int[][]::new));
            }
        }
    }

    private int[] numbered(List<CellRef> cells) {
        Format format = equations.format;
        return cells.stream().mapToInt(ref -> equations.cellAt(format.position(ref))).toArray();
    }

    int count() {
        return evidence.size();
    }

    String words(int at) {
        return evidence.get(at).words();
    }

    long value(int at) {
        return equations.scaled(evidence.get(at).value());
    }

    /** The only cell that this evidence speaks of; -1 where it may speak of several. */
    int onlyCell(int at) {
        budget.spend(1);
        int[][] meant = readings.get(at);
        return meant.length == 1 && meant[0].length == 1 ? meant[0][0] : -1;
    }

    boolean concerns(int at, Hypothesis hypothesis) {
        budget.spend(STEPS_OF_ONE);
        for (int[] cells : readings.get(at)) {
            for (int cell : cells) {
                if (hypothesis.touches(cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the report as it stands agrees. */
    boolean agrees(int at) {
        return agrees(at, null);
    }

    /** Whether the report agrees once corrected. */
    boolean agrees(int at, Hypothesis hypothesis) {
        long value = value(at);
        for (int[] cells : readings.get(at)) {
            long sum = 0;
            boolean readable = true;
            for (int cell : cells) {
                readable &= equations.legible[cell] || hypothesis != null && hypothesis.touches(cell);
                sum += hypothesis == null ? equations.stated[cell] : hypothesis.number(cell, equations.stated[cell]);
            }
            if (readable && sum == value) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of it contradicts the report as it stands; without numbering cells first, since mostly none does. */
    static boolean contradicts(List<Evidence> all, AnnualReport report, Budget budget) {
        for (Evidence each : all) {
            budget.spend(STEPS_OF_ONE);
            if (!agrees(each, report)) {
                return true;
            }
        }
        return false;
    }

    private static boolean agrees(Evidence evidence, AnnualReport report) {
        for (List<CellRef> cells : evidence.readings()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (CellRef ref : cells) {
                BigDecimal number = report.cell(ref).number();
                sum = sum == null || number == null ? null : sum.add(number);
            }
            if (sum != null && sum.compareTo(evidence.value()) == 0) {
                return true;
            }
        }
        return false;
    }
}
