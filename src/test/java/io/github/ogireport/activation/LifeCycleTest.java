package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.source.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes effect, when, and what never does. */
@Tag("jdk")
class LifeCycleTest {

    @TempDir
    Path temporary;

    private SmallRules folder;
    private Bench bench;

    @BeforeEach
    void copy() throws Exception {
        folder = SmallRules.in(temporary.resolve("rules"));
        bench = new Bench(folder.folder());
    }

    @Test
    void anEditTakesEffectAtTheSecondLookThatSeesIt() throws Exception {
        try (LiveRules rules = bench.configure().open()) {
            bench.look(3);
            folder.version(2);
            bench.look(1);
            assertEquals(1, Bench.version(rules));
            assertNotNull(rules.status().candidate());
            bench.look(1);
            assertEquals(2, Bench.version(rules));
            RulesStatus status = rules.status();
            assertEquals(Cause.EDIT, status.serving().cause());
            assertEquals("2", status.serving().ruleSets().get(0).version());
            assertNull(status.candidate());
            assertNull(status.refusal());
            assertEquals(Collections.emptyList(), status.troubles());
        }
    }

    @Test
    void aFileThatIsStillBeingSavedNeverTakesEffect() throws Exception {
        try (LiveRules rules = bench.configure().open()) {
            folder.version(2);
            byte[] whole = Files.readAllBytes(folder.folder().resolve("2021/b.dslr"));
            for (int length = 0; length < whole.length; length += 30) {
                folder.write("2021/b.dslr", new String(whole, 0, length, StandardCharsets.ISO_8859_1));
                bench.look(1);
                assertEquals(1, Bench.version(rules));
                assertNull(rules.status().refusal());
            }
            Files.write(folder.folder().resolve("2021/b.dslr"), whole);
            bench.look(2);
            assertEquals(2, Bench.version(rules));
        }
    }

    @Test
    void anErrorChangesNothingAndIsSaidWithFileAndLine() throws Exception {
        try (LiveRules rules = bench.configure().open()) {
            folder.broken();
            bench.look(20);
            assertEquals(1, Bench.version(rules));
            Refusal refusal = rules.status().refusal();
            assertEquals(Cause.EDIT, refusal.cause());
            assertEquals("2021/b.dslr", refusal.problems().get(0).file());
            assertEquals(9, refusal.problems().get(0).line());
            assertEquals(refusal.sha256(), rules.status().candidate());
            folder.version(3);
            bench.look(2);
            assertEquals(3, Bench.version(rules));
            assertNull(rules.status().refusal());
        }
    }

    @Test
    void takingAnErrorBackClearsTheRefusal() throws Exception {
        try (LiveRules rules = bench.configure().open()) {
            RulesVersion first = rules.status().serving();
            folder.broken();
            bench.look(2);
            assertNotNull(rules.status().refusal());
            folder.version(1);
            bench.look(2);
            assertNull(rules.status().refusal());
            assertNull(rules.status().candidate());
            assertEquals(first, rules.status().serving());
        }
    }

    @Test
    void anEditOfTheSameSizeAndTimeIsSeenToo() throws Exception {
        Path file = folder.folder().resolve("2021/a.dslr");
        FileTime time = Files.getLastModifiedTime(file);
        try (LiveRules rules = bench.configure().open()) {
            bench.look(25);
            for (String name : new String[] {"2021/a.dslr", "2021/b.dslr", "2021/ruleset.yaml"}) {
                Path each = folder.folder().resolve(name);
                FileTime before = Files.getLastModifiedTime(each);
                Files.write(each, SmallRules.files(2).get(name));
                Files.setLastModifiedTime(each, before);
            }
            bench.look(11);
            assertEquals(2, Bench.version(rules));
        }
        assertEquals(time, Files.getLastModifiedTime(file));
    }

    @Test
    void aProofThatFailsRefuses() throws Exception {
        Configuration<LiveRules> configuration = bench.configure();
        configuration.proof = candidate -> candidate.ruleSet().id().version().equals("2")
                ? Collections.singletonList(new Problem("2021/cases/A-01.yaml", 3, "案例没有通过")) : Collections.emptyList();
        try (LiveRules rules = configuration.open()) {
            folder.version(2);
            bench.look(2);
            assertEquals(1, Bench.version(rules));
            assertEquals("2021/cases/A-01.yaml:3：案例没有通过", rules.status().refusal().problems().get(0).toString());
        }
    }

    @Test
    void whateverTheCompilerDoesIsARefusal() throws Exception {
        Configuration<LiveRules> configuration = bench.configure();
        configuration.proof = candidate -> {
            if (candidate.ruleSet().id().version().equals("2")) {
                throw new StackOverflowError();
            }
            return Collections.emptyList();
        };
        try (LiveRules rules = configuration.open()) {
            folder.version(2);
            bench.look(2);
            assertEquals(1, Bench.version(rules));
            assertNotNull(rules.status().refusal());
            folder.version(3);
            bench.look(2);
            assertEquals(3, Bench.version(rules));
        }
    }

