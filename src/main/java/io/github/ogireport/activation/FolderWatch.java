package io.github.ogireport.activation;

import io.github.ogireport.ruleset.FolderListing;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import io.github.ogireport.source.Problems;
import java.util.Collections;
import java.util.List;

/**
 * Finds out by looking again and again what a folder holds; events of the file system do not come from network drives. Most
 * looks compare only names, sizes and times. Contents are read when these have changed, for some looks after that, since a
 * second save within the resolution of file times shows in no listing, and every few looks anyhow. What a look reads counts
 * only when the next look reads the same, so that a file that is being saved never does. No look uses the time of day. Not
 * thread-safe.
 */
final class FolderWatch {

    private static final int LOOKS_AFTER_A_CHANGE = 6;
    private static final int READ_EVERY = 10;

    private final FolderReading folder;
    private FolderListing listed;
    private Snapshot pending;
    private Snapshot settled;
    private int looks;
    private int attention;
    private List<Problem> troubles = Collections.emptyList();

    FolderWatch(FolderReading folder) {
        this.folder = folder;
    }

    /** @return content that has come to rest and differs from what was settled; null when there is none */
    Snapshot look() {
        Problems problems = new Problems();
        FolderListing listing = folder.list(problems);
        boolean changed = listing == null || !listing.equals(listed);
        attention = changed ? LOOKS_AFTER_A_CHANGE : Math.max(0, attention - 1);
        looks++;
        listed = listing;
        if (!changed && pending == null && attention == 0 && looks % READ_EVERY != 0) {
            return null;
        }
        Snapshot seen = listing == null ? null : folder.snapshot(problems);
        troubles = problems.list();
        if (problems.any()) {
            listed = null;
            pending = null;
            return null;
        }
        boolean atRest = pending != null && pending.sameAs(seen);
        boolean known = settled != null && seen.sameAs(settled);
        pending = known || atRest ? null : seen;
        if (known || !atRest) {
            return null;
        }
        settled = seen;
        return seen;
    }

    /**
     * Reads the folder at once, twice.
     *
     * @return null when it cannot be read or is just changing, which is added to {@code problems}
     */
    Snapshot readNow(Problems problems) {
        Snapshot first = folder.snapshot(problems);
        Snapshot second = problems.any() ? null : folder.snapshot(problems);
        if (!problems.any() && !first.sameAs(second)) {
            problems.add(folder.folder().toString(), 0, "文件夹里的文件正在变化，请等保存完再试");
        }
        return problems.any() ? null : second;
    }

    /** This content is dealt with, whatever became of it: only other content is reported from now on. */
    void settle(Snapshot content) {
        settled = content;
        pending = null;
    }

    /** Content that was seen once and has yet to come to rest; null when there is none. */
    String pending() {
        return pending == null ? null : pending.sha256();
    }

    /** Lets go whoever waits for the folder. */
    void close() {
        folder.close();
    }

    /** Why the last look that read could not; empty when it could. */
    List<Problem> troubles() {
        return troubles;
    }
}
