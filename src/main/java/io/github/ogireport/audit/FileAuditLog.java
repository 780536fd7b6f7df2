package io.github.ogireport.audit;

import io.github.ogireport.bound.RegularFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Appends audit lines to a file, which must be one, each with one write; who wants them on standard output takes a logger. When the file would grow over its limit it becomes {@code name.1}, the
 * one before {@code name.2}, and so on; the oldest goes. For one process: two would rotate each other's file away.
 */
public final class FileAuditLog implements AuditLog {

    private final Path file;
    private final long sizeLimit;
    private final int kept;
    private OutputStream out;
    private long size;

    private FileAuditLog(Path file, long sizeLimit, int kept) {
        this.file = Objects.requireNonNull(file, "file");
        this.sizeLimit = sizeLimit;
        this.kept = kept;
    }

    /** A file that grows without limit. It is opened when the first line is written, its folder made where missing. */
    public static FileAuditLog to(Path file) {
        return new FileAuditLog(file, Long.MAX_VALUE, 0);
    }

    /**
     * @param sizeLimit in bytes, at least 1
     * @param kept      how many full files stay beside the one that is written, at least 1
     */
    public static FileAuditLog rotating(Path file, long sizeLimit, int kept) {
        if (sizeLimit < 1 || kept < 1) {
            throw new IllegalArgumentException("sizeLimit and kept must be at least 1, not " + sizeLimit + " and " + kept);
        }
        return new FileAuditLog(file, sizeLimit, kept);
    }

    @Override
    public void write(String line) throws IOException {
        byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
        try {
            open();
            if (size > 0 && size > sizeLimit - bytes.length) {
                rotate();
            }
            out.write(bytes);
            size += bytes.length;
        } catch (IOException e) {
            // what was half written is ended by the next opening
            close();
            throw e;
        }
    }

    private void open() throws IOException {
        if (out != null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        boolean halfLine = endsWithinLine();
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (halfLine) {
            out.write('\n');
        }
        size = Files.size(file);
    }

    /** A pipe would keep the writer waiting for a reader, and nothing would say so. */
    private boolean endsWithinLine() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        Path target = file.toRealPath();
        RegularFile.requireIfPresent(target);
        if (Files.size(target) == 0) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(target)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) != '\n';
        }
    }

    private void rotate() throws IOException {
        close();
        for (int number = kept; number > 0; number--) {
            Path older = number == 1 ? file : numbered(number - 1);
            if (Files.exists(older)) {
                Files.move(older, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open();
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    @Override
    public void close() throws IOException {
        OutputStream closing = out;
        out = null;
        if (closing != null) {
            closing.close();
        }
    }
}
