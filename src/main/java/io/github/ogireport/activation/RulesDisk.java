package io.github.ogireport.activation;

import io.github.ogireport.ruleset.FolderListing;
import io.github.ogireport.ruleset.Reading;
import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problems;
import java.nio.file.Path;

/** What a rules folder holds, as the operating system tells it. */
interface RulesDisk {

    /** @return null when the folder cannot be looked through, which is added to {@code problems} */
    default FolderListing list(Path folder, Problems problems, Reading reading) {
        return FolderListing.of(folder, problems, reading);
    }

    /** @return the files that could be read; what could not be is added to {@code problems} */
    default Snapshot read(Path folder, Problems problems, Reading reading) {
        return Snapshot.read(folder, problems, reading);
    }
}
