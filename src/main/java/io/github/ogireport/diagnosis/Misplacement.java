package io.github.ogireport.diagnosis;

import io.github.ogireport.report.Format.Position;
import java.util.List;

/** Right numbers in wrong cells: two that changed places, or a stretch of a row or column that was typed one cell too far. */
final class Misplacement {

    private static final int NEIGHBOURS = 11;
    private static final int SAME_LINE = 14;
    private static final int ANYWHERE = 18;
    private static final int STRETCH = 14;

    private final Equations equations;
    private final Hypothesis hypothesis;

    Misplacement(Equations equations, Hypothesis hypothesis) {
        this.equations = equations;
        this.hypothesis = hypothesis;
    }

    /** The mistake of two cells whose numbers changed places; null where they did not. */
    Mistake exchange(int first, int second) {
        if (!equations.legible[first] || !equations.legible[second]
                || hypothesis.number(first, 0) != equations.stated[second] || hypothesis.number(second, 0) != equations.stated[first]) {
            return null;
        }
        Position one = equations.positions[first];
        Position other = equations.positions[second];
        CellLine row = CellLine.rowOf(one, equations.format);
        CellLine column = CellLine.columnOf(one, equations.format);
        int along = row.positions.contains(other) ? apart(row, one, other) : column.positions.contains(other) ? apart(column, one, other) : 0;
        String a = equations.plain(equations.stated[first]).toPlainString();
        String b = equations.plain(equations.stated[second]).toPlainString();
        boolean nextCell = along == 1 && equations.stated[first] * equations.stated[second] == 0;
        return new Mistake(along == 1 ? NEIGHBOURS : along > 1 ? SAME_LINE : ANYWHERE, one.describe() + "与" + other.describe() + "的数",
                (nextCell ? "错了一格、" : "") + "互换了位置：前一格应为 " + b + "（现填 " + a + "），后一格应为 " + a + "（现填 " + b + "）");
    }

    private static int apart(CellLine line, Position one, Position other) {
        return Math.abs(line.positions.indexOf(one) - line.positions.indexOf(other));
    }

    /** The one mistake that accounts for all the cells; null where it takes several. */
    Mistake whole() {
        int[] cells = hypothesis.cells;
        Mistake exchange = cells.length == 2 ? exchange(cells[0], cells[1]) : null;
        if (exchange != null || cells.length < 2) {
            return exchange;
        }
        Position first = equations.positions[cells[0]];
        Mistake along = shift(CellLine.rowOf(first, equations.format));
        return along != null ? along : shift(CellLine.columnOf(first, equations.format));
    }

    private Mistake shift(CellLine line) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (int cell : hypothesis.cells) {
            int at = line.positions.indexOf(equations.positions[cell]);
            if (at < 0) {
                return null;
            }
            from = Math.min(from, at);
            to = Math.max(to, at);
        }
        int direction = isShifted(line, from, to, 1) ? 1 : isShifted(line, from, to, -1) ? -1 : 0;
        if (direction == 0) {
            return null;
        }
        String way = line.isRow ? direction > 0 ? "向右错了一格" : "向左错了一格" : direction > 0 ? "向下错了一行" : "向上错了一行";
        StringBuilder right = new StringBuilder();
        for (int at = from; at <= to; at++) {
            right.append(at == from ? "" : "、").append(equations.plain(meant(line, at)).toPlainString());
        }
        return new Mistake(STRETCH, line.describe() + "从" + line.name(from) + "到" + line.name(to) + "的数", "整体" + way + "，依次应为 " + right);
    }

    /** Whether each cell from one end on holds what its neighbour should, and the cell left behind holds nothing of its own. */
    private boolean isShifted(CellLine line, int from, int to, int direction) {
        int vacated = direction > 0 ? from : to;
        int lost = direction > 0 ? to : from;
        long left = stated(line, vacated);
        if (left != 0 && left != meant(line, lost)) {
            return false;
        }
        boolean any = false;
        for (int at = vacated; at != lost; at += direction) {
            if (stated(line, at + direction) != meant(line, at)) {
                return false;
            }
            any |= meant(line, at) != 0;
        }
        return any;
    }

    private long stated(CellLine line, int at) {
        int cell = equations.cellAt(line.positions.get(at));
        return cell < 0 ? 0 : equations.stated[cell];
    }

    private long meant(CellLine line, int at) {
        int cell = equations.cellAt(line.positions.get(at));
        return cell < 0 ? 0 : hypothesis.number(cell, equations.stated[cell]);
    }
}
