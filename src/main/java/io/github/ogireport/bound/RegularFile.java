package io.github.ogireport.bound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/**
 * Reads a file that is one: no folder, no pipe and no device, which could keep a reader waiting for ever, and no link unless the
 * caller followed it and knows where it leads. Read once, and no more of it than its bound and one byte.
 */
public final class RegularFile {

    private static final int BUFFER = 1 << 16;

    private RegularFile() { }

    /**
     * @throws BoundPassedException when it is longer than {@code bound}
     * @throws FileSystemException  with a reason in Chinese when it is no regular file
     * @throws IOException          when it cannot be read
     */
    public static byte[] read(Path file, Bound bound) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!seen.isRegularFile()) {
            throw new FileSystemException(file.toString(), null, seen.isDirectory() ? "这是文件夹，不是文件"
                    : seen.isSymbolicLink() ? "这是链接，不是文件" : "这是管道或设备，不是文件");
        }
        bound.check(seen.size());
        OpenOption[] options = {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS};
        try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(bound.limit() + 1L, seen.size() + 1));
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
}
