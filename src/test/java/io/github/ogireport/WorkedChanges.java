package io.github.ogireport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The worked changes of {@code rules/README.md}, done as the text says them: “在 `文件` 里找到：” and “改成：” with a block each,
 * “新建 `文件`：” with a block, “把文件夹 `甲` 复制成 `乙`”, “删掉文件夹 `甲`”.
 */
final class WorkedChanges {

    private static final Pattern STEP = Pattern.compile("在 `([^`]+)` 里找到：\\n\\n```\\n(.*?)\\n```\\n\\n改成：\\n\\n```\\n(.*?)\\n```"
            + "|新建 `([^`]+)`：\\n\\n```\\n(.*?\\n)```|把文件夹 `([^`]+)` 复制成 `([^`]+)`|删掉文件夹 `([^`]+)`", Pattern.DOTALL);

    private final String readme;
    private final Path folder;

    WorkedChanges(Path folder) throws IOException {
        this.folder = folder;
        this.readme = text(folder.resolve("README.md"));
    }

    /** @param number the section's Chinese number: “一” */
    String section(String number) {
        int start = readme.indexOf("\n## " + number + "、");
        int end = readme.indexOf("\n## ", start + 1);
        return readme.substring(start, end < 0 ? readme.length() : end);
    }

    /** Whether something stands in a section that no step takes up. */
    static String withoutSteps(String section) {
        return STEP.matcher(section).replaceAll("");
    }

    void apply(String number) throws IOException {
        Matcher step = STEP.matcher(section(number));
        while (step.find()) {
            if (step.group(1) != null) {
                replace(folder.resolve(step.group(1)), step.group(2), step.group(3));
            } else if (step.group(4) != null) {
                write(folder.resolve(step.group(4)), step.group(5));
            } else if (step.group(6) != null) {
                copy(folder.resolve(step.group(6)), folder.resolve(step.group(7)));
            } else {
                delete(folder.resolve(step.group(8)));
            }
        }
    }

    void takeBack(String number) throws IOException {
        Matcher step = STEP.matcher(section(number));
        while (step.find()) {
            if (step.group(1) != null) {
                replace(folder.resolve(step.group(1)), step.group(3), step.group(2));
            } else if (step.group(4) != null) {
                Files.delete(folder.resolve(step.group(4)));
            }
        }
    }

    private static void replace(Path file, String old, String replacement) throws IOException {
        String text = text(file);
        assertEquals(2, text.split(Pattern.quote(old), -1).length, () -> "“" + old + "” should stand once in " + file);
        write(file, text.replace(old, replacement));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Object file : files.sorted(Comparator.reverseOrder()).toArray()) {
                Files.delete((Path) file);
            }
        }
    }
}
