package io.github.ogireport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows between packages go one way, and each library stays in the package that needs it. */
class ArchitectureTest {

    private static final String BASE = "io.github.ogireport";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(BASE);

    @Test
    void noCycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void reportKnowsTheGroundRooms() {
        only("report").check(CLASSES);
    }

    @Test
    void theGroundRoomsKnowNobody() {
        only("bound").check(CLASSES);
        only("text").check(CLASSES);
        only("turn").check(CLASSES);
    }

    @Test
    void patternsKnowTheGroundRooms() {
        only("pattern").check(CLASSES);
    }

    @Test
    void textIsReadWithoutRules() {
        only("narrative", "report", "pattern").check(CLASSES);
    }

    @Test
    void theWordSearchStaysInTheNarrative() {
        noClasses().that().resideOutsideOfPackage(BASE + ".narrative..")
                .should().dependOnClassesThat().resideInAPackage("com.hankcs..").check(CLASSES);
    }

    @Test
    void spellingKnowsTheGroundRooms() {
        only("spelling").check(CLASSES);
    }

    @Test
    void sourcesKnowTheGroundRooms() {
        only("source").check(CLASSES);
    }

    @Test
    void findingKnowsTheReport() {
        only("finding", "report").check(CLASSES);
    }

    @Test
    void ruleSetsAreData() {
        only("ruleset", "source", "narrative", "finding", "report", "pattern", "spelling").check(CLASSES);
    }

    @Test
    void readersKnowTheReportAndWhatWasExplained() {
        only("reader", "finding", "report", "spelling").check(CLASSES);
    }

    @Test
    void writersKnowTheFindings() {
        only("writer", "finding", "report").check(CLASSES);
    }

    @Test
    void theDiagnosisKnowsTheFindings() {
        only("diagnosis", "finding", "report").check(CLASSES);
    }

    @Test
    void theEngineKnowsRuleSets() {
        only("engine", "ruleset", "source", "narrative", "diagnosis", "finding", "report", "pattern").check(CLASSES);
    }

    @Test
    void theAuditKnowsTheFindings() {
        only("audit", "finding", "report").check(CLASSES);
    }

    @Test
    void signaturesKnowTheRulesTheyAreOf() {
        only("signature", "ruleset", "source").check(CLASSES);
    }

    @Test
    void bouncyCastleStaysInOneClass() {
        noClasses().that().doNotHaveFullyQualifiedName(BASE + ".signature.BouncyCastle")
                .should().dependOnClassesThat().resideInAPackage("org.bouncycastle..").check(CLASSES);
    }

    @Test
    void activationKnowsWhatItTakesUp() {
        only("activation", "management", "measure", "signature", "proof", "engine", "ruleset", "source", "audit", "finding", "report").check(CLASSES);
    }

    @Test
    void decisionsKnowTheFindings() {
        only("decision", "measure", "finding", "report").check(CLASSES);
    }

    @Test
    void gatesKnowDecisions() {
        only("gate", "decision", "audit", "measure", "finding").check(CLASSES);
    }

    @Test
    void whatHostsTestWithKnowsDecisions() {
        only("testkit", "decision", "measure", "finding", "report").check(CLASSES);
        noClasses().that().resideOutsideOfPackage(BASE + ".testkit..")
                .should().dependOnClassesThat().resideInAPackage(BASE + ".testkit..").check(CLASSES);
    }

    @Test
    void adaptersStandBeforeTheFrontDoor() {
        noClasses().that().resideInAPackage(BASE + ".adapter..").should().dependOnClassesThat()
                .resideInAnyPackage(BASE + ".activation..", BASE + ".engine..", BASE + ".proof..", BASE + ".ruleset", BASE + ".cli..").check(CLASSES);
    }

