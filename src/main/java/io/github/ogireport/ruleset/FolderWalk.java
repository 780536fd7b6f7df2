package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.NoRegularFileException;
import io.github.ogireport.bound.OpenFolder;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Goes through a rules folder that is held open. What is no file that rules may stand in is told, each by its name. */
final class FolderWalk {

    private final OpenFolder root;
    private final Problems problems;
    private final Reading reading;
    private final SortedMap<String, Entry> files = new TreeMap<>();
    private boolean sound = true;

    FolderWalk(OpenFolder root, Problems problems, Reading reading) {
        this.root = root;
        this.problems = problems;
        this.reading = reading;
    }

    /** Where a file is and what it looks like: two are equal when it seems to be the same. Immutable. */
    static final class Entry {

        private final String place;
        private final String look;

        private Entry(String place, BasicFileAttributes seen) {
            this.place = place;
            this.look = seen.size() + " " + seen.lastModifiedTime();
        }

        /** Relative to the folder, without links. */
        String place() {
            return place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry && place.equals(((Entry) other).place) && look.equals(((Entry) other).look);
        }

        @Override
        public int hashCode() {
            return Objects.hash(place, look);
        }

        @Override
        public String toString() {
            return place + " " + look;
        }
    }

    /** @return null when something was told */
    FolderListing listing() throws IOException {
        folder(root, "");
        return sound ? new FolderListing(files) : null;
    }

    private void folder(OpenFolder folder, String path) throws IOException {
        for (String name : folder.names(Bound.RULES_NAMES)) {
            if (FileName.counts(name)) {
                entry(folder, path, name);
            }
        }
    }

    private void entry(OpenFolder folder, String path, String name) {
        String full = path + name;
        reading.begin(full);
        String fault = FileName.fault(full);
        try {
            if (fault == null) {
                fault = take(folder, full, name);
            }
        } catch (NoSuchFileException e) {
            // taken away meanwhile; the next look tells
            return;
        } catch (NoRegularFileException e) {
            fault = e.getMessage();
        } catch (AccessDeniedException e) {
            fault = "没有权限读";
        } catch (IOException e) {
            fault = "读不出来：" + e;
        }
        if (fault != null) {
            sound = false;
            problems.add(full, 0, fault);
        }
    }

    /** @return what is wrong with it, in Chinese; null when nothing is */
    private String take(OpenFolder folder, String full, String name) throws IOException {
        BasicFileAttributes seen = folder.look(name);
        if (seen.isDirectory()) {
            try (OpenFolder inner = folder.enter(name)) {
                folder(inner, full + "/");
            }
            return null;
        }
        String place = full;
        if (seen.isSymbolicLink()) {
            place = InnerLink.target(root, full);
            if (place == null) {
                return "链接没有指向规则文件夹里的文件，请换成真正的文件";
            }
            seen = root.lookAt(place);
        }
        if (!seen.isRegularFile()) {
            return "这是管道或设备，不是文件，请删掉或者换成文件";
        }
        files.put(full, new Entry(place, seen));
        Bound.RULES_FILES.check(files.size());
        return null;
    }
}
