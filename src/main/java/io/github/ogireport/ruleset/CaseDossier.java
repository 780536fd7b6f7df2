package io.github.ogireport.ruleset;

import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Organ;
import io.github.ogireport.source.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads the reports that the report of a case is checked against: last year's (上年) and the subordinates' (下级). Each is one of
 * the sound reports (报告), or else the case's own, last year's one year back, with changes (改动).
 */
final class CaseDossier {

    private final Yaml place;
    private final CaseReport report;
    private final BiFunction<Yaml, String, CaseReport> sound;

    /**
     * @param place where the case is written
     * @param sound finds a sound report by its file's name; null, which is added to the problems, where there is none
     */
    CaseDossier(Yaml place, CaseReport report, BiFunction<Yaml, String, CaseReport> sound) {
        this.place = place;
        this.report = report;
        this.sound = sound;
    }

    /** @param previous absent for none; so are {@code subordinates} */
    Dossier read(Yaml previous, Yaml subordinates) {
        Dossier dossier = Dossier.of(build(place, report));
        if (previous.isPresent()) {
            CaseReport lastYear = report.copy();
            lastYear.year(report.year() - 1);
            dossier = dossier.previous(read(previous, lastYear));
        }
        List<AnnualReport> below = new ArrayList<>();
        subordinates.items().forEach(each -> below.add(read(each, report)));
        return dossier.subordinates(below);
    }

    private AnnualReport read(Yaml yaml, CaseReport otherwise) {
        yaml.onlyKeys("报告", "改动");
        CaseReport named = yaml.get("报告").isPresent() ? sound.apply(yaml.get("报告"), yaml.get("报告").text("")) : otherwise;
        CaseReport changed = (named == null ? otherwise : named).copy();
        CaseReportFile.change(yaml.get("改动"), changed);
        return build(yaml, changed);
    }

    private static AnnualReport build(Yaml place, CaseReport report) {
        try {
            return report.build();
        } catch (BoundPassedException e) {
            place.problem(e.getMessage());
            return AnnualReport.builder(Organ.of(""), report.year()).build();
        }
    }
}
