package io.github.ogireport.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.Shipped;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.ruleset.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Text that states what the tables hold, in many ways of saying and of writing numbers; then one number of either is changed. */
class StatedNumbersTest {

    private static final String TOTAL = "·总计";
    /** What is said, with the cells behind each number; a change of one must be seen as one. */
    private static final List<List<String>> SENTENCES = Arrays.asList(
            Arrays.asList("全年新收政府信息公开申请", "本年新收", "件，上年结转", "上年结转", "件。"),
            Arrays.asList("全年政府信息公开申请结转下年度继续办理", "结转下年度继续办理", "件。"),
            Arrays.asList("全年办结政府信息公开申请", "总计", "件。"),
            Arrays.asList("政府信息公开申请的办理结果：予以公开", "予以公开", "件，部分公开", "部分公开", "件，不予公开", "不予公开", "件，无法提供", "无法提供",
                    "件，不予处理", "不予处理", "件，其他处理", "其他处理", "件。"));

    @Test
    void trueNumbersAreLeftAlone() {
        Seeds.each(2_000, seeded -> {
            Told told = new Told(seeded);
            assertEquals("[]", told.found(told.report, told.text(-1, each -> each)).toString());
        });
    }

    @Test
    void aWrongNumberInTheTextIsFoundAsOne() {
        Seeds.each(2_000, seeded -> {
            Told told = new Told(seeded);
            int wrong = 2 * seeded.nextInt(told.sentence.size() / 2) + 1;
            long more = 1 + seeded.nextInt(20);
            long number = told.number(told.sentence.get(wrong));
            assertEquals("[" + number + " " + (number + more) + "]", told.found(told.report, told.text(wrong, each -> each + more)).toString());
        });
    }

    @Test
    void aWrongCellIsFoundByTheTextAsWell() {
        Seeds.each(2_000, seeded -> {
            Told told = new Told(seeded);
            int wrong = 2 * seeded.nextInt(told.sentence.size() / 2) + 1;
            Position cell = told.cells(told.sentence.get(wrong)).get(0);
            long more = 1 + seeded.nextInt(20);
            String text = told.text(-1, each -> each);
            long number = told.number(told.sentence.get(wrong));
            AnnualReport changed = told.report.toBuilder().cell(cell.ref().toString(), told.report.cell(cell.ref()).integer() + more).build();
            assertEquals("[" + (number + more) + " " + number + "]", told.found(changed, text).toString());
        });
    }

    /** A random sound report and a sentence of its text. */
    private static final class Told {

        private final CompiledRuleSet rules;
        private final AnnualReport report;
        private final List<String> sentence;
        private final Random random;

        private Told(Random random) {
            this.random = random;
            this.rules = Shipped.RULE_SETS.get(random.nextInt(Shipped.RULE_SETS.size()));
            this.report = RandomReport.of(rules.ruleSet(), random);
            this.sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
        }

        /** @param changed number of the piece whose number is changed; negative for none */
        private String text(int changed, LongUnaryOperator change) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < sentence.size(); i++) {
                long number = i % 2 == 1 ? number(sentence.get(i)) : 0;
                text.append(i % 2 == 0 ? sentence.get(i) : written(i == changed ? change.applyAsLong(number) : number));
            }
            return text.toString();
        }

        private String written(long number) {
            String digits = Long.toString(number);
            switch (random.nextInt(4)) {
                case 0:
                    return digits.chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + '０'))).collect(Collectors.joining());
                case 1:
                    return " " + digits + " ";
                case 2:
                    return String.format("%,d", number);
                default:
                    return digits;
            }
        }

        private List<Position> cells(String row) {
            return Address.resolve(rules.ruleSet().format(), "表三·" + row + TOTAL);
        }

        private long number(String row) {
            return cells(row).stream().mapToLong(cell -> report.cell(cell.ref()).integer()).sum();
        }

        /** Expected and actual of what the rules on text and tables find, save that parts no longer add up, which follows. */
        private List<String> found(AnnualReport changed, String text) {
            AnnualReport saying = changed.toBuilder().section("overview", changed.sections().get("overview") + "\n" + text).build();
            List<String> found = new ArrayList<>();
            for (Finding finding : rules.check(Dossier.of(saying), Stage.SUBMIT, Collections.emptyList()).findings()) {
                if (finding.rule().startsWith("W-") && !finding.rule().equals("W-05")) {
                    found.add(finding.expected() + " " + finding.actual());
                }
            }
            return found;
        }
    }
}
