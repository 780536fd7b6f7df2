package io.github.ogireport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages go one way, and each library stays in the package that needs it. */
@AnalyzeClasses(packages = "io.github.ogireport", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "io.github.ogireport";

    @ArchTest
    static final ArchRule noCycles = slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule reportKnowsNobody = only("report");

    @ArchTest
    static final ArchRule patternsKnowNobody = only("pattern");

    @ArchTest
    static final ArchRule findingKnowsTheReport = only("finding", "report");

    @ArchTest
    static final ArchRule ruleSetsAreData = only("ruleset", "finding", "report", "pattern");

    @ArchTest
    static final ArchRule readersKnowTheReport = only("reader", "report");

    @ArchTest
    static final ArchRule writersKnowTheFindings = only("writer", "finding", "report");

    @ArchTest
    static final ArchRule theEngineKnowsRuleSets = only("engine", "ruleset", "finding", "report", "pattern");

    @ArchTest
    static final ArchRule theAuditKnowsTheFindings = only("audit", "finding", "report");

    @ArchTest
    static final ArchRule activationKnowsWhatItTakesUp = only("activation", "proof", "engine", "ruleset", "audit", "finding", "report");

    @ArchTest
    static final ArchRule droolsStaysInTheEngine = noClasses().that().resideOutsideOfPackage(BASE + ".engine..")
            .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..");

    @ArchTest
    static final ArchRule factsKnowNoDrools = noClasses().that().resideInAPackage(BASE + ".engine.fact..")
            .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..", BASE + ".engine");

    @ArchTest
    static final ArchRule yamlStaysInTheRuleSet = noClasses().that().resideOutsideOfPackage(BASE + ".ruleset..")
            .should().dependOnClassesThat().resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule htmlStaysInTheReader = noClasses().that().resideOutsideOfPackage(BASE + ".reader..")
            .should().dependOnClassesThat().resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsoleButTheCommandLine = noClasses().that().resideOutsideOfPackage(BASE + ".cli..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule dataTypesAreFinal = classes().that().resideInAnyPackage(BASE + ".report..", BASE + ".finding..")
            .and().areTopLevelClasses().and().areNotEnums().and().areNotInterfaces()
            .should().haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

    /** A package of this project may depend on itself and those named, among this project's. */
    private static ArchRule only(String from, String... to) {
        String[] allowed = new String[to.length + 1];
        allowed[0] = BASE + "." + from + "..";
        for (int i = 0; i < to.length; i++) {
            allowed[i + 1] = BASE + "." + to[i] + "..";
        }
        return noClasses().that().resideInAPackage(BASE + "." + from + "..")
                .should().dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(BASE + "..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed))));
    }
}
