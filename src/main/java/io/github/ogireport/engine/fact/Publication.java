package io.github.ogireport.engine.fact;

import io.github.ogireport.report.AnnualReport;
import java.time.LocalDate;
import java.time.MonthDay;

/** The day on which a report was published, against days of the year after the report year. Immutable. */
final class Publication {

    private final LocalDate published;
    private final int year;
    private final boolean isComparable;

    /** Of a report whose year nobody knows every day is right. */
    Publication(AnnualReport report) {
        published = report.publishedOn();
        year = report.year() + 1;
        isComparable = published != null && report.isYearKnown();
    }

    /** @param day null when there is none, which every day satisfies */
    Outcome notAfter(MonthDay day) {
        if (day == null || !isComparable || !published.isAfter(day.atYear(year))) {
            return Outcome.HOLDS;
        }
        return Outcome.violated(new Violation("报告于{实为}发布，晚于期限{应为}", day.atYear(year) + " 或之前", published.toString())
                .word("天数", days(day.atYear(year), published)));
    }

    /** @param day null when there is none, which every day satisfies */
    Outcome notBefore(MonthDay day) {
        if (day == null || !isComparable || !published.isBefore(day.atYear(year))) {
            return Outcome.HOLDS;
        }
        return Outcome.violated(new Violation("报告于{实为}发布，早于{应为}", day.atYear(year) + " 或之后", published.toString())
                .word("天数", days(published, day.atYear(year))));
    }

    Outcome stated() {
        return published != null ? Outcome.HOLDS : Outcome.violated(new Violation("没有发布日期", "写明发布日期", "没有写"));
    }

    private static String days(LocalDate from, LocalDate to) {
        return String.valueOf(to.toEpochDay() - from.toEpochDay());
    }
}
