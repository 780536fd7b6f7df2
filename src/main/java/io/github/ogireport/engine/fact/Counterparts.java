package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Block;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Table;
import io.github.ogireport.ruleset.Address;
import io.github.ogireport.ruleset.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where what a rule names stands in the edition that last year's report was filled in. A name is looked up there as it is in
 * the edition of the rule; where it was another name then, the cells with the same codes are meant. Empty where that edition
 * has no such cells.
 */
final class Counterparts {

    private Counterparts() { }

    /** @param own what the address stands for in the edition of the rule */
    static List<Position> at(String address, List<Position> own, Format lastYears) {
        List<Position> named = Address.resolve(lastYears, address);
        return named.isEmpty() ? withTheCodesOf(own, lastYears) : named;
    }

    /**
     * @param name of lines that cross this one
     * @param own  what the name stands for in the edition of the rule
     */
    static List<Position> of(LineShape line, String name, List<Position> own, Format lastYears) {
        for (Table table : lastYears.tables()) {
            for (Block block : table.code().equals(line.table.code()) ? table.blocks() : Collections.<Block>emptyList()) {
                if ((line.isRow ? block.rows() : block.columns()).stream().anyMatch(each -> each.code().equals(line.line.code()))) {
                    List<Position> named = new ArrayList<>();
                    for (Line crossing : Terms.resolve(name, line.isRow ? block.columns() : block.rows())) {
                        named.add(lastYears.position(CellRef.of(table.code(), line.isRow ? line.line.code() : crossing.code(),
                                line.isRow ? crossing.code() : line.line.code())));
                    }
                    if (!named.isEmpty()) {
                        return named;
                    }
                }
            }
        }
        return withTheCodesOf(own, lastYears);
    }

    private static List<Position> withTheCodesOf(List<Position> own, Format lastYears) {
        List<Position> found = new ArrayList<>();
        for (Position position : own) {
            if (!lastYears.has(position.ref())) {
                return Collections.emptyList();
            }
            found.add(lastYears.position(position.ref()));
        }
        return found;
    }
}
