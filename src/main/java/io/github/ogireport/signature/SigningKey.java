package io.github.ogireport.signature;

import java.io.IOException;
import java.nio.file.Path;

/** A private key (私钥) that signs rules. Immutable, safe for many threads. Its text form must not get into other hands. */
public final class SigningKey {

    private static final String KIND = "PRIVATE KEY";

    private final byte[] encoded;
    private final TrustedKey trusted;

    private SigningKey(byte[] encoded, TrustedKey trusted) {
        this.encoded = encoded;
        this.trusted = trusted;
    }

    /**
     * Reads a PKCS#8 key in PEM, without a password.
     *
     * @throws UnusableKeyException when it cannot be read, is no key of SM2 or Ed25519, or Bouncy Castle is missing
     */
    public static SigningKey read(Path pem) {
        return of(PemFile.read(pem, KIND, "可以用 openssl pkcs8 -topk8 -nocrypt 转换"), pem.toString());
    }

    /** @throws UnusableKeyException when Bouncy Castle is missing */
    public static SigningKey generate(SignatureAlgorithm algorithm) {
        try {
            return of(BouncyCastle.newPrivateKey(algorithm), algorithm.label());
        } catch (LinkageError e) {
            throw UnusableKeyException.withoutBouncyCastle(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SigningKey of(byte[] pkcs8, String from) {
        try {
            return new SigningKey(pkcs8, TrustedKey.of(BouncyCastle.publicKeyOf(pkcs8), from));
        } catch (LinkageError e) {
            throw UnusableKeyException.withoutBouncyCastle(e);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException e) {
            throw new UnusableKeyException(from + "：不是 SM2 或 Ed25519 的私钥，可以用 ogi-report rules keygen 生成", e);
        }
    }

    byte[] sign(byte[] message) {
        try {
            return BouncyCastle.sign(encoded, message);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What others verify with. */
    public TrustedKey trusted() {
        return trusted;
    }

    /** As {@link #read} takes it. */
    public String toPem() {
        return PemFile.format(KIND, encoded);
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return trusted.toString();
    }
}
