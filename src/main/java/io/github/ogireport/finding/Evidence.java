package io.github.ogireport.finding;

import io.github.ogireport.report.CellRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What something outside the tables says of their cells (旁证): a sentence of the report, or last year's report. Immutable. */
public final class Evidence {

    private final List<List<CellRef>> readings;
    private final BigDecimal value;
    private final String words;

    /**
     * @param readings sums of cells, any one of which may be meant
     * @param words    what says so, to complete a Chinese sentence: “正文写“共受理 17 件””, “上年的报告结转 8 件”
     */
    public Evidence(List<List<CellRef>> readings, BigDecimal value, String words) {
        this.readings = Collections.unmodifiableList(new ArrayList<>(readings));
        this.value = value;
        this.words = words;
    }

    public List<List<CellRef>> readings() {
        return readings;
    }

    public BigDecimal value() {
        return value;
    }

    public String words() {
        return words;
    }
}
