package io.github.ogireport.ruleset;

import io.github.ogireport.bound.OpenFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Where a link within a rules folder leads, by its text and those of the links on the way, none of which is followed. */
final class InnerLink {

    private static final int MOST_LINKS = 40;

    private final OpenFolder root;
    private final Deque<String> rest = new ArrayDeque<>();
    private final List<String> reached = new ArrayList<>();
    private int links;

    private InnerLink(OpenFolder root) {
        this.root = root;
    }

    /**
     * @param path of the link, relative to the folder
     * @return the place of the regular file, relative to the folder, no part of it a link just now; null when it leads to none
     *         in the folder, not even telling why: of what lies outside nothing is told
     */
    static String target(OpenFolder root, String path) {
        try {
            InnerLink link = new InnerLink(root);
            link.addFirst(path);
            link.walk();
            String place = String.join("/", link.reached);
            return root.lookAt(place).isRegularFile() ? place : null;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private void walk() throws IOException {
        while (!rest.isEmpty()) {
            String part = rest.pop();
            if (part.equals("..")) {
                if (reached.isEmpty()) {
                    throw new FileSystemException(part);
                }
                reached.remove(reached.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                reached.add(part);
                follow();
            }
        }
    }

    private void follow() throws IOException {
        String place = String.join("/", reached);
        if (!root.lookAt(place).isSymbolicLink()) {
            return;
        }
        if (++links > MOST_LINKS) {
            throw new FileSystemException(place);
        }
        reached.remove(reached.size() - 1);
        Path text = root.path().getFileSystem().getPath(root.linkText(place));
        if (text.isAbsolute()) {
            reached.clear();
            text = withinRoot(text);
        }
        addFirst(text.toString().replace(text.getFileSystem().getSeparator(), "/"));
    }

    /** The folder may be named otherwise in it, where a link leads to the folder. */
    private Path withinRoot(Path absolute) throws IOException {
        Path real = absolute.startsWith(root.path()) ? absolute : absolute.toRealPath();
        if (!real.startsWith(root.path())) {
            throw new FileSystemException(absolute.toString());
        }
        return root.path().relativize(real);
    }

    private void addFirst(String path) {
        List<String> parts = Arrays.asList(path.split("/", -1));
        Collections.reverse(parts);
        parts.forEach(rest::push);
    }
}
