package io.github.ogireport.activation;

import io.github.ogireport.bound.NoRegularFileException;
import io.github.ogireport.bound.RegularFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps other processes, and other validators of this one, from writing into a state folder. Ends with the process. */
final class FolderLock implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock on(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        try {
            RegularFile.requireIfPresent(file);
        } catch (NoRegularFileException e) {
            throw new IOException(file + "：" + e.getMessage() + "，请删掉", e);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            long started = System.nanoTime();
            while (tryLock(channel) == null) {
                if (System.nanoTime() - started > PATIENCE_NANOS) {
                    throw new IOException("别的进程一直占用 " + folder);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return new FolderLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
