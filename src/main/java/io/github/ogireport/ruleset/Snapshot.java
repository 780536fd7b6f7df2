package io.github.ogireport.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bytes of a rule set as they stood at one moment: what is hashed is what is read. Paths are relative to the rules folder,
 * with “/”. Editors' hidden and backup files do not count.
 */
final class Snapshot {

    private static final int FILE_LIMIT = 5_000;

    private static final long LARGEST_FILE = 2 << 20;
    private static final long LARGEST_FOLDER = 64 << 20;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long bytes;

    private Snapshot() { }

    /** @param folders files or folders below {@code root} */
    static Snapshot of(Path root, Problems problems, Path... folders) {
        Snapshot snapshot = new Snapshot();
        for (Path folder : folders) {
            snapshot.add(root, folder, problems);
        }
        return snapshot;
    }

    private void add(Path root, Path folder, Problems problems) {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(Files::isRegularFile).filter(Snapshot::counts).sorted().limit(FILE_LIMIT).collect(Collectors.toList());
        } catch (IOException | UncheckedIOException e) {
            problems.add(name(root, folder), 0, Files.exists(folder) ? "读不出来：" + e : "缺少这个文件或文件夹");
            return;
        }
        for (Path file : found) {
            try {
                if (!file.toRealPath().startsWith(root.toRealPath())) {
                    problems.add(name(root, file), 0, "是指向规则文件夹外面的链接，不能用：请把文件本身放进来");
                    continue;
                }
                bytes += Files.size(file);
                if (Files.size(file) > LARGEST_FILE || bytes > LARGEST_FOLDER) {
                    problems.add(name(root, file), 0, "文件太大：一个文件最多 " + (LARGEST_FILE >> 20) + " MB，一个规则集最多 " + (LARGEST_FOLDER >> 20) + " MB");
                    continue;
                }
                files.put(name(root, file), Files.readAllBytes(file));
            } catch (IOException e) {
                problems.add(name(root, file), 0, "文件读不出来：" + e);
            }
        }
    }

    private static boolean counts(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && !name.startsWith("~") && !name.endsWith("~");
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The text of a file; empty where there is none, which is added to {@code problems}. */
    String text(String name, Problems problems) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            problems.add(name, 0, "缺少这个文件");
            return "";
        }
        return TextFile.decode(bytes, name, problems);
    }

    /** Names of the files with an ending, in order. */
    List<String> named(String ending) {
        return files.keySet().stream().filter(name -> name.endsWith(ending)).collect(Collectors.toList());
    }

    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                digest.update((file.getKey() + '\n' + file.getValue().length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue());
            }
            StringBuilder hex = new StringBuilder();
            for (byte b : digest.digest()) {
                hex.append(String.format("%02x", b));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
