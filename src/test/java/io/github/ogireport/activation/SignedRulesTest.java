package io.github.ogireport.activation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.signature.RulesSignature;
import io.github.ogireport.signature.SignatureAlgorithm;
import io.github.ogireport.signature.SigningKey;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where signatures are required, nothing unsigned ever serves, wherever it comes from. */
@Tag("jdk")
class SignedRulesTest {

    private final SigningKey key = SigningKey.generate(SignatureAlgorithm.SM2);

    @TempDir
    Path temporary;

    private Path publicKey;
    private SmallRules folder;
    private Bench bench;

    @BeforeEach
    void copy() throws Exception {
        publicKey = Files.write(temporary.resolve("public.pem"), key.trusted().toPem().getBytes(StandardCharsets.US_ASCII));
        folder = SmallRules.in(temporary.resolve("rules"));
        bench = new Bench(folder.folder());
    }

    private Configuration<LiveRules> strict() {
        return bench.configure().requireSignature(publicKey);
    }

    private byte[] sign(SigningKey by) throws IOException {
        byte[] signature = RulesSignature.sign(Snapshot.read(folder.folder(), new Problems()), by);
        Files.write(folder.folder().resolve(Snapshot.SIGNATURE), signature);
        return signature;
    }

    private static void refused(String reason, LiveRules rules) {
        Refusal refusal = rules.status().refusal();
        assertEquals("rules.sig", refusal.problems().get(0).file());
        assertTrue(refusal.problems().get(0).message().startsWith(reason), refusal.toString());
        assertEquals(1, refusal.problems().size());
    }

    @Test
    void unsignedRulesFailTheStart() throws Exception {
        InvalidRuleSetException refused = assertThrows(InvalidRuleSetException.class, () -> strict().open());
        assertEquals("rules.sig", refused.problems().get(0).file());
        sign(key);
        strict().open().close();
    }

    @Test
    void anEditTakesEffectOnceItIsSigned() throws Exception {
        sign(key);
        try (LiveRules rules = strict().open()) {
            folder.version(2);
            bench.look(2);
            refused("签名以后规则文件有改动", rules);
            assertEquals(1, Bench.version(rules));
            sign(SigningKey.generate(SignatureAlgorithm.SM2));
            bench.look(2);
            refused("签名的不是认可的钥匙", rules);
            assertEquals(1, Bench.version(rules));
            sign(key);
            bench.look(2);
            assertEquals(2, Bench.version(rules));
            assertNull(rules.status().refusal());
        }
    }

    @Test
    void aSignatureThatIsGoneIsSaidWhileItsRulesServe() throws Exception {
        sign(key);
        try (LiveRules rules = strict().open()) {
            Files.delete(folder.folder().resolve("rules.sig"));
            bench.look(2);
            refused("没有签名", rules);
            assertEquals(1, Bench.version(rules));
            assertThrows(InvalidRuleSetException.class, () -> rules.publish(null));
            sign(key);
            bench.look(2);
            assertNull(rules.status().refusal());
            assertEquals(1, rules.history().size());
        }
    }

    @Test
    void onPublishUnsignedRulesAreRefused() throws Exception {
        sign(key);
        try (LiveRules rules = strict().mode(Mode.ON_PUBLISH).open()) {
            folder.version(2);
            assertThrows(InvalidRuleSetException.class, () -> rules.publish("张三"));
            refused("签名以后规则文件有改动", rules);
            assertEquals(1, Bench.version(rules));
            sign(key);
            rules.publish("张三");
            assertEquals(2, Bench.version(rules));
        }
        Files.delete(folder.folder().resolve("rules.sig"));
        try (LiveRules rules = strict().mode(Mode.ON_PUBLISH).open()) {
            assertEquals(2, Bench.version(rules), "what was published is kept with its signature");
        }
    }

    @Test
    void aVersionKeptWithItsSignatureComesBackAndOneWithoutDoesNot() throws Exception {
        bench.configure().open().close();
        folder.version(2);
        byte[] signature = sign(key);
        try (LiveRules rules = strict().open()) {
            assertThrows(InvalidRuleSetException.class, () -> rules.rollBack("1", null));
            refused("没有签名", rules);
            assertEquals(2, Bench.version(rules));
            String second = rules.status().serving().sha256();
            folder.version(3);
            sign(key);
            bench.look(2);
            assertEquals(3, Bench.version(rules));
            rules.rollBack("2", null);
            assertEquals(2, Bench.version(rules));
            assertArrayEquals(signature, new StateFolder(StateFolder.beside(folder.folder())).load(second).signature());
        }
    }

    @Test
    void theLastGoodOnesMustBeSignedToo() throws Exception {
        bench.configure().open().close();
        folder.version(2);
        assertThrows(InvalidRuleSetException.class, () -> strict().startFromLastGood().open());
        sign(key);
        strict().open().close();
        folder.version(3);
        try (LiveRules rules = strict().startFromLastGood().open()) {
            assertEquals(2, Bench.version(rules));
            refused("签名以后规则文件有改动", rules);
        }
    }

    @Test
    void whatServedUnsignedIsKeptWithTheSignatureItGets() throws Exception {
        String first;
        try (LiveRules rules = bench.configure().open()) {
            first = rules.status().serving().sha256();
            sign(key);
            bench.look(2);
            folder.version(2);
            sign(key);
            bench.look(2);
        }
        try (LiveRules rules = strict().open()) {
            assertEquals(2, rules.history().size());
            rules.rollBack(first, null);
            assertEquals(1, Bench.version(rules));
        }
    }

    @Test
    void anUnsignedCandidateDoesNotRunBeside() throws Exception {
        sign(key);
        SmallRules candidate = SmallRules.in(temporary.resolve("candidate")).version(2);
        Configuration<LiveRules> configuration = strict().shadow(candidate.folder()).audit(line -> { });
        Runnable[] beat = new Runnable[1];
        configuration.shadowHeartbeat = (run, every) -> {
            beat[0] = run;
            return () -> { };
        };
        try (LiveRules rules = configuration.open()) {
            beat[0].run();
            beat[0].run();
            List<String> troubles = rules.status().troubles();
            assertTrue(troubles.get(0).contains("rules.sig：没有签名"), troubles.toString());
            assertEquals(Collections.emptyList(), rules.status().shadow().candidate());
        }
    }
}
