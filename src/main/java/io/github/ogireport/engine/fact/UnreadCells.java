package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Format.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which cells lack a number that a rule needs. */
final class UnreadCells {

    private static final int NAMED = 3;

    private UnreadCells() { }

    /**
     * @param subject what cannot be checked, in Chinese
     * @param naming  what tells one of the cells from the others
     * @return null when every cell holds a number
     */
    static String reason(String subject, Collection<Position> positions, Examination examination, Function<Position, String> naming) {
        List<String> unread = names(positions, examination::cell, naming);
        return unread.isEmpty() ? null : reason(subject, unread);
    }

    /** Those of the cells that hold no number. */
    static List<String> names(Collection<Position> positions, Function<Position, Cell> cells, Function<Position, String> naming) {
        List<String> unread = new ArrayList<>();
        for (Position position : positions) {
            if (!cells.apply(position).isNumber()) {
                unread.add(naming.apply(position));
            }
        }
        return unread;
    }

    /** @param unread what the cells are called, at least one */
    static String reason(String subject, Collection<String> unread) {
        return subject + "无法核对：" + listed(unread);
    }

    /** @param unread what the cells are called, at least one */
    static String listed(Collection<String> unread) {
        return unread.stream().limit(NAMED).collect(Collectors.joining("、")) + (unread.size() > NAMED ? "等 " + unread.size() + " 格" : "")
                + "没有可读的数";
    }
}
