package io.github.ogireport.activation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that it is there whole, as it was or as it will be, whenever the process is killed. */
final class WholeFile {

    private static final String REST = ".part";

    private WholeFile() { }

    static void write(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + REST);
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        forceFolder(file.toAbsolutePath().getParent());
    }

    /** The new name is on disk too; Windows neither needs nor allows this. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the file is whole under either name
        }
    }

    /** Deletes what killed processes left; only when nobody is writing. */
    static void deleteRests(Path folder) throws IOException {
        try (DirectoryStream<Path> rests = Files.newDirectoryStream(folder, "*" + REST)) {
            for (Path rest : rests) {
                Files.deleteIfExists(rest);
            }
        }
    }
}
