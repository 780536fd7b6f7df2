package io.github.ogireport.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The algorithms are those of the standards: GB/T 32918.5-2017 annex A.2 and RFC 8032 section 7.1. */
@Tag("jdk")
class KnownAnswersTest {

    @TempDir
    Path temporary;

    private static byte[] hex(String hex) {
        String digits = hex.replace(" ", "");
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    private static byte[] der(BigInteger r, BigInteger s) {
        byte[] first = r.toByteArray();
        byte[] second = s.toByteArray();
        byte[] der = new byte[6 + first.length + second.length];
        der[0] = 0x30;
        der[1] = (byte) (der.length - 2);
        der[2] = 2;
        der[3] = (byte) first.length;
        System.arraycopy(first, 0, der, 4, first.length);
        der[4 + first.length] = 2;
        der[5 + first.length] = (byte) second.length;
        System.arraycopy(second, 0, der, 6 + first.length, second.length);
        return der;
    }

    @Test
    void sm2() {
        TrustedKey key = TrustedKey.of(hex("3059301306072A8648CE3D020106082A811CCF5501822D03420004"
                + "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"), "GB/T 32918.5");
        BigInteger r = new BigInteger("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3", 16);
        BigInteger s = new BigInteger("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA", 16);
        byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);
        assertEquals(SignatureAlgorithm.SM2, key.algorithm());
        assertTrue(key.verifies(message, der(r, s)));
        assertFalse(key.verifies(message, der(r, s.add(BigInteger.ONE))));
        assertFalse(key.verifies(message, der(s, r)));
        assertFalse(key.verifies("message digesu".getBytes(StandardCharsets.US_ASCII), der(r, s)));
    }

    @Test
    void ed25519() {
        TrustedKey key = TrustedKey.of(hex("302A300506032B6570032100"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"), "RFC 8032");
        byte[] signature = hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
        assertEquals(SignatureAlgorithm.ED25519, key.algorithm());
        assertTrue(key.verifies(hex("af82"), signature));
        assertFalse(key.verifies(hex("af83"), signature));
        assertFalse(key.verifies(hex("af82"), Arrays.copyOf(signature, 63)));
        assertFalse(key.verifies(hex("af82"), new byte[64]));
    }

    /** Ed25519 is deterministic: signing gives the answer of the standard too. */
    @Test
    void ed25519Signs() throws Exception {
        Path pem = Files.write(temporary.resolve("key.pem"), PemFile.format("PRIVATE KEY", hex("302e020100300506032b657004220420"
                + "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")).getBytes(StandardCharsets.US_ASCII));
        assertArrayEquals(hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"), SigningKey.read(pem).sign(hex("af82")));
    }
}
