package io.github.ogireport.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.Shipped;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Line;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random pairs of years that hang together, and what one changed cell does to them. */
class PairOfYearsTest {

    @Test
    void aSoundPairHasNoFinding() {
        Seeds.each(2_000, random -> {
            CompiledRuleSet rules = anyEdition(random);
            AnnualReport report = RandomReport.of(rules.ruleSet(), random);
            assertEquals("[]", found(rules, report, yearBefore(report, rules, random)).toString());
        });
    }

    @Test
    void oneChangedCellOfWhatIsCarriedOverIsFoundAndNothingElse() {
        Seeds.each(2_000, random -> {
            CompiledRuleSet rules = anyEdition(random);
            AnnualReport report = RandomReport.of(rules.ruleSet(), random);
            AnnualReport before = yearBefore(report, rules, random);
            List<Line> columns = block(rules, "requests").columns();
            String column = columns.get(random.nextInt(columns.size())).code();
            CellRef forward = CellRef.of("requests", "carriedForward", column);
            BigDecimal right = before.cell(forward).number();
            BigDecimal wrong = right.add(BigDecimal.valueOf(1 + random.nextInt(100)));
            assertEquals("[H-02 [requests.carriedOver." + column + "] " + wrong + " " + right + "]",
                    found(rules, report, before.toBuilder().cell(forward, Cell.of(wrong)).build()).toString());
        });
    }

    private static CompiledRuleSet anyEdition(Random random) {
        return Shipped.RULE_SETS.get(random.nextInt(Shipped.RULE_SETS.size()));
    }

    private static Block block(CompiledRuleSet rules, String table) {
        return rules.ruleSet().format().tables().stream().filter(each -> each.code().equals(table)).findFirst().get().blocks().get(0);
    }

    /** Every other number is three quarters to one and a half times this year's and differs from it where it is not 0. */
    private static AnnualReport yearBefore(AnnualReport report, CompiledRuleSet rules, Random random) {
        AnnualReport.Builder before = AnnualReport.builder(report.organ(), report.year() - 1).section("overview", "上一年度的情况另见网站。");
        report.cells().forEach((ref, cell) -> before.cell(ref, other(cell, random)));
        for (Line column : block(rules, "requests").columns()) {
            before.cell(CellRef.of("requests", "carriedForward", column.code()), report.cell(CellRef.of("requests", "carriedOver", column.code())));
        }
        for (Line row : block(rules, "proactiveDisclosure").rows()) {
            CellRef stock = CellRef.of("proactiveDisclosure", row.code(), "inForce");
            if (report.cells().containsKey(stock)) {
                before.cell(stock, Cell.of(number(report, row, "inForce").add(number(report, row, "repealed")).subtract(number(report, row, "issued"))));
            }
        }
        return before.build();
    }

    private static BigDecimal number(AnnualReport report, Line row, String column) {
        return report.cell(CellRef.of("proactiveDisclosure", row.code(), column)).number();
    }

    private static Cell other(Cell cell, Random random) {
        BigDecimal number = cell.number();
        BigDecimal change = BigDecimal.valueOf((long) (number.doubleValue() * (0.75 * random.nextDouble() - 0.25)));
        return number.signum() == 0 ? cell : Cell.of(number.add(change.signum() == 0 ? BigDecimal.ONE : change));
    }

    private static List<String> found(CompiledRuleSet rules, AnnualReport report, AnnualReport before) {
        ValidationResult result = rules.check(Dossier.of(report).previous(before), Stage.SUBMIT, Collections.emptyList());
        assertEquals(Collections.emptyList(), result.notEvaluated());
        return result.findings().stream().map(each -> each.rule() + " " + each.cells() + " " + each.expected() + " " + each.actual()).collect(Collectors.toList());
    }
}
