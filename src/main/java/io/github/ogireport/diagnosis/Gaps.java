package io.github.ogireport.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cells of a hypothesis that nobody filled in. A report may have a hundred: of many, some are told and the others counted. */
final class Gaps {

    private static final int TOLD = 4;

    private final Hypothesis hypothesis;
    private final Equations equations;

    Gaps(Hypothesis hypothesis, Equations equations) {
        this.hypothesis = hypothesis;
        this.equations = equations;
    }

    List<Mistake> mistakes() {
        List<Integer> zeros = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int cell : hypothesis.cells) {
            if (equations.cells[cell].isBlank()) {
                (hypothesis.number(cell, 0) == 0 ? zeros : others).add(cell);
            }
        }
        List<Mistake> mistakes = new ArrayList<>();
        others.stream().limit(TOLD).forEach(cell -> mistakes.add(alone(cell)));
        if (others.size() > TOLD) {
            mistakes.add(together("另", others.subList(TOLD, others.size()), "不是 0，可以由勾稽关系算出"));
        }
        if (zeros.size() > TOLD) {
            mistakes.add(together("", zeros, "都应为 0"));
        } else {
            zeros.forEach(cell -> mistakes.add(alone(cell)));
        }
        return mistakes;
    }

    private Mistake alone(int cell) {
        return CellMistake.of(cell, hypothesis.number(cell, 0), equations);
    }

    private Mistake together(String also, List<Integer> cells, String judgement) {
        String tables = cells.stream().map(cell -> equations.positions[cell].table().name()).distinct().collect(Collectors.joining("、"));
        return new Mistake(cells.size() * CellMistake.GAP, tables + also + "有 " + cells.size() + " 格没有填，", judgement
                + "（" + equations.positions[cells.get(0)].describe() + "等）");
    }
}
