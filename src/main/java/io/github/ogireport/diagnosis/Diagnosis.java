package io.github.ogireport.diagnosis;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.bound.BudgetSpentException;
import io.github.ogireport.finding.Comparison;
import io.github.ogireport.finding.Evidence;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Names the cells that are probably wrong (疑点) and the numbers that they should hold. */
public final class Diagnosis {

    private Diagnosis() { }

    /**
     * The smallest corrections that make every relation hold, the most probable first. A report in which every relation holds
     * and no evidence is contradicted has no suspect, nor has one in which too much is wrong to tell. Takes some microseconds
     * for a wrong cell or two, and never more than some milliseconds, whatever the report holds. May be called by many threads.
     *
     * @param format    the edition that the report was judged by
     * @param relations as they stand in the report, also those that hold; their cells are cells of the format. Numbers follow
     *                  from equations; an inequality speaks against a correction that breaks it
     * @param evidence  what else speaks of cells of the format; may be empty
     * @param budget    may end the search: then there is no suspect, and {@link Budget#isSpent()} tells why
     */
    public static List<Suspect> of(Format format, AnnualReport report, List<Relation> relations, List<Evidence> evidence, Budget budget) {
        try {
            return !isDoubtful(relations) && !Testimony.contradicts(evidence, report, budget) ? Collections.emptyList()
                    : suspects(format, report, relations, evidence, budget);
        } catch (BudgetSpentException e) {
            return Collections.emptyList();
        }
    }

    private static List<Suspect> suspects(Format format, AnnualReport report, List<Relation> relations, List<Evidence> evidence, Budget budget) {
        Equations equations = new Equations(format, report, relations, evidence);
        Testimony testimony = new Testimony(equations, evidence, budget);
        Bounds bounds = new Bounds(equations, report, relations);
        List<Fault> faults = new ArrayList<>(Fault.ofEquations(equations, testimony, bounds, budget));
        faults.addAll(Fault.ofLoneCells(equations, testimony, bounds));
        return new SuspectList(equations, faults).suspects();
    }

    private static boolean isDoubtful(List<Relation> relations) {
        for (Relation relation : relations) {
            if (relation.state() != Relation.State.SATISFIED && relation.comparison() == Comparison.EQUAL) {
                return true;
            }
        }
        return false;
    }
}
