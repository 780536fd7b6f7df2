package io.github.ogireport.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;

/** A new file that only its owner can read, from before anything stands in it. */
final class PrivateFile {

    private PrivateFile() { }

    /** @throws IOException when the file is there, or the file system cannot keep others from reading it */
    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            write(file, () -> { }, text, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            write(file, () -> restrict(file), text);
        }
    }

    private interface Restriction {
        void apply() throws IOException;
    }

    /** Made and written through one channel: nobody puts another file in its place between. */
    private static void write(Path file, Restriction restriction, String text, FileAttribute<?>... attributes) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            restriction.apply();
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private static void restrict(Path file) throws IOException {
        AclFileAttributeView access = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (access == null) {
            Files.delete(file);
            throw new IOException("这里的文件谁都能读，请换一个文件夹");
        }
        access.setAcl(Collections.singletonList(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(access.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
    }
}
