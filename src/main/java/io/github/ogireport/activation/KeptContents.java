package io.github.ogireport.activation;

import io.github.ogireport.ruleset.Snapshot;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Contents of a rules folder that somebody may want back, whether they ever served or not: the last twenty. */
final class KeptContents {

    private static final int KEPT = 20;
    private static final String ENDING = ".zip";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.zip");

    private final Path folder;

    /** @param folder each content is {@code <sha256>.zip} in it */
    KeptContents(Path folder) {
        this.folder = folder;
    }

    /** Afterwards the content is on disk, its signature with it. */
    void keep(Snapshot files) throws IOException {
        Files.createDirectories(folder);
        WholeFile.write(folder.resolve(files.sha256() + ENDING), SnapshotZip.pack(files));
        WholeFile.deleteRests(folder);
        List<Path> newestFirst = newestFirst();
        for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
            Files.deleteIfExists(old);
        }
    }

    /** When a content was kept. */
    Instant since(String sha256) {
        return Instant.ofEpochMilli(folder.resolve(sha256 + ENDING).toFile().lastModified());
    }

    /** Content hashes, the one kept last first. */
    List<String> hashes() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (Path file : newestFirst()) {
            String name = String.valueOf(file.getFileName());
            hashes.add(name.substring(0, name.length() - ENDING.length()));
        }
        return hashes;
    }

    private List<Path> newestFirst() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ENDING)) {
            all.forEach(file -> {
                if (NAME.matcher(String.valueOf(file.getFileName())).matches()) {
                    files.add(file);
                }
            });
        } catch (NoSuchFileException e) {
            return files;
        }
        files.sort(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed());
        return files;
    }

    Snapshot load(String sha256) throws IOException {
        return SnapshotZip.read(folder.resolve(sha256 + ENDING), sha256);
    }
}
