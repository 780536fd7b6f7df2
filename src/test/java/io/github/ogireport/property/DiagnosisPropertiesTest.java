package io.github.ogireport.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.diagnosis.Diagnosis;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Evidence;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How often the wrong cells and their right numbers are named, of random reports spoilt at random; the figures are printed. */
class DiagnosisPropertiesTest {

    private static final int RUNS = 2_000;
    private static final String REQUESTS = "requests";
    private static final String REMEDIES = "remedies";
    private static final Predicate<Position> NOTHING = position -> false;
    private static final Predicate<Position> TOTALS = position -> position.column().isTotal();

    /** Spoils a sound report. */
    private interface Spoiling {
        Mishap of(AnnualReport sound, Format format, Random random);
    }

    /** What came of many diagnoses. */
    private static final class Tally {

        private final String name;
        /** What says of which kind the mishap is; empty where it is of none. */
        private final String word;
        private int mishaps;
        private int first;
        private int among;
        private int named;
        private int undecided;
        private int decided;
        private int rightlyDecided;

        private Tally(String name, String word) {
            this.name = name;
            this.word = word;
        }

        void count(Mishap mishap, List<Suspect> suspects) {
            mishaps++;
            boolean listed = suspects.stream().anyMatch(suspect -> numbers(suspect).equals(mishap.right));
            first += !suspects.isEmpty() && numbers(suspects.get(0)).equals(mishap.right) ? 1 : 0;
            among += listed ? 1 : 0;
            named += listed && suspects.get(0).reason().contains(word) ? 1 : 0;
            boolean leftOpen = suspects.size() > 1 && suspects.stream().allMatch(suspect -> suspect.reason().contains("说不准是哪一种"));
            undecided += leftOpen ? 1 : 0;
            decided += leftOpen || suspects.isEmpty() ? 0 : 1;
            rightlyDecided += !leftOpen && !suspects.isEmpty() && numbers(suspects.get(0)).equals(mishap.right) ? 1 : 0;
        }

        private static Map<CellRef, String> numbers(Suspect suspect) {
            Map<CellRef, String> numbers = new HashMap<>();
            suspect.cells().forEach(each -> numbers.put(each.cell(), each.suggested()));
            return numbers;
        }

        double first() {
            return share(first);
        }

        double among() {
            return share(among);
        }

        double named() {
            return share(named);
        }

        double rightWhereDecided() {
            return decided == 0 ? 100 : 100.0 * rightlyDecided / decided;
        }

        private double share(int count) {
            return 100.0 * count / mishaps;
        }

        @Override
        public String toString() {
            String kind = word.isEmpty() ? "" : String.format(", kind named %.2f %%", named());
            return String.format("diagnosis, %s, seeds from %d: %d reports, right one first %.2f %%, among those named %.2f %%%s, said to be undecided %.2f %%, right where decided %.2f %%",
                    name, Seeds.FIRST, mishaps, first(), among(), kind, share(undecided), rightWhereDecided());
        }
    }

    /**
     * @param word     what names the kind of the mishap
     * @param stated which cells of 表四 a text states, as they should be
     */
    private static Tally tally(String name, String word, Predicate<Position> stated, Spoiling spoiling) {
        Tally tally = new Tally(name, word);
        Seeds.each(RUNS, random -> {
            CompiledRuleSet rules = Shipped.RULE_SETS.get(random.nextInt(Shipped.RULE_SETS.size()));
            Format format = rules.ruleSet().format();
            AnnualReport sound = RandomReport.of(rules.ruleSet(), random);
            Mishap mishap = spoiling.of(sound, format, random);
            if (!mishap.right.isEmpty()) {
                ValidationResult result = rules.check(Dossier.of(mishap.report), Stage.SUBMIT, Collections.emptyList());
                tally.count(mishap, stated == NOTHING ? result.suspects() : Diagnosis.of(format, mishap.report, result.relations(), evidence(sound, format, stated), Budget.unlimited()));
            }
        });
        System.out.println(tally);
        return tally;
    }

    private static Tally tally(String name, Spoiling spoiling) {
        return tally(name, "", NOTHING, spoiling);
    }

    private static List<Evidence> evidence(AnnualReport sound, Format format, Predicate<Position> stated) {
        List<Evidence> evidence = new ArrayList<>();
        for (Position position : Mishap.of(format, REMEDIES)) {
            if (stated.test(position)) {
                evidence.add(new Evidence(Collections.singletonList(Collections.singletonList(position.ref())), sound.cell(position.ref()).number(), "正文写了"));
            }
        }
        return evidence;
    }

    private static void atLeast(double share, double measured, Tally tally) {
        assertTrue(measured >= share, tally::toString);
    }

    @Test
    void oneWrongCellOfRequestsIsNamedWithItsNumber() {
        Tally slips = tally("one cell of 表三, slips", (sound, format, random) -> Mishap.cells(sound, format, REQUESTS, 1, Mishap.slip(random), random));
        atLeast(99.9, slips.first(), slips);
        Tally any = tally("one cell of 表三, any number", (sound, format, random) -> Mishap.cells(sound, format, REQUESTS, 1, Mishap.any(random), random));
        atLeast(99.9, any.first(), any);
    }

