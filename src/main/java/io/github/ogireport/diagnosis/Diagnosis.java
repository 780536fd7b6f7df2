package io.github.ogireport.diagnosis;

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
     */
    public static List<Suspect> of(Format format, AnnualReport report, List<Relation> relations, List<Evidence> evidence) {
        if (!isDoubtful(relations) && !Testimony.contradicts(evidence, report)) {
            return Collections.emptyList();
        }
        Equations equations = new Equations(format, report, relations, evidence);
        Testimony testimony = new Testimony(equations, evidence);
        Bounds bounds = new Bounds(equations, report, relations);
        List<Fault> faults = new ArrayList<>(Fault.ofEquations(equations, testimony, bounds));
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
