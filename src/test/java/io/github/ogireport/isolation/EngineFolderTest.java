package io.github.ogireport.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.isolation.UnusablePluginException.Fault;
import io.github.ogireport.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin folder that cannot be used is refused before anything is loaded from it, with the fault and what to do. */
@Tag("jdk")
class EngineFolderTest {

    private static final String SHARED = "io/github/ogireport/source/Problem.class";

    @TempDir
    Path plugin;
    private Path engine;
    private Path jar;

    @BeforeEach
    void aWholeEngine() throws Exception {
        engine = Files.createDirectory(plugin.resolve("engine"));
        jar = engine.resolve("ogi-report-validator.jar");
        write(jar, SHARED, sharedType());
        list(jar);
    }

    @Test
    void whatIsListedIsLoadedAndNothingElse() throws Exception {
        Files.write(engine.resolve("kie-api-old.jar"), new byte[] {1, 2, 3});

        assertEquals(Collections.singletonList(jar), EngineFolder.check(plugin));
    }

    @Test
    void noFolder() {
        Path missing = plugin.resolve("没有");

        refused(Fault.FOLDER_MISSING, missing, "找不到插件文件夹 " + missing + "：请核对路径，或者把安装包（ogi-report-版本.zip）解压到这里");
    }

    @Test
    void noEngine() throws Exception {
        Files.delete(engine.resolve("SHA256SUMS"));

        refused(Fault.ENGINE_MISSING, plugin, "插件文件夹里没有 " + engine.resolve("SHA256SUMS")
                + "：请把安装包（ogi-report-版本.zip）重新解压到这里，等复制完再启动");
    }

    @Test
    void aListThatIsMuchTooLongIsNone() throws Exception {
        Files.write(engine.resolve("SHA256SUMS"), new byte[Bound.ENGINE_LIST.limit() + 1]);

        incomplete(engine.resolve("SHA256SUMS") + " 不对：" + Bound.ENGINE_LIST.sentence());
    }

    @Test
    void aJarIsMissing() throws Exception {
        Files.delete(jar);

        incomplete(jar + " 没有这个文件");
    }

    @Test
    void aJarWasCopiedInPart() throws Exception {
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));

        incomplete(jar + " 内容与打包时不同，可能没有复制完");
    }

    @Test
    void theListWasCopiedInPart() throws Exception {
        byte[] whole = Files.readAllBytes(engine.resolve("SHA256SUMS"));
        Files.write(engine.resolve("SHA256SUMS"), Arrays.copyOf(whole, 40));

        incomplete(engine.resolve("SHA256SUMS") + " 有一行看不懂");
    }

    @Test
    void aListMayNotLeadOutOfTheFolder() throws Exception {
        Files.write(engine.resolve("SHA256SUMS"), (sha256(jar) + " *../engine/ogi-report-validator.jar\n").getBytes(StandardCharsets.UTF_8));

        incomplete(engine.resolve("SHA256SUMS") + " 有一行看不懂");
    }

    @Test
    void librariesWithoutTheEngine() throws Exception {
        write(jar, "org/kie/Api.class", new byte[] {1});
        list(jar);

        incomplete(engine.resolve("SHA256SUMS") + " 里没有列出 ogi-report-validator");
    }

    @Test
    void theHostHasAnotherVersion() throws Exception {
        byte[] other = sharedType();
        other[other.length - 1]++;
        write(jar, SHARED, other);
        list(jar);

        otherVersion("io.github.ogireport.source.Problem");
    }

    @Test
    void theHostLacksASharedType() throws Exception {
        write(jar, "io/github/ogireport/report/Added.class", new byte[] {1});
        list(jar);

        otherVersion("io.github.ogireport.report.Added");
    }

    /** What the one shares and the other does not would be two types of one name. */
    @Test
    void theHostSharesOtherTypes() throws Exception {
        write(jar, "io/github/ogireport/isolation/shared-types.txt", "io/github/ogireport/report/*\n".getBytes(StandardCharsets.UTF_8));
        list(jar);

        otherVersion("io.github.ogireport.isolation.shared-types.txt");
    }

    private void otherVersion(String type) {
        refused(Fault.OTHER_VERSION, plugin, "办公系统里的接口包（ogi-report-api-版本.jar）与插件 " + jar + " 不是同一版（" + type
                + " 不同）：请把办公系统里的接口包换成插件文件夹里的那一个");
    }

    private void incomplete(String what) {
        refused(Fault.ENGINE_DAMAGED, plugin, "插件文件夹不完整：" + what + "。请把安装包（ogi-report-版本.zip）重新解压到这里，等复制完再启动");
    }

    private static void refused(Fault fault, Path folder, String message) {
        UnusablePluginException refused = assertThrows(UnusablePluginException.class, () -> IsolatedValidator.open(folder));
        assertEquals(message, refused.getMessage());
        assertEquals(fault, refused.fault());
    }

    private static byte[] sharedType() throws IOException {
        try (InputStream in = Problem.class.getResourceAsStream('/' + SHARED)) {
            byte[] bytes = new byte[in.available()];
            assertEquals(bytes.length, in.read(bytes));
            return bytes;
        }
    }

    private static void write(Path jar, String entry, byte[] content) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(content);
        }
    }

    private void list(Path listed) throws Exception {
        Files.write(engine.resolve("SHA256SUMS"), (sha256(listed) + " *" + listed.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(Path file) throws Exception {
        StringBuilder hex = new StringBuilder();
        for (byte each : MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))) {
            hex.append(String.format("%02x", each));
        }
        return hex.toString();
    }
}
