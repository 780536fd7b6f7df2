package io.github.ogireport.fuzz;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.engine.CompiledRuleSet;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.proof.CaseRunner;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rules folder in memory, of one small edition, in which one file comes from the fuzzer: what is wrong with it is said, or it
 * compiles, runs no code, and gives results. Compiling takes a hundred times as long as reading, so that only a part of the
 * inputs, the same ones always, gets so far.
 */
final class SmallFolder {

    private static final String RULE = "规则 \"A-01 一条好规则\"\n  依据 \"测试\"\n当\n  每张表的每一行\n则\n  应当每格都填写\n结束\n";
    private static final String MANIFEST = "id: fuzz\nversion: \"1\"\nbasis: 测试\nfirstReportYear: 2021\nauthor: 测试\nchanges: 首版\n";

    private static final Path SMALL = Paths.get("src", "test", "resources", "fuzz");
    private static final int REPORT_YEAR = 2024;
    private static final String TEXT = "本年收到申请12件，去年结转申请3件，没有信件，占25%。。主动公开。同比增长两成，行政复议一起。";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final int compiledOf;

    /** @param compiledOf one of so many inputs is compiled */
    SmallFolder(int compiledOf) {
        this.compiledOf = compiledOf;
        put("vocabulary.dsl", RulesCopy.SHIPPED.resolve("vocabulary.dsl"));
        with("format.yaml").with("settings.yaml");
        and("2021/ruleset.yaml", MANIFEST).and("2021/own.dslr", RULE);
    }

    private void put(String name, Path file) {
        try {
            files.put(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small file of the tests, in the edition. */
    SmallFolder with(String name) {
        put("2021/" + name, SMALL.resolve(name));
        return this;
    }

    SmallFolder and(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    void holdWith(String name, byte[] content) {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(name, content);
        Problems problems = new Problems();
        for (RuleSet each : RulesFolder.read(Snapshot.of(all), problems)) {
            read(each);
            if ((Arrays.hashCode(content) & 0xFFFF) % compiledOf == 0) {
                CompiledRuleSet.compile(Collections.singletonList(each), System::nanoTime, Clock.systemUTC(), problems).forEach(SmallFolder::run);
            }
        }
        problems.list().forEach(SmallFolder::told);
        Canary.mustBeSilent();
    }

    private static void read(RuleSet rules) {
        rules.phrasebook().read(TEXT, REPORT_YEAR, Budget.of("读正文", Duration.ofMinutes(1), System::nanoTime));
        try {
            rules.cases();
        } catch (InvalidRuleSetException e) {
            e.problems().forEach(SmallFolder::told);
        }
    }

    private static void run(CompiledRuleSet rules) {
        Format format = rules.ruleSet().format();
        AnnualReport.Builder report = SoundReport.of(format, REPORT_YEAR).section("overview", TEXT).section("problems", TEXT);
        format.positions().stream().limit(3).forEach(position -> report.cell(position.ref(), Cell.read("12件")));
        try {
            Sound.result(rules.check(Dossier.of(report.build()), Stage.SUBMIT, Collections.emptyList()), format);
            CaseRunner.runAll(rules);
        } catch (InvalidRuleSetException e) {
            e.problems().forEach(SmallFolder::told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void told(Problem problem) {
        Sound.require(!problem.message().isEmpty() && problem.line() >= 0, "a problem without message or line: " + problem);
        Sound.require(problem.message().length() < 10_000, "a problem that nobody reads: " + problem.message().length());
    }
}
