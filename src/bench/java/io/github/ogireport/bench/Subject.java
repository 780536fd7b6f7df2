package io.github.ogireport.bench;

import io.github.ogireport.report.AnnualReport;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is measured: a program and the report that it is given. */
public enum Subject {
    /** No input to read, no decimals: what the arithmetic alone costs. */
    ARRAYS("hand-written Java on prepared long[] (the bare floor)", ArrayCheck::new, SuqianReport::sound),
    /** The same input as the validator. */
    HAND_WRITTEN("hand-written Java on the same AnnualReport (the floor)", HandWrittenCheck::new, SuqianReport::sound),
    TABLE_RULES("ogi-report-validator, table rules only", () -> new ValidatorCheck(TableRulesFolder.copyFrom(rules())), SuqianReport::sound),
    FULL_RULES("ogi-report-validator, full rule set", () -> new ValidatorCheck(rules()), SuqianReport::sound),
    FULL_RULES_LONG_TEXT("ogi-report-validator, full rule set, 3,000 characters of text", () -> new ValidatorCheck(rules()), SuqianReport::withLongText),
    TUTORIAL("Drools as in tutorials, table rules", TutorialDrools::new, SuqianReport::sound);

    private final String title;
    private final Supplier<Contender<?>> opening;
    private final Function<SuqianReport, AnnualReport> report;

    Subject(String title, Supplier<Contender<?>> opening, Function<SuqianReport, AnnualReport> report) {
        this.title = title;
        this.opening = opening;
        this.report = report;
    }

    private static Path rules() {
        return Paths.get(System.getProperty("rules", "rules"));
    }

    String title() {
        return title;
    }

    Contender<?> open() {
        return opening.get();
    }

    AnnualReport report(SuqianReport figures) {
        return report.apply(figures);
    }

    /** Whether it runs the rules on text too, and so finds more than the others. */
    boolean readsText() {
        return this == FULL_RULES || this == FULL_RULES_LONG_TEXT;
    }
}
