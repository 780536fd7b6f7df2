package io.github.ogireport.isolation;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.bound.RegularFile;
import io.github.ogireport.isolation.UnusablePluginException.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jars of a plugin folder, checked before any of them is loaded: a class loader passes over a jar that it cannot read, and
 * what is missing then shows as some class not found in the middle of a save.
 */
final class EngineFolder {

    /** What the engine is made of, as {@code sha256sum} writes it; another jar that lies there, of an earlier version, is not loaded. */
    private static final String LIST = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *]([^/\\\\]+\\.jar)");
    private static final String UNPACK_AGAIN = "请把安装包（ogi-report-版本.zip）重新解压到这里，等复制完再启动";

    private final Path folder;
    private final List<Path> jars = new ArrayList<>();

    private EngineFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws UnusablePluginException when the engine cannot be loaded from it */
    static List<Path> check(Path pluginFolder) {
        if (!Files.isDirectory(pluginFolder)) {
            throw new UnusablePluginException(Fault.FOLDER_MISSING, "找不到插件文件夹 " + pluginFolder + "：请核对路径，"
                    + "或者把安装包（ogi-report-版本.zip）解压到这里");
        }
        EngineFolder engine = new EngineFolder(pluginFolder.resolve("engine"));
        try {
            engine.checkContent();
            engine.checkSharedTypes();
        } catch (IOException e) {
            throw new UnusablePluginException(Fault.ENGINE_DAMAGED, "读不了 " + engine.folder + "：" + e + "。请检查磁盘和文件夹的权限");
        }
        return engine.jars;
    }

    private void checkContent() throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            throw new UnusablePluginException(Fault.ENGINE_MISSING, "插件文件夹里没有 " + list + "：" + UNPACK_AGAIN);
        }
        for (String line : lines(list)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw damaged(list, "有一行看不懂");
            }
            Path jar = folder.resolve(parts.group(2));
            if (!Files.isRegularFile(jar)) {
                throw damaged(jar, "没有这个文件");
            }
            if (!sha256(jar).equals(parts.group(1))) {
                throw damaged(jar, "内容与打包时不同，可能没有复制完");
            }
            jars.add(jar);
        }
    }

    private static String[] lines(Path list) throws IOException {
        try {
            return new String(RegularFile.readNamed(list, Bound.ENGINE_LIST), StandardCharsets.UTF_8).split("\r?\n");
        } catch (BoundPassedException e) {
            throw damaged(list, "不对：" + e.getMessage());
        }
    }

    private static UnusablePluginException damaged(Path file, String what) {
        return new UnusablePluginException(Fault.ENGINE_DAMAGED, "插件文件夹不完整：" + file + " " + what + "。" + UNPACK_AGAIN);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        StringBuilder hex = new StringBuilder(64);
        for (byte each : digest.digest()) {
            hex.append(String.format("%02x", each));
        }
        return hex.toString();
    }

    /**
     * The engine was compiled with shared types of its own, and runs with the host's: they must be the same to the byte, or a
     * method that one of them lacks is missed in the middle of a save.
     */
    private void checkSharedTypes() throws IOException {
        TreeSet<String> checked = new TreeSet<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile(), false)) {
                for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                    String name = entry.getName();
                    if (SharedTypes.containsFile(name)) {
                        checked.add(name);
                        if (!Arrays.equals(bytes(file.getInputStream(entry)), bytes(SharedTypes.open(name)))) {
                            throw new UnusablePluginException(Fault.OTHER_VERSION, "办公系统里的接口包（ogi-report-api-版本.jar）与插件 " + jar
                                    + " 不是同一版（" + typeName(name) + " 不同）：请把办公系统里的接口包换成插件文件夹里的那一个");
                        }
                    }
                }
            }
        }
        if (checked.isEmpty()) {
            throw damaged(folder.resolve(LIST), "里没有列出 ogi-report-validator");
        }
    }

    private static String typeName(String file) {
        return (file.endsWith(".class") ? file.substring(0, file.length() - ".class".length()) : file).replace('/', '.');
    }

    /** Null when there is no file. */
    private static byte[] bytes(InputStream content) throws IOException {
        if (content == null) {
            return null;
        }
        try (InputStream in = content) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
            }
            return all.toByteArray();
        }
    }
}
