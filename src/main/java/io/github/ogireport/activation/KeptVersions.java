package io.github.ogireport.activation;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions of a rules folder that a host kept, and those that were found sound on the command line, for whoever looks after
 * the folder. What is put back is an edit of the folder like any other: a running host takes it up by itself, or when it is
 * published. Not thread-safe; several processes may use it on one folder.
 */
public final class KeptVersions {

    private final Path rules;
    private final Path state;
    private final StateFolder served;
    private final KeptContents replaced;
    private final KeptContents checked;

    /** @param stateFolder as the host configured it; null for the one beside the rules folder */
    public KeptVersions(Path rules, Path stateFolder) {
        this.rules = rules.toAbsolutePath().normalize();
        this.state = stateFolder == null ? StateFolder.beside(this.rules) : stateFolder;
        this.served = new StateFolder(state);
        this.replaced = new KeptContents(state.resolve("replaced"));
        // whoever checks may be another user than the host, whose folder this one must not make
        this.checked = new KeptContents(state.resolveSibling(state.getFileName() + "-checked"));
    }

    /** What served, the oldest first; empty when no host kept anything. */
    public List<RulesVersion> served() throws IOException {
        return served.history();
    }

    /** What served and what was checked, the oldest first; empty when nothing was kept. */
    public List<RulesVersion> all() throws IOException {
        List<RulesVersion> all = served();
        for (String hash : checked.hashes()) {
            try {
                all.add(new RulesVersion(hash, checked.since(hash), Cause.CHECK, null, RulesFolder.ids(checked.load(hash)), null));
            } catch (IOException e) {
                // what is not whole cannot be put back
                continue;
            }
        }
        all.sort(Comparator.comparing(RulesVersion::since));
        return all;
    }

    /** Keeps what was checked and found sound, unless it served and is kept anyway. */
    public void keepChecked(Snapshot files) throws IOException {
        if (served().stream().noneMatch(each -> each.sha256().equals(files.sha256()))) {
            checked.keep(files);
        }
    }

    /** @throws IOException when it is not whole any more */
    public Snapshot load(RulesVersion version) throws IOException {
        return version.cause() == Cause.CHECK ? checked.load(version.sha256()) : served.load(version.sha256());
    }

    /** Content hashes of what stood in the folder before something was put back, the last one first. */
    public List<String> replaced() throws IOException {
        return replaced.hashes();
    }

    /**
     * Puts a version's files back into the rules folder, byte for byte, its signature with them. What stands there is kept
     * first, so that it can be put back by its content hash.
     *
     * @param version a content hash, its beginning, or a version as in ruleset.yaml (“1.0.0”, “2021 1.0.0”)
     * @return the content hash of what the folder held before; null when there was no folder
     * @throws IllegalArgumentException when no kept version is named so, or the folder holds it already
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException when the folder cannot be read; nothing was changed
     * @throws IOException when the version is not whole any more, or something cannot be written
     */
    public String restore(String version) throws IOException {
        boolean empty = Files.notExists(rules);
        Problems problems = new Problems();
        Snapshot present = empty ? Snapshot.of(new HashMap<>()) : present(problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        Snapshot wanted = named(version, present);
        Files.createDirectories(state);
        try (FolderLock ignored = FolderLock.on(state)) {
            if (!empty) {
                replaced.keep(withoutMark(present));
            }
            new FolderExchange(rules).to(wanted, present);
        }
        return empty ? null : withoutMark(present).sha256();
    }

    private Snapshot present(Problems problems) {
        Configuration<?> defaults = new Configuration<>(rules, (live, archive) -> live);
        return new FolderWatch(defaults.reading(rules)).readNow(problems);
    }

    private Snapshot named(String version, Snapshot present) throws IOException {
        List<RulesVersion> known = all();
        List<String> byHash = replaced.hashes();
        if (known.isEmpty() && byHash.isEmpty()) {
            throw new IllegalArgumentException("没有保存过版本，状态文件夹是 " + state);
        }
        boolean hash = version.length() >= VersionName.SHORTEST && known.stream().noneMatch(each -> each.sha256().startsWith(version));
        byHash.removeIf(each -> !hash || !each.startsWith(version));
        Snapshot wanted = byHash.size() == 1 ? replaced.load(byHash.get(0))
                : load(VersionName.find(version, known, holdsAsKept(present) ? present.sha256() : null), known);
        if (wanted.sameAs(present)) {
            throw new IllegalArgumentException("规则文件夹里现在就是版本“" + version + "”");
        }
        return wanted;
    }

    private Snapshot load(String sha256, List<RulesVersion> known) throws IOException {
        for (RulesVersion each : known) {
            if (each.sha256().equals(sha256)) {
                return load(each);
            }
        }
        throw new IllegalArgumentException(sha256);
    }

    /** Otherwise the same version may be asked for to get its signature back. */
    private boolean holdsAsKept(Snapshot present) {
        try {
            return served.load(present.sha256()).sameAs(present);
        } catch (IOException e) {
            return false;
        }
    }

    /** What is half put back was kept before; what an administrator then changed in it is worth keeping too. */
    private static Snapshot withoutMark(Snapshot files) {
        Map<String, byte[]> all = new HashMap<>();
        files.names().forEach(name -> all.put(name, files.bytes(name)));
        all.remove(RulesFolder.UNFINISHED);
        if (files.signature() != null) {
            all.put(Snapshot.SIGNATURE, files.signature());
        }
        return Snapshot.of(all);
    }
}