    @Test
    void onPublishNothingTakesEffectBefore() throws Exception {
        try (LiveRules rules = bench.configure().mode(Mode.ON_PUBLISH).open()) {
            folder.version(2);
            bench.look(20);
            assertEquals(1, Bench.version(rules));
            assertNotNull(rules.status().candidate());
            RulesVersion published = rules.publish("张三");
            assertEquals(Cause.PUBLISH, published.cause());
            assertEquals("张三", published.by());
            assertEquals(2, Bench.version(rules));
            assertNull(rules.status().candidate());
            folder.version(3);
        }
        try (LiveRules rules = bench.configure().mode(Mode.ON_PUBLISH).open()) {
            assertEquals(2, Bench.version(rules));
            assertNotNull(rules.status().candidate());
        }
    }

    @Test
    void publishingAnErrorThrowsItsReasons() throws Exception {
        try (LiveRules rules = bench.configure().mode(Mode.ON_PUBLISH).open()) {
            folder.broken();
            InvalidRuleSetException refused = assertThrows(InvalidRuleSetException.class, () -> rules.publish(null));
            assertEquals("2021/b.dslr", refused.problems().get(0).file());
            assertEquals(1, Bench.version(rules));
            assertEquals(Cause.PUBLISH, rules.status().refusal().cause());
        }
    }

    @Test
    void aVersionIsBroughtBackUntilTheFolderChanges() throws Exception {
        String first;
        try (LiveRules rules = bench.configure().open()) {
            first = rules.status().serving().sha256();
            folder.version(2);
            bench.look(2);
            assertEquals(2, Bench.version(rules));
            assertThrows(IllegalArgumentException.class, () -> rules.rollBack("2", null));
            assertThrows(IllegalArgumentException.class, () -> rules.rollBack("9.9", null));
            RulesVersion back = rules.rollBack("2021 1", "李四");
            assertEquals(first, back.sha256());
            bench.look(30);
            assertEquals(1, Bench.version(rules));
            assertNotNull(rules.status().candidate());
        }
        try (LiveRules rules = bench.configure().open()) {
            bench.look(30);
            assertEquals(1, Bench.version(rules), "a restart does not undo it");
            folder.version(3);
            bench.look(2);
            assertEquals(3, Bench.version(rules));
            rules.rollBack(first.substring(0, 8), null);
            assertEquals(1, Bench.version(rules));
            rules.publish(null);
            assertEquals(3, Bench.version(rules));
            assertEquals("[START, EDIT, ROLLBACK, EDIT, ROLLBACK, PUBLISH]",
                    rules.history().stream().map(RulesVersion::cause).collect(Collectors.toList()).toString());
        }
    }

    @Test
    void brokenRulesFailTheStartOrTheLastGoodOnesServe() throws Exception {
        bench.configure().open().close();
        folder.version(2).broken();
        InvalidRuleSetException refused = assertThrows(InvalidRuleSetException.class, () -> bench.configure().open());
        assertEquals("2021/b.dslr", refused.problems().get(0).file());
        try (LiveRules rules = bench.configure().startFromLastGood().open()) {
            assertEquals(1, Bench.version(rules));
            assertEquals(Cause.START, rules.status().refusal().cause());
            assertEquals("2021/b.dslr", rules.status().refusal().problems().get(0).file());
            folder.version(3);
            bench.look(2);
            assertEquals(3, Bench.version(rules));
        }
        folder.broken();
        Path empty = temporary.resolve("empty");
        assertThrows(InvalidRuleSetException.class, () -> bench.configure().stateFolder(empty).startFromLastGood().open());
    }

    @Test
    void fixedRulesAreReadOnceAndLeaveNothingBehind() throws Exception {
        try (LiveRules rules = bench.configure().mode(Mode.FIXED).open()) {
            assertFalse(bench.watches());
            assertNull(rules.status().sinceLook());
            folder.version(2);
            rules.publish(null);
            assertEquals(2, Bench.version(rules));
            rules.rollBack("1", null);
            assertEquals(1, Bench.version(rules));
        }
        assertEquals(1, temporary.toFile().list().length);
    }

    @Test
    void closingTwiceIsClosingOnce() throws Exception {
        LiveRules rules = bench.configure().open();
        assertTrue(bench.watches());
        rules.close();
        rules.close();
        assertFalse(bench.watches());
        assertEquals(1, Bench.version(rules));
        assertThrows(IllegalStateException.class, () -> rules.publish(null));
    }
}
