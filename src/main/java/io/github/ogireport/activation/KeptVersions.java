package io.github.ogireport.activation;

import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions that a host kept of a rules folder, for whoever looks after the folder. What is put back is an edit of the folder
 * like any other: a running host takes it up by itself, or when it is published. Not thread-safe; several processes may use it
 * on one folder.
 */
public final class KeptVersions {

    private final Path rules;
    private final Path state;
    private final StateFolder served;
    private final ReplacedContents replaced;

    /** @param stateFolder as the host configured it; null for the one beside the rules folder */
    public KeptVersions(Path rules, Path stateFolder) {
        this.rules = rules.toAbsolutePath().normalize();
        this.state = stateFolder == null ? StateFolder.beside(this.rules) : stateFolder;
        this.served = new StateFolder(state);
        this.replaced = new ReplacedContents(state.resolve("replaced"));
    }

    /** What served, the oldest first; empty when no host kept anything. */
    public List<RulesVersion> served() throws IOException {
        return served.history();
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
        List<RulesVersion> known = served.history();
        List<String> byHash = replaced.hashes();
        if (known.isEmpty() && byHash.isEmpty()) {
            throw new IllegalArgumentException("没有保存过版本，状态文件夹是 " + state);
        }
        boolean hash = version.length() >= VersionName.SHORTEST && known.stream().noneMatch(each -> each.sha256().startsWith(version));
        byHash.removeIf(each -> !hash || !each.startsWith(version));
        Snapshot wanted = byHash.size() == 1 ? replaced.load(byHash.get(0))
                : served.load(VersionName.find(version, known, holdsAsKept(present) ? present.sha256() : null));
        if (wanted.sameAs(present)) {
            throw new IllegalArgumentException("规则文件夹里现在就是版本“" + version + "”");
        }
        return wanted;
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
