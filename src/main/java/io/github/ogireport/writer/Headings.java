package io.github.ogireport.writer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Nested headings of rows or columns as a printed table shows them: neighbours under the same group share its heading, and
 * a line with fewer groups than others stretches its own label over the empty levels.
 */
final class Headings {

    /** One printed heading: where it starts and how far it reaches, in levels and in lines. */
    static final class Heading {
        final String label;
        final int level;
        final int line;
        final int levels;
        final int lines;

        private Heading(String label, int level, int line, int levels, int lines) {
            this.label = label;
            this.level = level;
            this.line = line;
            this.levels = levels;
            this.lines = lines;
        }
    }

    final int depth;
    private final List<Heading> headings = new ArrayList<>();

    /** @param paths for each line its group headings, outermost first, and then its own label */
    Headings(List<List<String>> paths, int minimumDepth) {
        int deepest = minimumDepth;
        for (List<String> path : paths) {
            deepest = Math.max(deepest, path.size());
        }
        depth = deepest;
        for (int line = 0; line < paths.size(); line++) {
            List<String> path = paths.get(line);
            for (int level = 0; level < path.size(); level++) {
                boolean own = level == path.size() - 1;
                if (own) {
                    headings.add(new Heading(path.get(level), level, line, depth - level, 1));
                } else if (line == 0 || !sharesGroup(paths.get(line - 1), path, level)) {
                    int end = line + 1;
                    while (end < paths.size() && sharesGroup(path, paths.get(end), level)) {
                        end++;
                    }
                    headings.add(new Heading(path.get(level), level, line, 1, end - line));
                }
            }
        }
    }

    private static boolean sharesGroup(List<String> one, List<String> other, int level) {
        return level < one.size() - 1 && level < other.size() - 1 && one.subList(0, level + 1).equals(other.subList(0, level + 1));
    }

    /** The headings that start on a line, outermost first. */
    List<Heading> onLine(int line) {
        List<Heading> found = new ArrayList<>();
        for (Heading each : headings) {
            if (each.line == line) {
                found.add(each);
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** The headings that start on a level, in printed order. */
    List<Heading> onLevel(int level) {
        List<Heading> found = new ArrayList<>();
        for (Heading each : headings) {
            if (each.level == level) {
                found.add(each);
            }
        }
        return Collections.unmodifiableList(found);
    }
}
