package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Review;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tells of a review: who (审批人), when, and the field that says whether it was passed, written with the words that mean
 * so: {@code field0022 = 同意|通过}. Immutable.
 */
final class ReviewSource {

    private final Review.Kind kind;
    private final ReportPart byPart;
    private final FieldSource by;
    private final ReportPart onPart;
    private final FieldSource on;
    private final FieldSource passed;
    private final List<String> passing;

    private ReviewSource(Review.Kind kind, ReportPart byPart, FieldSource by, ReportPart onPart, FieldSource on, FieldSource passed,
                         List<String> passing) {
        this.kind = kind;
        this.byPart = byPart;
        this.by = by;
        this.onPart = onPart;
        this.on = on;
        this.passed = passed;
        this.passing = passing;
    }

    /**
     * @param parts without {@code by} or {@code on} where the form does not say
     * @return null when something is wrong, which is added to the problems
     */
    static ReviewSource of(Review.Kind kind, ReportPart by, ReportPart on, Map<ReportPart, FieldSource> parts, MappingDefinition.Entry passed) {
        String[] halves = passed.fields.get(0).split("[=＝]", -1);
        if (passed.fields.size() != 1 || halves.length != 2 || halves[1].trim().isEmpty()) {
            passed.place.problem("“" + passed.name + "”应写成 字段 = 表示通过的字样，例如 field0022 = 同意；几种字样用 | 隔开");
            return null;
        }
        FieldSource field = FieldSource.of(Arrays.asList(halves[0].trim()), passed.place);
        List<String> passing = Arrays.stream(halves[1].split("[|｜]")).map(String::trim).collect(Collectors.toList());
        return field == null ? null : new ReviewSource(kind, by, parts.get(by), on, parts.get(on), field, passing);
    }

    /** Adds nothing to the report while nobody has reviewed. */
    void read(FormReading form, AnnualReport.Builder report) {
        String result = passed.text(form);
        String who = by == null ? null : by.text(form, byPart.toString(), Bound.PERSON);
        if (isBlank(result) && isBlank(who)) {
            return;
        }
        form.within(by, byPart.toString(), () -> report.review(new Review(kind, isBlank(who) ? null : who, on == null ? null : FormDates.date(on, onPart.toString(), form),
                result != null && passing.contains(result.trim()))));
    }

    private static boolean isBlank(String text) {
        return text == null || text.trim().isEmpty();
    }
}
