package io.github.ogireport.bound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads a file that is one: no folder, no pipe and no device, which could keep a reader waiting for ever, and no link unless the
 * caller followed it and knows where it leads. Read once, and no more of it than its bound and one byte. What is exchanged for a
 * pipe between the look and the opening keeps the thread waiting none the less: who reads where others write has a thread to spare.
 */
public final class RegularFile {

    private static final int BUFFER = 1 << 16;
    private static final Set<OpenOption> OPTIONS = options(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    static final Set<OpenOption> NEW = options(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private RegularFile() { }

    private static Set<OpenOption> options(OpenOption... options) {
        return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(options)));
    }

    /**
     * @throws BoundPassedException   when it is longer than {@code bound}
     * @throws NoRegularFileException with a sentence in Chinese when it is no regular file
     * @throws IOException            when it cannot be read
     */
    public static byte[] read(Path file, Bound bound) throws IOException {
        long size = regular(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)).size();
        bound.check(size);
        try (SeekableByteChannel channel = Files.newByteChannel(file, OPTIONS)) {
            return read(channel, size, bound);
        }
    }

    /**
     * As {@link #read}, of a file that a user or a host named: where that is a link, it is what the link leads to.
     *
     * @throws BoundPassedException   when it is longer than {@code bound}
     * @throws NoRegularFileException with a sentence in Chinese when it is no regular file
     * @throws IOException            when it cannot be read
     */
    public static byte[] readNamed(Path file, Bound bound) throws IOException {
        return read(file.toRealPath(), bound);
    }

    /** The same of a file in a folder that is held open. */
    static byte[] read(SecureDirectoryStream<Path> folder, Path name, Bound bound) throws IOException {
        BasicFileAttributeView view = folder.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        long size = regular(name, view.readAttributes()).size();
        bound.check(size);
        try (SeekableByteChannel channel = folder.newByteChannel(name, OPTIONS)) {
            return read(channel, size, bound);
        }
    }

    /**
     * For a file that is to be written, appended to or locked: opening a pipe for that waits as well.
     *
     * @throws NoRegularFileException when something stands there that is no regular file, be it a link
     */
    public static void requireIfPresent(Path file) throws IOException {
        try {
            regular(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            // it is made when it is opened
        }
    }

    private static BasicFileAttributes regular(Path file, BasicFileAttributes seen) throws NoRegularFileException {
        if (!seen.isRegularFile()) {
            throw NoRegularFileException.of(file.toString(), seen);
        }
        return seen;
    }

    private static byte[] read(SeekableByteChannel channel, long size, Bound bound) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(bound.limit() + 1L, size + 1));
        while (channel.read(bytes) >= 0) {
            bound.check(bytes.position());
            if (!bytes.hasRemaining()) {
                int more = (int) Math.min(bound.limit() + 1L, bytes.capacity() + Math.max(BUFFER, (long) bytes.capacity()));
                bytes = ByteBuffer.allocate(more).put(Arrays.copyOf(bytes.array(), bytes.position()));
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
