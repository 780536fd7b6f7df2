package io.github.ogireport.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.bound.Pipe;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.security.Security;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("jdk")
class KeyFilesTest {

    @TempDir
    Path temporary;

    private Path file(String text) throws IOException {
        return Files.write(temporary.resolve("key.pem"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String reason, org.junit.jupiter.api.function.Executable reading) {
        UnusableKeyException refused = assertThrows(UnusableKeyException.class, reading);
        assertTrue(refused.getMessage().contains("key.pem：" + reason), refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void keysComeBackFromTheirText(SignatureAlgorithm algorithm) throws IOException {
        SigningKey key = SigningKey.generate(algorithm);
        SigningKey read = SigningKey.read(file("说明\r\n" + key.toPem().replace("\n", "\r\n")));
        assertEquals(key.toPem(), read.toPem());
        assertEquals(key.trusted().id(), read.trusted().id());
        TrustedKey trusted = TrustedKey.read(file(key.trusted().toPem()));
        assertEquals(key.trusted().toString(), trusted.toString());
        assertTrue(trusted.id().matches("[0-9a-f]{64}"), trusted.id());
        assertNull(Security.getProvider("BC"), "no provider is registered");
    }

    @Test
    void whatIsNoSuchKeyIsSaid() throws IOException {
        SigningKey key = SigningKey.generate(SignatureAlgorithm.SM2);
        Path none = temporary.resolve("no-key.pem");
        refused("没有这个钥匙文件", () -> TrustedKey.read(none));
        refused("钥匙文件读不出来", () -> TrustedKey.read(Files.createDirectories(temporary.resolve("folder/key.pem"))));
        refused("不是 PEM", () -> TrustedKey.read(file("hallo")));
        refused("不是 PEM", () -> TrustedKey.read(file(key.trusted().toPem().replace("-----END", ""))));
        refused("里面是 PRIVATE KEY", () -> TrustedKey.read(file(key.toPem())));
        refused("里面是 PUBLIC KEY", () -> SigningKey.read(file(key.trusted().toPem())));
        refused("里面是 ENCRYPTED PRIVATE KEY", () -> SigningKey.read(file(key.toPem().replace("PRIVATE", "ENCRYPTED PRIVATE"))));
        refused("文件太大", () -> TrustedKey.read(file(new String(new char[70_000]))));
        byte[] cut = new byte[40];
        refused("不是 SM2 或 Ed25519 的公钥", () -> TrustedKey.read(file(PemFile.format("PUBLIC KEY", cut))));
        refused("不是 SM2 或 Ed25519 的私钥", () -> SigningKey.read(file(PemFile.format("PRIVATE KEY", cut))));
    }

    @Test
    void aPipeIsNoKey() throws Exception {
        Path pipe = Pipe.at(temporary.resolve("key.pem"));
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> refused("钥匙文件读不出来，这是管道或设备，不是文件", () -> TrustedKey.read(pipe)));
    }

    /** A key of RSA and one of another curve, as openssl writes them. */
    @Test
    void otherKindsOfKeysAreRefused() throws Exception {
        for (String kind : new String[] {"RSA", "EC"}) {
            java.security.KeyPair pair = java.security.KeyPairGenerator.getInstance(kind).generateKeyPair();
            refused("不是 SM2 或 Ed25519 的公钥", () -> TrustedKey.read(file(PemFile.format("PUBLIC KEY", pair.getPublic().getEncoded()))));
            refused("不是 SM2 或 Ed25519 的私钥", () -> SigningKey.read(file(PemFile.format("PRIVATE KEY", pair.getPrivate().getEncoded()))));
        }
    }

    @Test
    void withoutBouncyCastleThatIsSaid() throws Exception {
        Path pem = file(SigningKey.generate(SignatureAlgorithm.SM2).trusted().toPem());
        URL classes = TrustedKey.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader noLibraries = new ClassLoader(null) { };
        try (URLClassLoader bare = new URLClassLoader(new URL[] {classes}, noLibraries)) {
            InvocationTargetException thrown = assertThrows(InvocationTargetException.class,
                    () -> bare.loadClass(TrustedKey.class.getName()).getMethod("read", Path.class).invoke(null, pem));
            assertEquals(UnusableKeyException.class.getName(), thrown.getCause().getClass().getName());
            assertTrue(thrown.getCause().getMessage().contains("bcprov-jdk18on"), thrown.getCause().getMessage());
            Object algorithm = bare.loadClass(SignatureAlgorithm.class.getName()).getField("ED25519").get(null);
            thrown = assertThrows(InvocationTargetException.class,
                    () -> bare.loadClass(SigningKey.class.getName()).getMethod("generate", algorithm.getClass()).invoke(null, algorithm));
            assertTrue(thrown.getCause().getMessage().contains("bcprov-jdk18on"), thrown.getCause().getMessage());
        }
    }
}
