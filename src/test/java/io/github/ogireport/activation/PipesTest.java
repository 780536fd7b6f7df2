package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.bound.Pipe;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Named pipes where files should be: whoever opens one waits for ever, so nobody does. */
@Tag("jdk")
class PipesTest {

    private static final String REFUSED = "这是管道或设备，不是文件，请删掉或者换成文件";

    @TempDir
    Path temporary;

    private SmallRules folder;
    private Bench bench;

    @BeforeEach
    void copy() throws Exception {
        folder = SmallRules.in(temporary.resolve("rules"));
        bench = new Bench(folder.folder());
    }

    private static void inTime(Executable work) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), work);
    }

    private Path pipe(String name) throws Exception {
        Path file = temporary.resolve(name);
        Files.deleteIfExists(file);
        return Pipe.at(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules/2021/x.dslr", "rules/2021/ruleset.yaml", "rules/2021/settings.yaml", "rules/x", "rules/rules.sig"})
    void aPipeAmongTheRulesIsToldAndTheOldOnesServe(String name) throws Exception {
        String file = name.substring("rules/".length());
        inTime(() -> {
            try (LiveRules rules = bench.configure().open()) {
                Path pipe = pipe(name);
                bench.look(3);
                assertEquals(1, Bench.version(rules));
                assertEquals(Collections.singletonList("规则文件夹的内容没有生效，继续使用原来的规则：" + file + "：" + REFUSED), rules.status().troubles());
                Problem problem = assertThrows(InvalidRuleSetException.class, () -> rules.publish("张三")).problems().get(0);
                assertEquals(file + "：" + REFUSED, problem.toString());
                assertThrows(IllegalArgumentException.class, () -> rules.rollBack("1", null));
                assertEquals(1, rules.history().size());
                Files.delete(pipe);
                folder.version(2);
                bench.look(2);
                assertEquals(2, Bench.version(rules));
                assertEquals(Collections.emptyList(), rules.status().troubles());
            }
        });
    }

    @Test
    void aPipeAtTheStartIsToldWithItsName() throws Exception {
        pipe("rules/2021/x.dslr");
        inTime(() -> assertEquals("2021/x.dslr：" + REFUSED,
                assertThrows(InvalidRuleSetException.class, () -> bench.configure().open()).problems().get(0).toString()));
    }

    @Test
    void aLinkToAPipeIsNoFileEither() throws Exception {
        pipe("rules/.pipe");
        Files.createSymbolicLink(folder.folder().resolve("2021/x.dslr"), folder.folder().resolve(".pipe"));
        inTime(() -> assertEquals("2021/x.dslr：链接没有指向规则文件夹里的文件，请换成真正的文件",
                assertThrows(InvalidRuleSetException.class, () -> bench.configure().open()).problems().get(0).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "history.jsonl"})
    void aPipeInTheStateFolderKeepsNobodyWaiting(String name) throws Exception {
        bench.configure().open().close();
        pipe(".ogi-rules-state/" + name);
        inTime(() -> {
            try (LiveRules rules = bench.configure().open()) {
                folder.version(2);
                bench.look(2);
                assertEquals(2, Bench.version(rules));
                assertEquals(1, rules.status().troubles().size(), rules.status().troubles().toString());
                String trouble = rules.status().troubles().get(0);
                assertTrue(trouble.contains("规则版本没有存到磁盘") && trouble.contains(name + "：这是管道或设备，不是文件"), trouble);
                rules.rollBack("1", null);
                assertEquals(1, Bench.version(rules));
            }
        });
    }

    @Test
    void aKeptVersionThatIsAPipeIsNotBroughtBack() throws Exception {
        try (LiveRules rules = bench.configure().open()) {
            String first = rules.status().serving().sha256();
            folder.version(2);
            bench.look(2);
            pipe(".ogi-rules-state/versions/" + first + ".zip");
            inTime(() -> {
                String refused = assertThrows(InvalidRuleSetException.class, () -> rules.rollBack(first, null)).problems().get(0).message();
                assertTrue(refused.contains("这是管道或设备，不是文件"), refused);
                assertThrows(IOException.class, () -> new KeptVersions(folder.folder(), null).restore("1"));
            });
            assertEquals(2, Bench.version(rules));
        }
    }
}
