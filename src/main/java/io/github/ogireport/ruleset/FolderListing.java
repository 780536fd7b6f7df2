package io.github.ogireport.ruleset;

import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.bound.BudgetSpentException;
import io.github.ogireport.bound.OpenFolder;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;

/**
 * Names, sizes and times of the files in a rules folder: a quick look that reads no content. Two listings are equal when
 * nothing seems to have changed. Hidden files and editors' backup files do not count. Immutable.
 */
public final class FolderListing {

    private final SortedMap<String, FolderWalk.Entry> files;

    FolderListing(SortedMap<String, FolderWalk.Entry> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** @return null when the folder cannot be looked through, which is added to {@code problems} */
    public static FolderListing of(Path folder, Problems problems, Reading reading) {
        try (OpenFolder root = open(folder, problems)) {
            return root == null ? null : of(root, problems, reading);
        } catch (IOException e) {
            problems.add(folder.toString(), 0, "规则文件夹读不出来：" + e);
            return null;
        }
    }

    /** @return null when there is no such folder, which is added to {@code problems} */
    static OpenFolder open(Path folder, Problems problems) throws IOException {
        if (Files.isDirectory(folder)) {
            return OpenFolder.at(folder);
        }
        problems.add(folder.toString(), 0, Files.exists(folder) ? "这不是文件夹" : "没有这个规则文件夹");
        return null;
    }

    /** @return null when something in it is no file that could be read, which is added to {@code problems} */
    static FolderListing of(OpenFolder root, Problems problems, Reading reading) throws IOException {
        FolderWalk walk = new FolderWalk(root, problems, reading);
        try {
            return walk.listing();
        } catch (BudgetSpentException | BoundPassedException e) {
            problems.add(root.path().toString(), 0, e.getMessage() + (reading.at().isEmpty() ? "" : "，到 " + reading.at() + " 为止"));
            return null;
        }
    }

    /** By paths relative to the folder, with “/”, in order. */
    Map<String, FolderWalk.Entry> entries() {
        return files;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FolderListing && files.equals(((FolderListing) other).files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    @Override
    public String toString() {
        return files.toString();
    }
}
