package io.github.ogireport.report;

import java.util.List;

/** Where reports of earlier years are found: a host's own database, or a folder. Called by several threads at once. */
public interface ReportArchive {

    /**
     * @param organ    whose report; its name may be written otherwise there, see {@link Organ#mayBe}
     * @param year     the year reported on
     * @param editions those that are known, newest first, for an archive that has to read documents
     * @return null when there is no such report
     * @throws Exception when nobody can tell; the rules that need the report are then without an answer, for this reason
     */
    AnnualReport find(Organ organ, int year, List<Format> editions) throws Exception;
}
