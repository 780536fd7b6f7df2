package io.github.ogireport.ruleset;

import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names, sizes and times of the files in a rules folder: a quick look that reads no content. Two listings are equal when
 * nothing seems to have changed. Hidden files and editors' backup files do not count. Immutable.
 */
public final class FolderListing {

    private static final int FILE_LIMIT = 5_000;

    private final SortedMap<String, String> files;

    private FolderListing(SortedMap<String, String> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** @return null when the folder cannot be looked through, which is added to {@code problems} */
    public static FolderListing of(Path folder, Problems problems) {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            // only the folder itself may be a link: one that is switched to another folder is a way to publish
            Path root = folder.toRealPath();
            if (!Files.isDirectory(root)) {
                problems.add(folder.toString(), 0, "这不是文件夹");
                return null;
            }
            Files.walkFileTree(root, new Visitor(root, files));
            return new FolderListing(files);
        } catch (IOException e) {
            problems.add(folder.toString(), 0, Files.exists(folder) ? "规则文件夹读不出来：" + e : "没有这个规则文件夹");
            return null;
        }
    }

    /** Whether a name could pass for the name and content of other files where names and contents are hashed in a row. */
    static boolean isAmbiguous(String name) {
        return name.indexOf('\n') >= 0;
    }

    /** Paths relative to the folder, with “/”, in order. */
    Set<String> names() {
        return files.keySet();
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

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final SortedMap<String, String> files;

        private Visitor(Path root, SortedMap<String, String> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || counts(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!counts(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (isAmbiguous(root.relativize(file).toString())) {
                throw new FileSystemException(root.toString(), null, "有文件名里带换行，请改名：" + root.relativize(file));
            }
            BasicFileAttributes seen = attributes.isSymbolicLink() ? behindLink(file) : attributes;
            files.put(root.relativize(file).toString().replace('\\', '/'), seen.size() + " " + seen.lastModifiedTime());
            if (files.size() > FILE_LIMIT) {
                throw new FileSystemException(root.toString(), null, "超过 " + FILE_LIMIT + " 个文件，不像规则文件夹");
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link to a file outside would bring that file's text into messages and into the state folder. */
        private BasicFileAttributes behindLink(Path link) throws IOException {
            Path target = link.toRealPath();
            if (!target.startsWith(root) || !Files.isRegularFile(target)) {
                throw new FileSystemException(link.toString(), null, "链接没有指向规则文件夹里的文件，请换成真正的文件");
            }
            return Files.readAttributes(target, BasicFileAttributes.class);
        }

        private static boolean counts(Path file) {
            String name = String.valueOf(file.getFileName());
            return !name.startsWith(".") && !name.startsWith("~") && !name.endsWith("~");
        }
    }
}
