package io.github.ogireport.bound;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder that the operating system holds open. */
final class HeldFolder extends OpenFolder {

    private final SecureDirectoryStream<Path> stream;

    HeldFolder(Path folder, SecureDirectoryStream<Path> stream) {
        super(folder);
        this.stream = stream;
    }

    private Path relative(String name) {
        return path().getFileSystem().getPath(name);
    }

    @Override
    DirectoryStream<Path> stream() {
        return stream;
    }

    @Override
    public BasicFileAttributes look(String name) throws IOException {
        return stream.getFileAttributeView(relative(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS).readAttributes();
    }

    @Override
    public OpenFolder enter(String name) throws IOException {
        return new HeldFolder(path().resolve(name), stream.newDirectoryStream(relative(name), LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    byte[] readHere(String name, Bound bound) throws IOException {
        return RegularFile.read(stream, relative(name), bound);
    }

    @Override
    SeekableByteChannel newHere(String name) throws IOException {
        return stream.newByteChannel(relative(name), RegularFile.NEW);
    }

    @Override
    void deleteFolderHere(String name) throws IOException {
        stream.deleteDirectory(relative(name));
    }

    @Override
    void deleteHere(String name) throws IOException {
        stream.deleteFile(relative(name));
    }

    @Override
    void moveHere(String name, OpenFolder target, String targetName) throws IOException {
        stream.move(relative(name), ((HeldFolder) target).stream, relative(targetName));
    }
}
