package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Format.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

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
        List<String> missing = new ArrayList<>();
        for (Position position : positions) {
            if (!examination.cell(position).isNumber()) {
                missing.add(naming.apply(position));
            }
        }
        if (missing.isEmpty()) {
            return null;
        }
        return subject + "无法核对：" + String.join("、", missing.subList(0, Math.min(NAMED, missing.size())))
                + (missing.size() > NAMED ? "等 " + missing.size() + " 格" : "") + "没有可读的数";
    }
}
