package io.github.ogireport.bench;

import io.github.ogireport.report.CellRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The three tables of the 2021 edition, spelled out in Java as a program without a rules engine would have them. */
final class StatutoryTables {

    static final String DISCLOSURE = "proactiveDisclosure";
    static final String REQUESTS = "requests";
    static final String REMEDIES = "remedies";

    /** 表二: two rows of three counts, three single counts, an amount. */
    static final List<CellRef> DISCLOSURE_CELLS = Collections.unmodifiableList(Arrays.asList(
            ref("rules.issued"), ref("rules.repealed"), ref("rules.inForce"),
            ref("normativeDocuments.issued"), ref("normativeDocuments.repealed"), ref("normativeDocuments.inForce"),
            ref("licensing.decisions"), ref("penalty.decisions"), ref("coercion.decisions"), ref("fees.amount")));

    /** 表三, its total last. */
    static final List<String> APPLICANTS = Collections.unmodifiableList(Arrays.asList("naturalPerson", "commercialEnterprise",
            "researchInstitution", "publicWelfareOrganization", "legalServiceAgency", "otherOrganization", "total"));

    /** 表三: received, carried over, the results, their total, carried forward. */
    static final List<String> REQUEST_ROWS = Collections.unmodifiableList(Arrays.asList("newlyReceived", "carriedOver",
            "granted", "partiallyGranted",
            "refused.stateSecret", "refused.prohibitedByLaw", "refused.securityAndStability", "refused.thirdPartyRights",
            "refused.internalAffairs", "refused.deliberativeProcess", "refused.enforcementFile", "refused.administrativeInquiry",
            "unableToProvide.notHeld", "unableToProvide.mustBeCreated", "unableToProvide.stillUnclear",
            "notProcessed.petitionOrComplaint", "notProcessed.duplicate", "notProcessed.publication", "notProcessed.excessive",
            "notProcessed.confirmOrReissue",
            "otherDisposition.overdueCorrection", "otherDisposition.overdueFee", "otherDisposition.otherReason",
            "disposedTotal", "carriedForward"));

    static final int NEWLY_RECEIVED = 0;
    static final int CARRIED_OVER = 1;
    static final int FIRST_RESULT = 2;
    static final int DISPOSED_TOTAL = 23;
    static final int CARRIED_FORWARD = 24;

    /** 表四, its total last. */
    static final List<String> OUTCOMES = Collections.unmodifiableList(Arrays.asList("upheld", "corrected", "otherOutcome", "pending", "total"));

    static final List<String> REMEDY_ROWS = Collections.unmodifiableList(Arrays.asList("reconsideration", "directLitigation", "litigationAfterReconsideration"));

    static final CellRef[][] REQUEST_CELLS = crossing(REQUESTS, REQUEST_ROWS, APPLICANTS);
    static final CellRef[][] REMEDY_CELLS = crossing(REMEDIES, REMEDY_ROWS, OUTCOMES);

    private StatutoryTables() { }

    private static CellRef ref(String address) {
        return CellRef.parse(DISCLOSURE + "." + address);
    }

    private static CellRef[][] crossing(String table, List<String> rows, List<String> columns) {
        CellRef[][] cells = new CellRef[rows.size()][columns.size()];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns.size(); column++) {
                cells[row][column] = CellRef.of(table, rows.get(row), columns.get(column));
            }
        }
        return cells;
    }

    /** Every cell, row by row. */
    static List<CellRef> all() {
        List<CellRef> all = new ArrayList<>(DISCLOSURE_CELLS);
        for (CellRef[][] table : Arrays.asList(REQUEST_CELLS, REMEDY_CELLS)) {
            for (CellRef[] row : table) {
                all.addAll(Arrays.asList(row));
            }
        }
        return all;
    }
}