    @Test
    void twoWrongCellsOfRequestsAreNamedWithTheirNumbers() {
        Tally slips = tally("two cells of 表三, slips", (sound, format, random) -> Mishap.cells(sound, format, REQUESTS, 2, Mishap.slip(random), random));
        atLeast(99, slips.first(), slips);
        Tally any = tally("two cells of 表三, any number", (sound, format, random) -> Mishap.cells(sound, format, REQUESTS, 2, Mishap.any(random), random));
        atLeast(99, any.first(), any);
    }

    @Test
    void threeWrongCellsOfRequestsAreMostlyNamedToo() {
        Tally slips = tally("three cells of 表三, slips", (sound, format, random) -> Mishap.cells(sound, format, REQUESTS, 3, Mishap.slip(random), random));
        atLeast(95, slips.first(), slips);
    }

    @Test
    void exchangedCellsAreNamedAsSuch() {
        Tally anywhere = tally("exchanged cells of 表三", "互换了位置", NOTHING,
                (sound, format, random) -> Mishap.exchange(sound, format, REQUESTS, false, random));
        atLeast(99, anywhere.named(), anywhere);
        atLeast(95, anywhere.first(), anywhere);
        Tally neighbours = tally("exchanged neighbours of 表三", "互换了位置", NOTHING,
                (sound, format, random) -> Mishap.exchange(sound, format, REQUESTS, true, random));
        atLeast(95, neighbours.named(), neighbours);
        atLeast(90, neighbours.first(), neighbours);
    }

    @Test
    void shiftedRowsAndColumnsAreNamedAsSuch() {
        Tally rows = tally("row of 表三 one cell too far", "错了一", NOTHING, (sound, format, random) -> Mishap.shift(sound, format, REQUESTS, true, random));
        atLeast(95, rows.named(), rows);
        atLeast(98, rows.first(), rows);
        Tally columns = tally("stretch of a column of 表三 one cell too far", "错了一", NOTHING,
                (sound, format, random) -> Mishap.shift(sound, format, REQUESTS, false, random));
        atLeast(95, columns.named(), columns);
        atLeast(98, columns.first(), columns);
    }

    @Test
    void ofRemediesTheCandidatesAreHonest() {
        Tally slips = tally("one cell of 表四, slips", (sound, format, random) -> Mishap.cells(sound, format, REMEDIES, 1, Mishap.slip(random), random));
        assertEquals(slips.mishaps, slips.among, slips::toString);
        Tally any = tally("one cell of 表四, any number", (sound, format, random) -> Mishap.cells(sound, format, REMEDIES, 1, Mishap.any(random), random));
        assertEquals(any.mishaps, any.among, any::toString);
    }

    @Test
    void aTextThatStatesTheTotalOfRemediesDecides() {
        Tally totals = tally("total of 表四, stated in the text", "", TOTALS, DiagnosisPropertiesTest::wrongTotal);
        atLeast(99, totals.first(), totals);
        assertEquals(0, totals.undecided, totals::toString);
        Tally parts = tally("part of 表四, stated in the text with the total", "", position -> true, DiagnosisPropertiesTest::wrongPart);
        atLeast(99, parts.first(), parts);
    }

    /** By the total alone one part cannot be told from another: then it is said so, and nothing is named that is not right. */
    @Test
    void aPartOfRemediesIsOnlyNamedWhereNothingElseCanBeIt() {
        Tally parts = tally("part of 表四, only the total stated in the text", "", TOTALS, DiagnosisPropertiesTest::wrongPart);
        assertEquals(parts.mishaps, parts.among, parts::toString);
        atLeast(99, parts.rightWhereDecided(), parts);
    }

    private static Mishap wrongTotal(AnnualReport sound, Format format, Random random) {
        return wrong(sound, format, true, random);
    }

    private static Mishap wrongPart(AnnualReport sound, Format format, Random random) {
        return wrong(sound, format, false, random);
    }

    private static Mishap wrong(AnnualReport sound, Format format, boolean total, Random random) {
        List<Position> positions = Mishap.of(format, REMEDIES);
        positions.removeIf(position -> position.column().isTotal() != total);
        Position position = positions.get(random.nextInt(positions.size()));
        long number = Mishap.number(sound, position);
        return Mishap.cell(sound, position.ref(), Cell.of((random.nextBoolean() ? Mishap.slip(random) : Mishap.any(random)).applyAsLong(number)));
    }

    @Test
    void aBlankCellGetsItsNumber() {
        for (String table : new String[] {REQUESTS, REMEDIES}) {
            Tally blanks = tally("one blank cell of " + table, "没有填", NOTHING, (sound, format, random) -> {
                List<Position> positions = Mishap.of(format, table);
                return Mishap.cell(sound, positions.get(random.nextInt(positions.size())).ref(), Cell.blank());
            });
            assertEquals(blanks.mishaps, blanks.first, blanks::toString);
            assertEquals(blanks.mishaps, blanks.named, blanks::toString);
        }
    }

    @Test
    void trueEvidenceDoesNotMakeASoundReportSuspect() {
        Seeds.each(RUNS, random -> {
            CompiledRuleSet rules = Shipped.RULE_SETS.get(random.nextInt(Shipped.RULE_SETS.size()));
            Format format = rules.ruleSet().format();
            AnnualReport sound = RandomReport.of(rules.ruleSet(), random);
            ValidationResult result = rules.check(Dossier.of(sound), Stage.SUBMIT, Collections.emptyList());
            assertEquals(Collections.emptyList(), Diagnosis.of(format, sound, result.relations(), evidence(sound, format, position -> true), Budget.unlimited()));
        });
    }
}
