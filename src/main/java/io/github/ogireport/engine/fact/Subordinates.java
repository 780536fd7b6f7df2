package io.github.ogireport.engine.fact;

import io.github.ogireport.finding.Comparison;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.NumberKind;
import io.github.ogireport.report.Organs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reports of the subordinates (下级机关), whose figures the report includes. There only where some were given. A report of
 * another year, of the organ itself, or a second one of the same organ is said to be so, and not added up.
 */
public final class Subordinates extends Fact {

    private static final int NAMED = 20;
    /** Of taking a report, or a name of the list, into account. */
    private static final int TAKING = 1 << 9;
    /** Of looking at one cell. */
    private static final int READING = 1 << 4;

    private final List<AnnualReport> counted = new ArrayList<>();
    private final List<Violation> leftOut = new ArrayList<>();
    private final Map<Integer, RollUp> rollUps = new HashMap<>();
    private final List<String> expected;
    private final List<String> missing;
    private List<Violation> gaps;
    private boolean incomplete;

    Subordinates(Examination examination) {
        super(examination);
        String own = Report.squeezed(examination.report().organ().name());
        Set<String> organs = new HashSet<>();
        for (AnnualReport each : examination.dossier().subordinates()) {
            examination.budget().spend(TAKING);
            String organ = Report.squeezed(each.organ().name());
            if (each.year() != examination.report().year() && examination.report().isYearKnown()) {
                incomplete = true;
                leaveOut(each, "是 " + each.year() + " 年度的");
            } else if (organ.equals(own)) {
                leaveOut(each, "是本机关自己的");
            } else if (!organs.add(organ)) {
                leaveOut(each, "重复了");
            } else {
                counted.add(each);
            }
        }
        expected = examination.settings().subordinatesOf(examination.report().organ());
        examination.budget().spend((long) TAKING * expected.size());
        missing = Organs.missing(expected, counted.stream().map(AnnualReport::organ).collect(Collectors.toList()));
    }

    private void leaveOut(AnnualReport report, String why) {
        leftOut.add(new Violation("下级机关的报告里，{机关}的{实为}，应当{应为}，没有计入汇总", "是 " + examination.report().year() + " 年度的，每个下级机关一份", why)
                .word("机关", report.organ().name()));
    }

    /** Whether every report is of this year and of an organ of its own. */
    public Outcome thisYearsAndOnce() {
        asked();
        return Outcome.of(leftOut);
    }

    /** Whether every organ is there that the settings (下级机关) name for this one. */
    public Outcome complete() {
        asked();
        if (missing.isEmpty()) {
            return Outcome.HOLDS;
        }
        String named = missing.stream().limit(NAMED).collect(Collectors.joining("、"));
        return Outcome.violated(new Violation("下级机关的报告应当有 {应为}，现在{实为}", expected.size() + " 份",
                "缺 " + named + (missing.size() > NAMED ? "等 " + missing.size() + " 份" : "的")));
    }

    /** Whether every cell of theirs that is added up holds a number: what they left blank this organ cannot fill in. */
    public Outcome allNumbers() {
        asked();
        if (gaps == null) {
            gaps = gaps();
        }
        return Outcome.of(gaps);
    }

    private List<Violation> gaps() {
        List<Position> positions = examination.format().positions().stream().filter(this::isAddedUp).collect(Collectors.toList());
        List<Violation> found = new ArrayList<>();
        int organs = 0;
        for (AnnualReport each : counted) {
            examination.budget().spend((long) READING * positions.size());
            List<String> unread = UnreadCells.names(positions, position -> each.cell(position.ref()), Position::describe);
            if (!unread.isEmpty() && organs++ < NAMED) {
                found.add(gap(each.organ().name(), UnreadCells.listed(unread)));
            }
        }
        if (organs > NAMED) {
            found.add(gap("另外 " + (organs - NAMED) + " 个机关", "也有的格没有可读的数"));
        }
        return found;
    }

    private static Violation gap(String organ, String actual) {
        return new Violation("{机关}的报告里，{实为}，应当{应为}", "每格都有数，没有的填 0", actual).word("机关", organ);
    }

    /** 本年增/减 may be negative: the organ's own may well be less than the others'. */
    private boolean isAddedUp(Position position) {
        return examination.settings().rollUp() == Comparison.EQUAL || position.numberKind() != NumberKind.SIGNED_COUNT;
    }

    /**
     * Whether each cell at an address is at least the sum of the subordinates' (or exactly, as the settings have it). Where not
     * all of them can be added up, the sum is a lower bound. Only what this organ left blank itself leaves it without an answer.
     */
    public Outcome addUp(String address) {
        asked();
        boolean lacking = incomplete || !missing.isEmpty();
        Comparison comparison = examination.settings().rollUp();
        List<Violation> violations = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Position position : examination.at(address)) {
            if (isAddedUp(position)) {
                Cell own = examination.cell(position);
                RollUp rollUp = rollUps.computeIfAbsent(position.index(), index -> new RollUp(position, counted, examination.budget()));
                if (!own.isNumber()) {
                    unread.add(position.describe());
                }
                Violation violation = rollUp.violation(own, comparison, lacking);
                if (violation != null) {
                    violations.add(violation);
                }
            }
        }
        return Outcome.of(violations, unread.isEmpty() ? null : UnreadCells.reason("“" + address + "”与下级机关的汇总有的", unread))
                .askedBy(() -> addUp(address));
    }
}
