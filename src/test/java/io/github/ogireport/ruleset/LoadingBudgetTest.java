package io.github.ogireport.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading rules is work that is counted: it ends when it is too much, and it grows no faster than the files. */
@Tag("drools")
class LoadingBudgetTest {

    private static final IntFunction<String> DSLR = number -> "规则 \"L-" + number + " 甲\"\n依据 \"乙\"\n当\n表二\"行政强制\"行\n则\n每格都应当是 0\n结束\n";
    private static final IntFunction<String> DRL = number -> "rule \"L-" + number + " 甲\" @basis(\"乙\") when $r : Row(table in (\"表一\", \"表二\")) then check.violated(\"L-"
            + number + "\", $r.filled()); end\n";

    @TempDir
    Path temporary;

    private Snapshot with(String file, String text) throws IOException {
        Problems problems = new Problems();
        Snapshot shipped = Snapshot.read(RulesCopy.in(temporary).folder(), problems);
        assertEquals("[]", problems.list().toString());
        Map<String, byte[]> files = new HashMap<>();
        shipped.names().forEach(name -> files.put(name, shipped.bytes(name)));
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return Snapshot.of(files);
    }

    private static String repeated(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    private static String csv(int rows) {
        return "编号,名称,依据,当：整份报告,当：本机关是{层级}的,则：应当写明发布日期\n" + repeated(rows, row -> "L-" + row + ",甲,乙,,乡镇级,\n");
    }

    private static String narrative(int words) {
        return "别的事:\n" + repeated(words, word -> "  - 词" + word + "（甲|乙）\n");
    }

    private long steps(String file, String text) throws IOException {
        Budget budget = Budget.unlimited();
        RulesFolder.read(with(file, text), new Problems(), budget);
        return budget.taken();
    }

    /** What a hundred of them take more than none, ten times as many take ten times. */
    private void growsWithTheFile(String file, String none, String some, String tenTimes) throws IOException {
        long least = steps(file, none);
        long more = steps(file, some) - least;
        long most = steps(file, tenTimes) - least;
        assertTrue(more > 0 && most > 9 * more && most < 11 * more, more + " and " + most);
    }

    @Test
    void sentences() throws IOException {
        growsWithTheFile("2021/local/a.dslr", "", repeated(100, number -> DSLR.apply(100 + number)), repeated(1_000, number -> DSLR.apply(100 + number % 900)));
    }

    @Test
    void droolsRules() throws IOException {
        growsWithTheFile("2021/local/a.drl", "", repeated(100, number -> DRL.apply(100 + number)), repeated(1_000, number -> DRL.apply(100 + number % 900)));
    }

    @Test
    void tables() throws IOException {
        growsWithTheFile("2021/local/a.csv", csv(0), csv(100), csv(1_000));
    }

    @Test
    void wordsOfTheText() throws IOException {
        growsWithTheFile("2019/narrative.yaml", narrative(1), narrative(101), narrative(1_001));
    }

    @Test
    void itEndsWithTheFileThatIsTooMuch() throws IOException {
        for (List<String> hostile : Arrays.asList(Arrays.asList("2021/local/a.dslr", repeated(1_900, DSLR)), Arrays.asList("2021/local/a.drl", repeated(1_900, DRL)),
                Arrays.asList("2021/local/a.csv", csv(4_000)), Arrays.asList("2021/narrative.yaml", narrative(10_000)),
                Arrays.asList("2021/settings.yaml", "级别:\n" + repeated(40_000, number -> "  甲" + number + ": 强制性\n")))) {
            Problems problems = new Problems();
            List<RuleSet> read = RulesFolder.read(with(hostile.get(0), hostile.get(1)), problems, Budget.of("读规则", Duration.ofMillis(1), () -> 0));
            assertEquals(Collections.emptyList(), read);
            assertEquals("读规则超过 1 毫秒，读到这个文件时停下了：请减少内容，或者分成几个文件", problems.list().get(0).message());
        }
    }

    @Test
    void theFileIsNamed() throws IOException {
        Snapshot files = with("2021/local/a.dslr", repeated(1_900, DSLR));
        long before = steps("2021/local/a.dslr", "");
        long[] now = {0};
        Problems problems = new Problems();
        // a clock that runs out once all the rest could have been read
        RulesFolder.read(files, problems, Budget.of("读规则", Duration.ofNanos(before), () -> now[0] += 1 << 19));
        assertEquals(Collections.singletonList("2021/local/a.dslr"), problems.list().stream().map(each -> each.file()).collect(Collectors.toList()));
    }

    @Test
    void casesHaveAnEndToo() throws IOException {
        String cases = "规则: T3-02\n报告: report-township.yaml\n案例:\n" + repeated(3_001, number -> "  - {名称: 甲, 应当发现: []}\n");
        RuleSet edition = RulesFolder.read(with("2021/cases/many.yaml", cases), new Problems()).get(0);
        assertEquals("[2021/cases/many.yaml:1：一套规则的案例超过 3000 个（随包发布的约 150 个）]",
                assertThrows(InvalidRuleSetException.class, edition::cases).problems().toString());
    }

    @Test
    void soDoTheirTexts() throws IOException {
        String text = repeated(100_000, number -> "字");
        Snapshot files = with("2021/cases/report-long.yaml", "报告:\n  机关: {名称: 青禾县柳溪镇人民政府}\n  年度: 2024\n  部分: {总体情况: " + text + "}\n");
        Map<String, byte[]> all = new HashMap<>();
        files.names().forEach(name -> all.put(name, files.bytes(name)));
        all.put("2021/cases/many.yaml", ("规则: T3-02\n报告: report-long.yaml\n案例:\n" + repeated(250, number -> "  - {名称: 甲, 改动: {追加: {总体情况: 甲}}, 应当发现: []}\n"))
                .getBytes(StandardCharsets.UTF_8));
        RuleSet edition = RulesFolder.read(Snapshot.of(all), new Problems()).get(0);
        assertEquals("[2021/cases/many.yaml:1：一套案例的正文合计超过 20000000 字（随包发布的不到 30 万字）]",
                assertThrows(InvalidRuleSetException.class, edition::cases).problems().toString());
    }
}
