package io.github.ogireport.bound;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that is held open. What lies in it and below is reached from it name by name, and never through a link: whatever
 * somebody exchanges meanwhile, nothing outside is read or written. Only the folder itself may be a link. For one thread.
 *
 * <p>Where the file system opens by handles (Linux), the handles do that. Elsewhere each path is looked at before and after it is
 * used, and refused when it changed meanwhile.
 */
public abstract class OpenFolder implements Closeable {

    private final Path folder;

    OpenFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException when there is no such folder, or it cannot be read */
    public static OpenFolder at(Path folder) throws IOException {
        Path real = folder.toRealPath();
        DirectoryStream<Path> stream = Files.newDirectoryStream(real);
        return stream instanceof SecureDirectoryStream ? new HeldFolder(real, (SecureDirectoryStream<Path>) stream) : byName(real, stream);
    }

    /** As on a file system that opens by names only. */
    static OpenFolder byName(Path folder) throws IOException {
        Path real = folder.toRealPath();
        return byName(real, Files.newDirectoryStream(real));
    }

    private static OpenFolder byName(Path real, DirectoryStream<Path> stream) {
        return new NamedFolder(real, real, stream);
    }

    /** Where it was when it was opened, without links. */
    public final Path path() {
        return folder;
    }

    /**
     * The names in it, in no order; may be asked once.
     *
     * @throws BoundPassedException when there are more than {@code bound}
     * @throws IOException          when it cannot be gone through
     */
    public final List<String> names(Bound bound) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (Path each : stream()) {
                names.add(each.getFileName().toString());
                bound.check(names.size());
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    abstract DirectoryStream<Path> stream();

    /** What stands under a name of this folder; a link is told as a link. */
    public abstract BasicFileAttributes look(String name) throws IOException;

    /** A folder in this one, to be closed by the caller. */
    public abstract OpenFolder enter(String name) throws IOException;

    abstract byte[] readHere(String name, Bound bound) throws IOException;

    abstract SeekableByteChannel newHere(String name) throws IOException;

    abstract void deleteHere(String name) throws IOException;

    abstract void deleteFolderHere(String name) throws IOException;

    abstract void moveHere(String name, OpenFolder target, String targetName) throws IOException;

    /** Something done to what stands under a name of a folder. */
    private interface Step<T> {
        T take(OpenFolder folder, String name) throws IOException;
    }

    private <T> T reach(String place, Step<T> step) throws IOException {
        int slash = place.indexOf('/');
        if (slash < 0) {
            return step.take(this, place);
        }
        try (OpenFolder next = enter(place.substring(0, slash))) {
            return next.reach(place.substring(slash + 1), step);
        }
    }

    /**
     * What stands at a place below, “/” between the names; a link is told as a link.
     *
     * @throws IOException when it cannot be reached, or one of the folders on the way is none
     */
    public final BasicFileAttributes lookAt(String place) throws IOException {
        return reach(place, OpenFolder::look);
    }

    /**
     * Reads a file at a place below, “/” between the names.
     *
     * @throws BoundPassedException   when it is longer than {@code bound}
     * @throws NoRegularFileException when it is no regular file
     * @throws IOException            when it cannot be reached or read
     */
    public final byte[] read(String place, Bound bound) throws IOException {
        return reach(place, (folder, name) -> folder.readHere(name, bound));
    }

    /** Deletes a file or a link at a place below; none there is none the worse. */
    public final void delete(String place) throws IOException {
        try {
            reach(place, (folder, name) -> {
                folder.deleteHere(name);
                return null;
            });
        } catch (NoSuchFileException e) {
            // it is gone already
        }
    }

    /** Writes a new file under a name of this folder; afterwards it is on disk. */
    public final void create(String name, byte[] bytes) throws IOException {
        try (SeekableByteChannel channel = newHere(name)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (channel instanceof FileChannel) {
                ((FileChannel) channel).force(true);
            }
        }
    }

    /** Makes the folders that a place lies in, where they are not there. */
    public final void makeFolders(String place) throws IOException {
        int slash = place.indexOf('/');
        if (slash < 0) {
            return;
        }
        String name = place.substring(0, slash);
        try {
            look(name);
        } catch (NoSuchFileException e) {
            // by its path, since Java makes folders no other way: elsewhere at worst, and then it is not entered
            Files.createDirectory(folder.resolve(name));
        }
        try (OpenFolder next = enter(name)) {
            next.makeFolders(place.substring(slash + 1));
        }
    }

    /**
     * Deletes what stands under a name of this folder, a folder with all that is in it.
     *
     * @throws BoundPassedException when it is deeper, or holds more, than a rules folder
     */
    public final void deleteTree(String name) throws IOException {
        deleteTree(name, 0);
    }

    private void deleteTree(String name, int depth) throws IOException {
        Bound.RULES_DEPTH.check(depth);
        if (!look(name).isDirectory()) {
            deleteHere(name);
            return;
        }
        try (OpenFolder inner = enter(name)) {
            for (String each : inner.names(Bound.RULES_NAMES)) {
                inner.deleteTree(each, depth + 1);
            }
        }
        deleteFolderHere(name);
    }

    /** Moves a file at a place below into another folder held open, where it takes the place of a file or link at once. */
    public final void move(String place, OpenFolder target, String targetPlace) throws IOException {
        reach(place, (from, name) -> target.reach(targetPlace, (to, targetName) -> {
            from.moveHere(name, to, targetName);
            return null;
        }));
    }

    /** Whatever its text is: it says where to look, nothing is reached through it. */
    public final String linkText(String place) throws IOException {
        return Files.readSymbolicLink(folder.resolve(place)).toString();
    }

    @Override
    public final void close() throws IOException {
        stream().close();
    }
}