    @Test
    void nobodyNeedsAnAdapterButTheCommandLineAndThePlugin() {
        noClasses().that().resideOutsideOfPackages(BASE + ".adapter..", BASE + ".isolation.plugin..", BASE + ".cli..", BASE + ".service..")
                .should().dependOnClassesThat().resideInAPackage(BASE + ".adapter..").check(CLASSES);
    }

    @Test
    void theServiceNeedsTheMappingOnly() {
        noClasses().that().resideInAPackage(BASE + ".service..")
                .should().dependOnClassesThat().resideInAPackage(BASE + ".adapter").check(CLASSES);
    }

    @Test
    void mappingsKnowNoGuard() {
        only("adapter.mapping", "decision", "reader", "source", "spelling", "finding", "report", "ruleset.sheet").check(CLASSES);
    }

    @Test
    void nobodyKnowsThatItIsIsolated() {
        noClasses().that().resideOutsideOfPackage(BASE + ".isolation..")
                .should().dependOnClassesThat().resideInAPackage(BASE + ".isolation..").check(CLASSES);
    }

    @Test
    void measuringKnowsTheFindings() {
        only("measure", "finding").check(CLASSES);
    }

    @Test
    void managementKnowsNobody() {
        only("management").check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsTheService() {
        noClasses().that().resideOutsideOfPackages(BASE + ".service..", BASE + ".cli..")
                .should().dependOnClassesThat().resideInAPackage(BASE + ".service..").check(CLASSES);
        noClasses().that().resideInAPackage(BASE + ".service..")
                .should().dependOnClassesThat().resideInAnyPackage(BASE + ".cli..", BASE + ".engine..", BASE + ".proof..").check(CLASSES);
        noClasses().that().resideOutsideOfPackage(BASE + ".service..")
                .should().dependOnClassesThat().resideInAnyPackage("org.apache.catalina..", "org.apache.coyote..", "org.apache.tomcat..",
                        "org.apache.juli..", "javax.servlet..").check(CLASSES);
    }

    @Test
    void droolsStaysInTheEngine() {
        noClasses().that().resideOutsideOfPackage(BASE + ".engine..")
                .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..").check(CLASSES);
    }

    @Test
    void factsKnowNoDrools() {
        noClasses().that().resideInAPackage(BASE + ".engine.fact..")
                .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..", BASE + ".engine").check(CLASSES);
    }

    @Test
    void yamlStaysWithTheSources() {
        noClasses().that().resideOutsideOfPackage(BASE + ".source..")
                .should().dependOnClassesThat().resideInAPackage("org.snakeyaml..").check(CLASSES);
    }

    @Test
    void htmlStaysInTheReader() {
        noClasses().that().resideOutsideOfPackage(BASE + ".reader..")
                .should().dependOnClassesThat().resideInAPackage("org.jsoup..").check(CLASSES);
    }

    @Test
    void nobodyPrintsToTheConsoleButTheCommandLine() {
        noClasses().that().resideOutsideOfPackage(BASE + ".cli..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(CLASSES);
    }

    @Test
    void dataTypesAreFinal() {
        classes().that().resideInAnyPackage(BASE + ".report..", BASE + ".finding..")
                .and().areTopLevelClasses().and().areNotEnums().and().areNotInterfaces()
                .should().haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL).check(CLASSES);
    }

    /** A package of this project may depend on itself, those named and the ground rooms, among this project's. */
    private static ArchRule only(String from, String... to) {
        String[] allowed = new String[to.length + 3];
        allowed[0] = BASE + "." + from + "..";
        for (int i = 0; i < to.length; i++) {
            allowed[i + 1] = BASE + "." + to[i] + "..";
        }
        // the ground rooms know nobody, not even each other
        boolean ground = from.equals("bound") || from.equals("text") || from.equals("turn");
        allowed[to.length + 1] = ground ? allowed[0] : BASE + ".bound..";
        allowed[to.length + 2] = ground ? allowed[0] : BASE + ".text..";
        return noClasses().that().resideInAPackage(BASE + "." + from + "..")
                .should().dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(BASE + "..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed))));
    }
}
