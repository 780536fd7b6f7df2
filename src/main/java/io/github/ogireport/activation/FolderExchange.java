package io.github.ogireport.activation;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.OpenFolder;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

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
        Path path = Files.createDirectories(folder).toRealPath();
        try (OpenFolder root = OpenFolder.at(path)) {
            for (String rest : root.names(Bound.RULES_NAMES)) {
                if (rest.startsWith(STAGING)) {
                    // what a killed process left
                    root.deleteTree(rest);
                }
            }
            String beside = Files.createTempDirectory(path, STAGING).getFileName().toString();
            try (OpenFolder staging = root.enter(beside)) {
                exchange(root, staging, wanted, present);
            } finally {
                root.deleteTree(beside);
            }
        }
        Problems problems = new Problems();
        if (!Snapshot.read(path, problems).sameAs(wanted) || problems.any()) {
            throw new IOException("写完以后读出来不一样，可能有别人正在改：" + path);
        }
    }

    /** By the folders that are held open: whoever makes a folder a link meanwhile gets nothing written or deleted elsewhere. */
    private static void exchange(OpenFolder root, OpenFolder staging, Snapshot wanted, Snapshot present) throws IOException {
        Map<String, String> staged = new LinkedHashMap<>();
        for (String name : wanted.names()) {
            staged.put(name, stage(staging, staged.size() + ".txt", wanted.bytes(name)));
        }
        String signature = wanted.signature() == null ? null : stage(staging, Snapshot.SIGNATURE, wanted.signature());
        staging.move(stage(staging, RulesFolder.UNFINISHED, "正在收回旧版。这个文件一直在，说明没有做完：请再运行一次 ogi-report rules restore。\n"
                .getBytes(StandardCharsets.UTF_8)), root, RulesFolder.UNFINISHED);
        deleteExtra(root, wanted, present);
        for (Map.Entry<String, String> each : staged.entrySet()) {
            String name = each.getKey();
            root.makeFolders(name);
            if (!Arrays.equals(wanted.bytes(name), present.bytes(name)) || root.lookAt(name).isSymbolicLink()) {
                staging.move(each.getValue(), root, name);
            }
        }
        if (signature == null) {
            root.delete(Snapshot.SIGNATURE);
        } else {
            staging.move(signature, root, Snapshot.SIGNATURE);
        }
        root.delete(RulesFolder.UNFINISHED);
    }

    private static String stage(OpenFolder staging, String name, byte[] bytes) throws IOException {
        staging.create(name, bytes);
        return name;
    }

    private static void deleteExtra(OpenFolder root, Snapshot wanted, Snapshot present) throws IOException {
        Collection<Path> folders = new TreeSet<>(Comparator.reverseOrder());
        for (String name : present.names()) {
            if (!wanted.names().contains(name) && !name.equals(RulesFolder.UNFINISHED)) {
                root.delete(name);
                for (Path up = root.path().resolve(name).getParent(); !up.equals(root.path()); up = up.getParent()) {
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
}
