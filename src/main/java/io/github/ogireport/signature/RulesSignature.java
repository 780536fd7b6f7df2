package io.github.ogireport.signature;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.ruleset.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of {@code rules.sig}: lines of {@code name: value} with the names {@code algorithm} (as
 * {@link SignatureAlgorithm#label()}), {@code key} (as {@link TrustedKey#id()}), {@code sha256} (the content that was signed) and
 * {@code signature} (in Base64), each once; empty lines and those that begin with “#” say nothing.
 *
 * <p>What is signed are the 81 bytes {@code ogi-report-rules}, a line feed and {@link Snapshot#sha256()} of the folder in ASCII.
 * That hash covers the names and bytes of all files that are read as rules; {@code rules.sig} itself, hidden files and editors'
 * backup files are none. Immutable.
 */
public final class RulesSignature {

    private static final String CONTEXT = "ogi-report-rules\n";
    private static final List<String> NAMES = Arrays.asList("algorithm", "key", "sha256", "signature");

    private final Map<String, String> fields;
    private final byte[] signature;

    private RulesSignature(Map<String, String> fields) {
        this.fields = fields;
        this.signature = Base64.getDecoder().decode(fields.get("signature"));
        if (!Base64.getEncoder().encodeToString(signature).equals(fields.get("signature"))) {
            throw new IllegalArgumentException("cut short");
        }
    }

    /** @return the bytes of {@code rules.sig} for these files */
    public static byte[] sign(Snapshot files, SigningKey key) {
        String text = "# 规则文件的签名，由 ogi-report rules sign 写成。规则文件改动以后要重新签名。\n"
                + "algorithm: " + key.trusted().algorithm().label() + "\n"
                + "key: " + key.trusted().id() + "\n"
                + "sha256: " + files.sha256() + "\n"
                + "signature: " + Base64.getEncoder().encodeToString(key.sign(message(files))) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] message(Snapshot files) {
        return (CONTEXT + files.sha256()).getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws IllegalArgumentException when it is no such text */
    static RulesSignature parse(byte[] bytes) {
        Bound.SIGNATURE_FILE.check(bytes.length);
        Map<String, String> fields = new HashMap<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r?\n")) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(": ");
            if (colon < 0 || !NAMES.contains(line.substring(0, colon)) || fields.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
                throw new IllegalArgumentException("line: " + line);
            }
        }
        if (fields.size() < NAMES.size()) {
            throw new IllegalArgumentException("incomplete");
        }
        return new RulesSignature(fields);
    }

    /** Whether the key and the algorithm that the text names are these. */
    boolean names(TrustedKey key) {
        return key.id().equals(keyId()) && key.algorithm().label().equals(fields.get("algorithm"));
    }

    String keyId() {
        return fields.get("key");
    }

    String algorithm() {
        return fields.get("algorithm");
    }

    /** The content that was signed, as the text says; only good for a message. */
    String sha256() {
        return fields.get("sha256");
    }

    boolean isOf(Snapshot files, TrustedKey key) {
        return key.verifies(message(files), signature);
    }
}
