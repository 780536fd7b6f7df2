package io.github.ogireport.cli;

import io.github.ogireport.bound.Bound;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Finds the files that the arguments name: a folder stands for the reports below it, in the order of their names. */
final class InputFiles {

    private static final List<String> ENDINGS = Arrays.asList(".json", ".html", ".htm", ".txt");

    private InputFiles() { }

    static List<InputFile> of(List<String> names) {
        List<InputFile> files = new ArrayList<>();
        for (String name : names) {
            files.addAll(named(name));
        }
        return files;
    }

    private static List<InputFile> named(String name) {
        List<InputFile> files = new ArrayList<>();
        Path path;
        try {
            path = Paths.get(name);
        } catch (InvalidPathException e) {
            files.add(InputFile.faulty(name, "这个文件名在当前语言环境里打不开，请把环境变量 LC_ALL 设成 C.UTF-8 再试"));
            return files;
        }
        if (Files.isDirectory(path)) {
            addReports(path, files);
            if (files.isEmpty()) {
                files.add(InputFile.faulty(name, "文件夹里没有报告（" + String.join("、", ENDINGS) + "）"));
            }
        } else if (Files.exists(path)) {
            files.add(InputFile.of(path));
        } else {
            files.add(InputFile.faulty(name, name.indexOf('\uFFFD') < 0 ? "没有这个文件，请核对路径和文件名"
                    : "打不开：文件名不是 UTF-8 编码（可能是 GBK），请改名，或者写它所在的文件夹"));
        }
        return files;
    }

    private static void addReports(Path folder, List<InputFile> files) {
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && isReport(file)) {
                        files.add(InputFile.of(file));
                    }
                    if (Bound.REPORT_FILES.isPassedBy(files.size())) {
                        files.add(InputFile.faulty(folder.toString(), Bound.REPORT_FILES.sentence() + "，多的没有审核"));
                        return FileVisitResult.TERMINATE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    if (!(e instanceof FileSystemLoopException)) {
                        files.add(InputFile.faulty(file.toString(), "读不出来：" + Failures.reason(e)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            files.add(InputFile.faulty(folder.toString(), "读不出来：" + Failures.reason(e)));
        }
        files.sort(Comparator.comparing(InputFile::name));
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }
}
