package io.github.ogireport.activation;

import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives a rules folder another content. All of it is written beside first, into a hidden folder of the rules folder, where a
 * full disk does no harm; then, while {@link RulesFolder#UNFINISHED} stands there, which no host takes rules up with, file by
 * file is moved into place. Killed at any moment, the folder holds the old content, the new one, or none that could serve, and
 * doing it again completes it. Hidden files and editors' backup files stay.
 */
final class FolderExchange {

    private static final String STAGING = ".restore-";

    private final Path folder;

    FolderExchange(Path folder) {
        this.folder = folder;
    }

    /** @param present what the folder holds */
    void to(Snapshot wanted, Snapshot present) throws IOException {
        Path root = Files.createDirectories(folder).toRealPath();
        List<String> names = new ArrayList<>(wanted.names());
        for (String name : names) {
            Path target = root.resolve(name).normalize();
            if (!target.startsWith(root) || target.equals(root)) {
                throw new IOException("保存的版本里有不能用的文件名：" + name);
            }
        }
        deleteStaging(root);
        Path staging = Files.createTempDirectory(root, STAGING);
        try {
            for (String name : names) {
                WholeFile.write(parent(staging.resolve(name)), wanted.bytes(name));
            }
            if (wanted.signature() != null) {
                WholeFile.write(staging.resolve(Snapshot.SIGNATURE), wanted.signature());
            }
            exchange(root, staging, wanted, present);
        } finally {
            deleteTree(staging);
        }
    }

    private static void exchange(Path root, Path staging, Snapshot wanted, Snapshot present) throws IOException {
        Path unfinished = staging.resolve(RulesFolder.UNFINISHED);
        WholeFile.write(unfinished, "正在收回旧版。这个文件一直在，说明没有做完：请再运行一次 ogi-report rules restore。\n".getBytes(StandardCharsets.UTF_8));
        move(unfinished, root.resolve(RulesFolder.UNFINISHED));
        deleteExtra(root, wanted, present);
        for (String name : wanted.names()) {
            Path target = root.resolve(name);
            if (Files.isSymbolicLink(target) || !Arrays.equals(wanted.bytes(name), present.bytes(name))) {
                move(staging.resolve(name), parent(target));
            }
        }
        Path signature = root.resolve(Snapshot.SIGNATURE);
        if (wanted.signature() == null) {
            Files.deleteIfExists(signature);
        } else {
            move(staging.resolve(Snapshot.SIGNATURE), signature);
        }
        Files.delete(root.resolve(RulesFolder.UNFINISHED));
        Problems problems = new Problems();
        if (!Snapshot.read(root, problems).sameAs(wanted) || problems.any()) {
            throw new IOException("写完以后读出来不一样，可能有别人正在改：" + root);
        }
    }

    private static void deleteExtra(Path root, Snapshot wanted, Snapshot present) throws IOException {
        Collection<Path> folders = new TreeSet<>(Comparator.reverseOrder());
        for (String name : present.names()) {
            if (!wanted.names().contains(name) && !name.equals(RulesFolder.UNFINISHED)) {
                Files.deleteIfExists(root.resolve(name));
                for (Path up = root.resolve(name).getParent(); !up.equals(root); up = up.getParent()) {
                    folders.add(up);
                }
            }
        }
        for (Path each : folders) {
            try {
                Files.deleteIfExists(each);
            } catch (DirectoryNotEmptyException e) {
                continue;
            }
        }
    }

    private static Path parent(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file;
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What killed processes left. */
    private static void deleteStaging(Path root) throws IOException {
        try (DirectoryStream<Path> rests = Files.newDirectoryStream(root, STAGING + "*")) {
            for (Path rest : rests) {
                deleteTree(rest);
            }
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(tree)) {
            all = files.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
