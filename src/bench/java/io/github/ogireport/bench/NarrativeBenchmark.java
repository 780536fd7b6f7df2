package io.github.ogireport.bench;

import io.github.ogireport.bound.Budget;
import io.github.ogireport.narrative.Phrasebook;
import io.github.ogireport.narrative.Statement;
import io.github.ogireport.ruleset.RulesFolder;
import java.nio.file.Paths;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;

/** Reading numbers out of text from 350 characters to a million, as reports are written and as nobody would write. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NarrativeBenchmark {

    /** What the text is made of. */
    public enum Shape {
        STATEMENTS("全年共收到政府信息公开申请35件，予以公开12件、部分公开3件，同比增长1.05%。主动公开信息350条。"), PLAIN("围绕群众关心的事项及时公开文件和解读，规范登记、审查、答复各环节。"),
        BRACKETS("（（收到申请1件"), DIGITS("9"), PARTS("其中1件、"), ZEROS("无未没有");

        private final String unit;

        Shape(String unit) {
            this.unit = unit;
        }
    }

    @Param
    public Shape shape;

    @Param({"350", "3000", "30000", "1000000"})
    public int characters;

    private Phrasebook phrasebook;
    private String text;

    @Setup
    public void write() {
        phrasebook = RulesFolder.read(Paths.get("rules")).stream().filter(each -> each.manifest().judges(2024)).findFirst().get().phrasebook();
        StringBuilder repeated = new StringBuilder();
        while (repeated.length() < characters) {
            repeated.append(shape.unit);
        }
        text = repeated.substring(0, characters);
    }

    @Benchmark
    public List<Statement> read() {
        return phrasebook.read(text, 2024, Budget.unlimited());
    }

    /** Nanoseconds a character, which stay the same where the time is linear. */
    static String markdown(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("\n| Reading text | characters | µs, warm, mean | ns a character |\n|---|---|---|---|\n");
        for (RunResult result : results) {
            double micros = result.getPrimaryResult().getScore();
            int characters = Integer.parseInt(result.getParams().getParam("characters"));
            table.append(String.format(Locale.ROOT, "| %s | %,d | %,.1f | %.0f |%n", result.getParams().getParam("shape").toLowerCase(Locale.ROOT),
                    characters, micros, 1_000 * micros / characters));
        }
        return table.toString();
    }
}
