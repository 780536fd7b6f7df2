package io.github.ogireport.bound;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** A folder that is known by its name only: what is used is looked at before and after. */
final class NamedFolder extends OpenFolder {

    private final Path root;
    private final DirectoryStream<Path> stream;

    NamedFolder(Path root, Path folder, DirectoryStream<Path> stream) {
        super(folder);
        this.root = root;
        this.stream = stream;
    }

    @Override
    DirectoryStream<Path> stream() {
        return stream;
    }

    @Override
    public BasicFileAttributes look(String name) throws IOException {
        requireWithin(path());
        return attributes(path().resolve(name));
    }

    @Override
    public OpenFolder enter(String name) throws IOException {
        Path folder = path().resolve(name);
        BasicFileAttributes before = look(name);
        if (!before.isDirectory()) {
            throw new NoRegularFileException(folder.toString(), "这不是文件夹");
        }
        DirectoryStream<Path> inner = Files.newDirectoryStream(folder);
        try {
            requireWithin(folder);
            requireSame(folder, before);
            return new NamedFolder(root, folder, inner);
        } catch (IOException | RuntimeException e) {
            inner.close();
            throw e;
        }
    }

    @Override
    byte[] readHere(String name, Bound bound) throws IOException {
        Path file = path().resolve(name);
        BasicFileAttributes before = look(name);
        byte[] bytes = RegularFile.read(file, bound);
        requireWithin(path());
        requireSame(file, before);
        if (bytes.length != before.size()) {
            throw changed(file);
        }
        return bytes;
    }

    @Override
    SeekableByteChannel newHere(String name) throws IOException {
        requireWithin(path());
        return Files.newByteChannel(path().resolve(name), RegularFile.NEW);
    }

    @Override
    void deleteFolderHere(String name) throws IOException {
        deleteHere(name);
    }

    @Override
    void deleteHere(String name) throws IOException {
        requireWithin(path());
        Files.delete(path().resolve(name));
    }

    @Override
    void moveHere(String name, OpenFolder target, String targetName) throws IOException {
        requireWithin(path());
        ((NamedFolder) target).requireWithin(target.path());
        Files.move(path().resolve(name), target.path().resolve(targetName), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private void requireWithin(Path folder) throws IOException {
        if (!folder.toRealPath().startsWith(root)) {
            throw changed(folder);
        }
    }

    private static void requireSame(Path path, BasicFileAttributes before) throws IOException {
        BasicFileAttributes now = attributes(path);
        boolean kind = now.isDirectory() == before.isDirectory() && now.isRegularFile() == before.isRegularFile();
        boolean content = before.isDirectory() || now.size() == before.size() && now.lastModifiedTime().equals(before.lastModifiedTime());
        if (!kind || !content || !Objects.equals(now.fileKey(), before.fileKey())) {
            throw changed(path);
        }
    }

    private static NoRegularFileException changed(Path path) {
        return new NoRegularFileException(path.toString(), "读的时候正在变化，请等保存完再试");
    }
}
