package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.bound.BudgetSpentException;
import io.github.ogireport.bound.NoRegularFileException;
import io.github.ogireport.bound.OpenFolder;
import io.github.ogireport.source.Problems;
import io.github.ogireport.source.TextFile;
import io.github.ogireport.text.OneLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The bytes of a rules folder as they stood at one moment: what is hashed is what is read, compiled and kept. Paths are
 * relative to the folder, with “/”. A signature ({@value #SIGNATURE}) stands beside the files and is none of them: it changes
 * neither the content hash nor what is read. Immutable.
 */
public final class Snapshot {

    /** The file that holds the signature of a rules folder. */
    public static final String SIGNATURE = "rules.sig";

    private final SortedMap<String, byte[]> files;
    private final byte[] signature;
    private final String sha256;

    /** @param all not used by anyone else */
    private Snapshot(SortedMap<String, byte[]> all) {
        this.signature = all.remove(SIGNATURE);
        this.files = all;
        this.sha256 = hash(files);
    }

    /** @return the files that could be read; what could not be is added to {@code problems} */
    public static Snapshot read(Path folder, Problems problems) {
        return read(folder, problems, Reading.unlimited());
    }

    /** The same within the reading's budget. Whatever is exchanged meanwhile, nothing outside of the folder is read. */
    public static Snapshot read(Path folder, Problems problems, Reading reading) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (OpenFolder root = FolderListing.open(folder, problems)) {
            FolderListing listing = root == null ? null : FolderListing.of(root, problems, reading);
            if (listing != null) {
                readAll(root, listing, files, problems, reading);
            }
        } catch (IOException e) {
            problems.add(folder.toString(), 0, "规则文件夹读不出来：" + e);
        } catch (BudgetSpentException | BoundPassedException e) {
            problems.add(folder.toString(), 0, e.getMessage() + "，到 " + reading.at() + " 为止");
        }
        return new Snapshot(files);
    }

    private static void readAll(OpenFolder root, FolderListing listing, SortedMap<String, byte[]> files, Problems problems, Reading reading) {
        long total = 0;
        for (Map.Entry<String, FolderWalk.Entry> each : listing.entries().entrySet()) {
            reading.begin(each.getKey());
            byte[] bytes = new byte[0];
            try {
                bytes = root.read(each.getValue().place(), Bound.RULES_FILE);
            } catch (BoundPassedException | NoRegularFileException e) {
                problems.add(each.getKey(), 0, e.getMessage());
            } catch (IOException e) {
                problems.add(each.getKey(), 0, "文件读不出来：" + e);
            }
            total += bytes.length;
            Bound.RULES_FOLDER.check(total);
            files.put(each.getKey(), bytes);
        }
    }

    /**
     * @param files bytes by relative path; copied
     * @throws IllegalArgumentException in Chinese, when a name is none that a file of a rules folder may have
     */
    public static Snapshot of(Map<String, byte[]> files) {
        SortedMap<String, byte[]> copy = new TreeMap<>();
        files.forEach((name, bytes) -> {
            String fault = FileName.fault(name);
            if (fault != null) {
                throw new IllegalArgumentException(OneLine.of(name, Bound.RULES_PATH.limit()) + "：" + fault);
            }
            copy.put(name, bytes.clone());
        });
        return new Snapshot(copy);
    }

    /** The file of that name and the files in the folder of that name. */
    Snapshot part(String file, String folder) {
        SortedMap<String, byte[]> part = new TreeMap<>(files.subMap(folder + "/", folder + "0"));
        if (files.containsKey(file)) {
            part.put(file, files.get(file));
        }
        return new Snapshot(part);
    }

    /** In order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** A copy of a file's bytes; null where there is none. */
    public byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        return bytes == null ? null : bytes.clone();
    }

    /** A copy of the signature's bytes; null where the folder is not signed. */
    public byte[] signature() {
        return signature == null ? null : signature.clone();
    }

    /** Whether files and signature are the same, byte for byte. */
    public boolean sameAs(Snapshot other) {
        return sha256.equals(other.sha256) && Arrays.equals(signature, other.signature);
    }

    /** The text of a file; empty where there is none, which is added to {@code problems}. */
    String text(String name, Problems problems) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            problems.add(name, 0, "缺少这个文件");
            return "";
        }
        return TextFile.decode(bytes, name, problems);
    }

    /** Names of the files with an ending, in order. */
    List<String> named(String ending) {
        return files.keySet().stream().filter(name -> name.endsWith(ending)).collect(Collectors.toList());
    }

    /**
     * Lower-case hex of the SHA-256 over all files, the signature aside, in the order of their names by UTF-16 code units: for
     * each the name in UTF-8, a line feed, its length in bytes as a decimal number, a line feed, and its bytes. No name holds a
     * line feed, so different files give different input.
     */
    public String sha256() {
        return sha256;
    }

    private static String hash(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                digest.update((file.getKey() + '\n' + file.getValue().length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue());
            }
            StringBuilder hex = new StringBuilder();
            for (byte b : digest.digest()) {
                hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
