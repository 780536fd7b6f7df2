package io.github.ogireport.bench;

import io.github.ogireport.report.AnnualReport;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;

/**
 * Drools as tutorials show it: a fact for each cell, {@code accumulate} for sums, DRL with Java consequences, default settings,
 * a session for each report. The rules find what the table rules find.
 */
final class TutorialDrools implements Contender<AnnualReport> {

    private final KieBase base;

    TutorialDrools() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        InputStream rules = TutorialDrools.class.getResourceAsStream("tutorial.drl");
        files.write("src/main/resources/io/github/ogireport/bench/tutorial.drl",
                services.getResources().newInputStreamResource(rules, "UTF-8").setResourceType(ResourceType.DRL));
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        base = services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
    }

    @Override
    public AnnualReport prepare(AnnualReport report) {
        return report;
    }

    @Override
    public List<Found> check(AnnualReport report) {
        List<Found> found = new ArrayList<>();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("found", found);
            report.cells().forEach((ref, cell) -> session.insert(new CellFact(ref, cell)));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return found;
    }

    @Override
    public List<String> found(AnnualReport report) {
        return Contender.texts(check(report));
    }
}
