package io.github.ogireport.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only exactly the files that a trusted key signed pass. */
@Tag("jdk")
class RulesSignatureTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("vocabulary.dsl", bytes("[when]句子=x"));
        files.put("2021/ruleset.yaml", bytes("id: a"));
        files.put("2021/local/空.dslr", new byte[0]);
        return files;
    }

    private static Map<String, byte[]> signed(SigningKey key) {
        Map<String, byte[]> files = files();
        files.put(Snapshot.SIGNATURE, RulesSignature.sign(Snapshot.of(files), key));
        return files;
    }

    private static String problem(Map<String, byte[]> files, SigningKey... trusted) {
        List<Problem> problems = SignatureCheck.by(Arrays.asList(Arrays.stream(trusted).map(SigningKey::trusted).toArray(TrustedKey[]::new)))
                .problems(Snapshot.of(files));
        problems.forEach(problem -> assertEquals("rules.sig", problem.file()));
        problems.forEach(problem -> assertTrue(problem.message().contains("ogi-report rules sign"), problem.message()));
        return problems.isEmpty() ? "" : problems.get(0).message();
    }

    private static void refused(String reason, Map<String, byte[]> files, SigningKey... trusted) {
        String problem = problem(files, trusted);
        assertTrue(problem.startsWith(reason), problem);
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void whatATrustedKeySignedPasses(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm);
        SigningKey other = SigningKey.generate(SignatureAlgorithm.SM2);
        assertEquals("", problem(signed(key), key));
        assertEquals("", problem(signed(key), other, key));
        assertEquals("", problem(signed(other), other, key));
        assertEquals(algorithm, key.trusted().algorithm());
        assertFalse(key.toString().contains("PRIVATE"));
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void aSignatureIsNoneOfTheFiles(SignatureAlgorithm algorithm) {
        Snapshot signed = Snapshot.of(signed(SigningKey.generate(algorithm)));
        assertEquals(Snapshot.of(files()).sha256(), signed.sha256());
        assertEquals(files().keySet(), signed.names());
        assertFalse(signed.sameAs(Snapshot.of(files())));
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void everyBitOfEveryFileCounts(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm);
        for (String name : files().keySet()) {
            for (int bit = 0; bit < files().get(name).length * 8; bit++) {
                Map<String, byte[]> files = signed(key);
                files.get(name)[bit / 8] ^= (byte) (1 << bit % 8);
                refused("签名以后规则文件有改动", files, key);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void filesAddedRemovedRenamedOrMovedAreSeen(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm);
        Map<String, byte[]> added = signed(key);
        added.put("2021/local/加.drl", new byte[0]);
        refused("签名以后规则文件有改动", added, key);
        Map<String, byte[]> removed = signed(key);
        removed.remove("2021/local/空.dslr");
        refused("签名以后规则文件有改动", removed, key);
        Map<String, byte[]> renamed = signed(key);
        renamed.put("2021/local/空2.dslr", renamed.remove("2021/local/空.dslr"));
        refused("签名以后规则文件有改动", renamed, key);
        Map<String, byte[]> swapped = signed(key);
        swapped.put("2021/ruleset.yaml", files().get("vocabulary.dsl"));
        swapped.put("vocabulary.dsl", files().get("2021/ruleset.yaml"));
        refused("签名以后规则文件有改动", swapped, key);
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void aSignatureOfOtherFilesIsNone(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm);
        Map<String, byte[]> other = Collections.singletonMap("2021/ruleset.yaml", bytes("id: b"));
        byte[] signature = RulesSignature.sign(Snapshot.of(other), key);
        Map<String, byte[]> files = files();
        files.put(Snapshot.SIGNATURE, signature);
        refused("签名以后规则文件有改动", files, key);
        // claims to be over these files
        String text = new String(signature, StandardCharsets.UTF_8);
        files.put(Snapshot.SIGNATURE, bytes(text.replace(Snapshot.of(other).sha256(), Snapshot.of(files()).sha256())));
        refused("签名不对", files, key);
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void anotherKeyOrAlgorithmIsNotTrusted(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm);
        SigningKey same = SigningKey.generate(algorithm);
        refused("签名的不是认可的钥匙", signed(key), same);
        for (SignatureAlgorithm other : SignatureAlgorithm.values()) {
            SigningKey forger = SigningKey.generate(other);
            Map<String, byte[]> files = signed(forger);
            String text = new String(files.get(Snapshot.SIGNATURE), StandardCharsets.UTF_8);
            files.put(Snapshot.SIGNATURE, bytes(text.replace(forger.trusted().id(), key.trusted().id())));
            refused(other == algorithm ? "签名不对" : "签名的不是认可的钥匙", files, key);
            files.put(Snapshot.SIGNATURE, bytes(text.replace(forger.trusted().id(), key.trusted().id()).replace(other.label(), algorithm.label())));
            refused("签名不对", files, key);
        }
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void noDamagedSignatureFilePasses(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm);
        Map<String, byte[]> files = signed(key);
        byte[] whole = files.get(Snapshot.SIGNATURE);
        for (int length = 0; length < whole.length - 1; length++) {
            files.put(Snapshot.SIGNATURE, Arrays.copyOf(whole, length));
            assertNotEquals("", problem(files, key), "cut to " + length);
        }
        String text = new String(whole, StandardCharsets.UTF_8);
        int value = text.indexOf("\nsignature: ") + "\nsignature: ".length();
        for (int place = value; place < text.length() - 4; place++) {
            String other = text.charAt(place) == 'A' ? "B" : "A";
            files.put(Snapshot.SIGNATURE, bytes(text.substring(0, place) + other + text.substring(place + 1)));
            assertNotEquals("", problem(files, key), "changed at " + place);
        }
        for (String damage : new String[] {"", "hallo", text + text, text.replace("key: ", "kee: "), text + "more: x\n", text.replace("\nsignature: ", "\nsignature: *"),
                text.replace("\nsignature: ", "\nsignature: AAAA"), text.replaceAll("(?m)^signature: .*", "signature: "), text + new String(new char[5_000])}) {
            files.put(Snapshot.SIGNATURE, bytes(damage));
            assertNotEquals("", problem(files, key), damage);
        }
        files.put(Snapshot.SIGNATURE, bytes(text.replace("\n", "\r\n")));
        assertEquals("", problem(files, key), "line ends of Windows");
        files.remove(Snapshot.SIGNATURE);
        refused("没有签名", files, key);
    }
}
