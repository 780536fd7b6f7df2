package io.github.ogireport.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A UTF-8 file that appears whole or not at all. What is no regular file, a device for instance, is written as it is. */
final class AtomicFile implements AutoCloseable {

    private final Path target;
    private final Path written;
    private final Writer writer;

    private AtomicFile(Path target, Path written, Writer writer) {
        this.target = target;
        this.written = written;
        this.writer = writer;
    }

    /** @throws IOException when nothing can be written there */
    static AtomicFile create(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException("它是文件夹，请写成文件名");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new AtomicFile(target, target, writer(Files.newOutputStream(target)));
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new NoSuchFileException(target.toString());
        }
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + Long.toString(System.nanoTime(), 36) + ".tmp");
        Writer writer = writer(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        temporary.toFile().deleteOnExit();
        return new AtomicFile(target, temporary, writer);
    }

    private static Writer writer(java.io.OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    Writer writer() {
        return writer;
    }

    void commit() throws IOException {
        writer.close();
        if (written.equals(target)) {
            return;
        }
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        if (!written.equals(target)) {
            Files.deleteIfExists(written);
        }
    }
}
