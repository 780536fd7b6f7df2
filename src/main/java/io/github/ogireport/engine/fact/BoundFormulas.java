package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Format;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The formulas bound to a row or column, or to addressed cells: those that look at one year by their text, those across years
 * by the edition that last year's report was filled in as well. Filled once, then shared by all checks.
 */
final class BoundFormulas {

    private final Map<String, BoundFormula> ofOneYear = new HashMap<>();
    private final Map<Format, Map<String, BoundFormula>> acrossYears = new HashMap<>();

    void add(BoundFormula formula) {
        ofOneYear.put(formula.formula.text(), formula);
    }

    /** @param lastYears the edition of last year's report */
    void add(BoundFormula formula, Format lastYears) {
        acrossYears.computeIfAbsent(lastYears, edition -> new LinkedHashMap<>()).put(formula.formula.text(), formula);
    }

    /**
     * @param lastYear null where there is none
     * @return null where the formula speaks of other cells, or of last year's and there are none
     */
    BoundFormula get(String text, LastYear lastYear) {
        BoundFormula formula = ofOneYear.get(text);
        return formula != null || lastYear == null ? formula : acrossYears(lastYear.format()).get(text);
    }

    /** Those that compare with a report of last year in the tables of an edition. */
    private Map<String, BoundFormula> acrossYears(Format lastYears) {
        return acrossYears.getOrDefault(lastYears, Collections.emptyMap());
    }

    Collection<BoundFormula> across(LastYear lastYear) {
        return acrossYears(lastYear.format()).values();
    }
}
