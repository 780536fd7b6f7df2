package io.github.ogireport.engine.fact;

import io.github.ogireport.narrative.Reading;
import io.github.ogireport.narrative.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A total that the text states together with its parts (其中……). For one check. */
final class StatedTotal {

    private final Examination examination;
    private final StatedNumber total;
    private final List<StatedNumber> parts;

    StatedTotal(Examination examination, StatedNumber total, List<StatedNumber> parts) {
        this.examination = examination;
        this.total = total;
        this.parts = parts.stream().filter(part -> part.statement().isExact() && part.statement().value() != null).collect(Collectors.toList());
    }

    /** The parts need not be all there are: they must add up only where those cells of the tables do. */
    Outcome outcome() {
        Statement whole = total.statement();
        if (parts.isEmpty() || !whole.isExact() || whole.value() == null) {
            return Outcome.HOLDS;
        }
        return whole.readings().isEmpty() ? outcomeOutsideTheTables() : outcomeInTheTables();
    }

    private Outcome outcomeInTheTables() {
        List<Violation> violations = new ArrayList<>();
        for (int reading = 0; reading < total.statement().readings().size(); reading++) {
            BigDecimal target = StatedSums.of(total.statement().readings().get(reading), examination::cell);
            if (target == null || target.signum() == 0) {
                continue;
            }
            int from = 0;
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < parts.size(); i++) {
                BigDecimal cell = cell(parts.get(i), reading);
                sum = cell == null ? BigDecimal.ZERO : sum.add(cell);
                from = cell == null ? i + 1 : from;
                if (i > from && sum.compareTo(target) == 0) {
                    BigDecimal stated = sumOf(parts.subList(from, i + 1));
                    if (stated.compareTo(total.statement().value()) == 0) {
                        return Outcome.HOLDS;
                    }
                    violations.add(violation(parts.subList(from, i + 1), stated));
                    from = i + 1;
                    sum = BigDecimal.ZERO;
                }
            }
        }
        return violations.isEmpty() ? Outcome.HOLDS : Outcome.violated(violations.get(0));
    }

    /** The part's cells in the meaning that the total has, where it may have several. */
    private BigDecimal cell(StatedNumber part, int reading) {
        List<Reading> readings = part.statement().readings();
        return readings.isEmpty() ? null : StatedSums.of(readings.get(readings.size() == total.statement().readings().size() ? reading : 0), examination::cell);
    }

    /** Where no table can tell, two or more parts are taken for all of them; one alone may only not exceed the total. */
    private Outcome outcomeOutsideTheTables() {
        BigDecimal stated = sumOf(parts);
        int compared = stated.compareTo(total.statement().value());
        return compared == 0 || compared < 0 && parts.size() == 1 ? Outcome.HOLDS : Outcome.violated(violation(parts, stated));
    }

    private Violation violation(List<StatedNumber> summed, BigDecimal stated) {
        String terms = summed.stream().map(part -> StatedNumber.plain(part.statement().value())).collect(Collectors.joining("＋"));
        return total.quoted(new Violation("写的总数是 {实为}，各项加起来是 {算式}＝{应为}", StatedNumber.plain(stated), StatedNumber.plain(total.statement().value())))
                .word("算式", terms);
    }

    private static BigDecimal sumOf(List<StatedNumber> numbers) {
        return numbers.stream().map(part -> part.statement().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
