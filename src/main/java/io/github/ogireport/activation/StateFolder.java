package io.github.ogireport.activation;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.bound.NoRegularFileException;
import io.github.ogireport.bound.RegularFile;
import io.github.ogireport.ruleset.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions that served, in a folder: each in {@code versions/<sha256>.zip}, its signature with it, and
 * {@code history.jsonl}, a line for each time that one came to serve, whose last line names what served last. Every file is
 * written beside, forced to disk and moved into place, the history after the version it names: whenever the process is
 * killed, the history is whole and names versions that are whole. Several processes may share the folder.
 *
 * <p>A version is written once; only when it serves with another signature than was kept, it is written with that. One that
 * serves without a signature keeps the one it has.
 *
 * <p>The last hundred lines of the history are kept, and the versions that these name. Whoever can write into this folder can
 * change what serves: protect it as the rules folder. Where signatures are required, they can only bring back what was signed.
 */
final class StateFolder implements VersionStore {

    private static final int KEPT = 100;
    private static final String ENDING = ".zip";
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\.zip|.*\\.part");
    private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);

    private final Path folder;
    private final Path versions;
    private final Path history;

    StateFolder(Path folder) {
        this.folder = folder;
        this.versions = folder.resolve("versions");
        this.history = folder.resolve("history.jsonl");
    }

    /** Where the versions of a rules folder are kept unless told otherwise. */
    static Path beside(Path rules) {
        Path name = rules.getFileName();
        return rules.resolveSibling(".ogi-" + (name == null ? "" : name) + "-state");
    }

    @Override
    public List<RulesVersion> history() throws IOException {
        if (!Files.exists(history, LinkOption.NOFOLLOW_LINKS)) {
            return new ArrayList<>();
        }
        try {
            return HistoryLines.parse(new String(RegularFile.read(history, Bound.RULES_HISTORY), StandardCharsets.UTF_8));
        } catch (BoundPassedException | NoRegularFileException e) {
            throw new IOException(history.getFileName() + "：" + e.getMessage(), e);
        }
    }

    @Override
    public void record(RulesVersion version, Snapshot files) throws IOException {
        Files.createDirectories(versions);
        if (!Files.isDirectory(versions, LinkOption.NOFOLLOW_LINKS)) {
            // what is not named is deleted in it
            throw new IOException(versions + " 是链接，不是文件夹，请换成真正的文件夹");
        }
        try (FolderLock ignored = FolderLock.on(folder)) {
            List<RulesVersion> served = history();
            if (!holds(files)) {
                WholeFile.write(file(version.sha256()), SnapshotZip.pack(files));
            }
            if (repeats(served, version)) {
                return;
            }
            served.add(version);
            List<RulesVersion> kept = served.subList(Math.max(0, served.size() - KEPT), served.size());
            WholeFile.write(history, HistoryLines.format(kept).getBytes(StandardCharsets.UTF_8));
            tidy(kept);
        }
    }

    /** The version is kept, whatever becomes of those that are not needed any more: the next one tries again. */
    private void tidy(List<RulesVersion> kept) {
        try {
            prune(kept);
        } catch (IOException e) {
            LOG.warn("旧的规则版本清理不掉：{}", e.toString());
        }
    }

    /** A restart, another process that takes up the same edit, or the same with another signature is no new version. */
    private static boolean repeats(List<RulesVersion> served, RulesVersion version) {
        RulesVersion last = served.isEmpty() ? null : served.get(served.size() - 1);
        return last != null && last.sha256().equals(version.sha256())
                && (version.cause() == Cause.START || version.cause() == Cause.EDIT
                || version.cause() == last.cause() && version.since().equals(last.since()));
    }

    private boolean holds(Snapshot files) {
        try {
            Snapshot kept = load(files.sha256());
            return files.signature() == null || kept.sameAs(files);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Snapshot load(String sha256) throws IOException {
        return SnapshotZip.read(file(sha256), sha256);
    }

    private Path file(String sha256) {
        return versions.resolve(sha256 + ENDING);
    }

    /** Under the lock, so that no version is one that another process is about to name, and no rest one that is being written. */
    private void prune(List<RulesVersion> kept) throws IOException {
        Set<String> named = new HashSet<>();
        kept.forEach(version -> named.add(version.sha256() + ENDING));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(versions)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!named.contains(name) && OURS.matcher(name).matches()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        WholeFile.deleteRests(folder);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
