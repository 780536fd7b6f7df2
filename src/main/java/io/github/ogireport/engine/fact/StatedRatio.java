package io.github.ogireport.engine.fact;

import io.github.ogireport.narrative.Reading;
import io.github.ogireport.narrative.Statement;
import io.github.ogireport.narrative.StatementKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A share (占比) or a change (同比) that the text states, worked out from its numbers. For one check. */
final class StatedRatio {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Examination examination;
    private final StatedNumber stated;
    private final Statement statement;
    private final Statement part;

    StatedRatio(Examination examination, StatedNumber stated) {
        this.examination = examination;
        this.stated = stated;
        this.statement = stated.statement();
        this.part = statement.part();
    }

    Outcome share() {
        if (part == null || part.value() == null || !part.isExact() || !statement.isExact()) {
            return Outcome.HOLDS;
        }
        List<BigDecimal> bases = new ArrayList<>();
        if (part.whole() != null && part.whole().value() != null) {
            bases.add(part.whole().value());
        }
        statement.others().forEach(each -> bases.add(StatedSums.of(each, examination::cell)));
        bases.removeIf(base -> base == null || base.signum() <= 0);
        // a number that the tables contradict is told once, by the rule for numbers
        boolean tablesAgree = part.readings().stream().map(each -> StatedSums.of(each, examination::cell))
                .anyMatch(sum -> sum != null && bases.stream().anyMatch(base -> isPrinted(percent(sum, base))));
        return tablesAgree ? Outcome.HOLDS : judge(bases.stream().map(base -> percent(part.value(), base)).collect(Collectors.toList()), "%");
    }

    private static BigDecimal percent(BigDecimal numerator, BigDecimal base) {
        return numerator.multiply(HUNDRED).divide(base, MathContext.DECIMAL64);
    }

    Outcome change() {
        LastYear lastYear = examination.lastYear();
        if (lastYear == null || part == null || part.value() == null || !part.isExact() || !statement.isExact()
                || part.scope() != null || part.year() != examination.report().year()) {
            return Outcome.HOLDS;
        }
        boolean relative = statement.kind() == StatementKind.RELATIVE_CHANGE;
        List<BigDecimal> changes = new ArrayList<>();
        for (Reading reading : part.readings()) {
            BigDecimal then = StatedSums.of(reading, lastYear::counterpart);
            if (then != null && (then.signum() > 0 || !relative)) {
                BigDecimal more = part.value().subtract(then);
                changes.add(relative ? percent(more, then) : more);
            }
        }
        return judge(changes, relative ? "%" : "");
    }

    /** Cut off as well as rounded: both are done. */
    private boolean isPrinted(BigDecimal workedOut) {
        return workedOut.subtract(statement.value()).abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(-statement.decimals())) < 0;
    }

    private Outcome judge(List<BigDecimal> workedOut, String unit) {
        if (workedOut.isEmpty() || workedOut.stream().anyMatch(this::isPrinted)) {
            return Outcome.HOLDS;
        }
        String expected = workedOut.stream().map(each -> StatedNumber.plain(each.setScale(Math.max(statement.decimals(), 2), RoundingMode.HALF_UP)) + unit)
                .distinct().collect(Collectors.joining(" 或 "));
        return Outcome.violated(stated.quoted(new Violation("“{部分}”写的是 {实为}，按数字算是 {应为}", expected, StatedNumber.plain(statement.value()) + unit)));
    }
}
