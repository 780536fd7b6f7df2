package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.RulesCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesSigningCommandsTest {

    @TempDir
    Path temporary;

    private RulesCopy rules;

    @BeforeEach
    void copy() throws IOException {
        rules = RulesCopy.in(temporary);
    }

    private CommandRun run(String command, String key) {
        return CommandRun.of("rules", command, rules.folder().toString(), "--key", temporary.resolve(key).toString());
    }

    private CommandRun keygen(String name, String algorithm) {
        return CommandRun.of("rules", "keygen", "--output", temporary.resolve(name).toString(), "--algorithm", algorithm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sm2", "ed25519"})
    void whatIsSignedIsVerifiedUntilItChanges(String algorithm) throws IOException {
        CommandRun keys = keygen("我的", algorithm);
        assertEquals(0, keys.exitCode, keys.err);
        assertEquals(0, keygen("别人", algorithm).exitCode);
        assertEquals(2, run("verify", "我的-public.pem").exitCode);
        CommandRun signed = run("sign", "我的-private.pem");
        assertEquals(0, signed.exitCode, signed.err);
        CommandRun verified = run("verify", "我的-public.pem");
        assertEquals(0, verified.exitCode, verified.out);
        assertTrue(verified.out.startsWith("签名对：内容码 "), verified.out);
        assertTrue(run("verify", "别人-public.pem").out.startsWith("rules.sig: 签名的不是认可的钥匙"));
        assertEquals(0, CommandRun.of("rules", "check", rules.folder().toString()).exitCode);
        rules.append("README.md", "\n");
        CommandRun changed = run("verify", "我的-public.pem");
        assertEquals(2, changed.exitCode);
        assertTrue(changed.out.startsWith("rules.sig: 签名以后规则文件有改动"), changed.out);
        assertEquals(0, run("sign", "我的-private.pem").exitCode);
        assertEquals(0, run("verify", "我的-public.pem").exitCode);
    }

    @Test
    void aPrivateKeyIsItsOwnersAndNeverOverwritten() throws IOException {
        assertEquals(0, CommandRun.of("rules", "keygen", "--output", temporary.resolve("a").toString()).exitCode);
        Path key = temporary.resolve("a-private.pem");
        if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        }
        byte[] before = Files.readAllBytes(key);
        CommandRun again = keygen("a", "sm2");
        assertEquals(2, again.exitCode);
        assertTrue(again.err.contains("不覆盖"), again.err);
        assertEquals(new String(before), new String(Files.readAllBytes(key)));
        assertEquals(2, keygen("没有/a", "sm2").exitCode);
        assertEquals(64, keygen("b", "rsa").exitCode);
        assertFalse(Files.exists(temporary.resolve("b-private.pem")));
    }

    @Test
    void whatCannotBeSignedIsSaid() throws IOException {
        keygen("a", "ed25519");
        CommandRun mixed = run("sign", "a-public.pem");
        assertEquals(2, mixed.exitCode);
        assertTrue(mixed.err.contains("里面是 PUBLIC KEY"), mixed.err);
        assertEquals(2, run("sign", "none.pem").exitCode);
        assertEquals(64, CommandRun.of("rules", "sign", rules.folder().toString()).exitCode);
        Files.copy(temporary.resolve("a-private.pem"), rules.folder().resolve("a-private.pem"));
        CommandRun within = CommandRun.of("rules", "sign", rules.folder().toString(), "--key", rules.folder().resolve("a-private.pem").toString());
        assertEquals(64, within.exitCode);
        rules.append("2021/settings.yaml", "\n胡写\n");
        CommandRun broken = run("sign", "a-private.pem");
        assertEquals(2, broken.exitCode);
        assertTrue(broken.err.startsWith("2021/settings.yaml:"), broken.err);
        assertFalse(Files.exists(rules.folder().resolve("rules.sig")));
        assertEquals(2, CommandRun.of("rules", "verify", temporary.resolve("none").toString(), "--key", temporary.resolve("a-public.pem").toString()).exitCode);
    }
}
