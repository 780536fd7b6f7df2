package io.github.ogireport.engine;

import java.util.List;
import java.util.UUID;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** Drools as it is without the fence. */
final class Unfenced {

    private Unfenced() { }

    static boolean run(String rules) {
        int songs = Canary.songs();
        runWith(Unfenced.class.getClassLoader(), rules);
        return Canary.songs() > songs;
    }

    /** @throws IllegalStateException when Drools refuses the rules */
    static void runWith(ClassLoader classes, String rules) {
        KieSession session = compile(classes, rules).newKieSession();
        try {
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    static KieBase compile(ClassLoader classes, String rules) {
        KieServices services = KieServices.Factory.get();
        ReleaseId id = services.newReleaseId("test", "unfenced", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        files.write("src/main/resources/rules/a.drl", rules);
        KieBuilder builder = services.newKieBuilder(files, classes).buildAll();
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        try {
            return services.newKieContainer(id, classes).getKieBase();
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }
}
