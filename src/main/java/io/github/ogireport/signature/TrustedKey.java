package io.github.ogireport.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A public key (公钥) whose owner may sign rules. Immutable, safe for many threads. */
public final class TrustedKey {

    static final String KIND = "PUBLIC KEY";

    private final byte[] encoded;
    private final SignatureAlgorithm algorithm;

    private TrustedKey(byte[] encoded, SignatureAlgorithm algorithm) {
        this.encoded = encoded;
        this.algorithm = algorithm;
    }

    /**
     * Reads a SubjectPublicKeyInfo (X.509) in PEM.
     *
     * @throws UnusableKeyException when it cannot be read, is no key of SM2 or Ed25519, or Bouncy Castle is missing
     */
    public static TrustedKey read(Path pem) {
        return of(PemFile.read(pem, KIND, "这里要的是公钥，不是私钥或证书"), pem.toString());
    }

    /** @param from where it comes from, for messages */
    static TrustedKey of(byte[] subjectPublicKeyInfo, String from) {
        try {
            return new TrustedKey(BouncyCastle.canonical(subjectPublicKeyInfo), BouncyCastle.algorithmOf(subjectPublicKeyInfo));
        } catch (LinkageError e) {
            throw UnusableKeyException.withoutBouncyCastle(e);
        } catch (IOException | RuntimeException e) {
            throw new UnusableKeyException(from + "：不是 SM2 或 Ed25519 的公钥，可以用 ogi-report rules keygen 生成", e);
        }
    }

    /** Its fingerprint: lower-case hex of the SHA-256 over the SubjectPublicKeyInfo in DER, the curve by name, the point uncompressed. */
    public String id() {
        try {
            StringBuilder hex = new StringBuilder();
            for (byte b : MessageDigest.getInstance("SHA-256").digest(encoded)) {
                hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** Whether this is the signature of the message by this key's owner; no signature makes it throw. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            return BouncyCastle.verifies(encoded, message, signature);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** As {@link #read} takes it. */
    public String toPem() {
        return PemFile.format(KIND, encoded);
    }

    @Override
    public String toString() {
        return algorithm.label() + " " + id();
    }
}
