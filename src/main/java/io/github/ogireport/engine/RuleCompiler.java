package io.github.ogireport.engine;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.bound.BudgetSpentException;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Table;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RuleDefinition;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.source.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles the rules of a rule set into a fresh Drools rule base. */
final class RuleCompiler {

    private static final String FOLDER = "src/main/resources/io/github/ogireport/rules/";

    private final KieServices services = KieServices.Factory.get();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Problems problems = new Problems(Budget.of("编译规则", Duration.ofSeconds(Bound.LOADING_SECONDS.limit()), System::nanoTime));

    private RuleCompiler() { }

    /**
     * @param without ids of rules to leave out
     * @throws io.github.ogireport.ruleset.InvalidRuleSetException when the fence or Drools refuses a rule, with its file and line
     */
    static KieBase compile(RuleSet ruleSet, Set<String> without) {
        return BoundedCompilation.run(ruleSet, Bound.LOADING_SECONDS.limit(), () -> new RuleCompiler().compileAll(ruleSet, without));
    }

    /** As {@link #compile}, for whoever cannot wait that long. */
    static BoundedCompilation<KieBase> start(RuleSet ruleSet, Set<String> without) {
        return BoundedCompilation.start(() -> new RuleCompiler().compileAll(ruleSet, without));
    }

    private KieBase compileAll(RuleSet ruleSet, Set<String> without) {
        Map<String, String> admitted = admit(ruleSet, without);
        problems.throwIfAny(InvalidRuleSetException::new);
        KieFileSystem files = services.newKieFileSystem();
        // the default id is shared: two compilers at once would take each other's module
        ReleaseId releaseId = services.newReleaseId("io.github.ogireport", "rules", UUID.randomUUID().toString());
        files.generateAndWritePomXML(releaseId);
        admitted.forEach((file, text) -> {
            // Drools makes class names of file names, which may be Chinese
            String name = "file" + sources.size() + ".drl";
            sources.put(name, file);
            files.write(FOLDER + name, text);
        });
        ClassLoader classes = new RuleClassLoader();
        KieBuilder builder = services.newKieBuilder(files, classes);
        try {
            builder.buildAll();
            builder.getResults().getMessages(Message.Level.ERROR).forEach(this::refuse);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems.add(ruleSet.id().edition(), 0, "Drools 编译规则时出错：" + e.getMessage());
        }
        problems.throwIfAny(InvalidRuleSetException::new);
        KieContainer container = services.newKieContainer(releaseId, classes);
        try {
            return container.newKieBase(services.newKieBaseConfiguration());
        } finally {
            // a module that stays in the repository keeps its classes for ever
            services.getRepository().removeKieModule(releaseId);
        }
    }

    /** All that passes the fence, before Drools sees any of it. */
    private Map<String, String> admit(RuleSet ruleSet, Set<String> without) {
        Map<String, String> admitted = new LinkedHashMap<>();
        try {
            Fence fence = new Fence(lines(ruleSet.format()), ruleSet.format().positions().size(), problems);
            fence.checkVocabulary(ruleSet);
            problems.throwIfAny(InvalidRuleSetException::new);
            byFile(ruleSet, without).forEach((file, rules) -> admitted.put(file, DrlText.HEADER + fence.admit(file, DrlText.of(rules))));
        } catch (BudgetSpentException e) {
            // said with its file
        }
        return admitted;
    }

    private static int lines(Format format) {
        int lines = format.sections().size();
        for (Table table : format.tables()) {
            for (Block block : table.blocks()) {
                lines += block.rows().size() + block.columns().size();
            }
        }
        return lines;
    }

    /** Without those whose requirement cannot be asked, which is said in the words of their sentences. */
    private Map<String, List<RuleDefinition>> byFile(RuleSet ruleSet, Set<String> without) {
        Map<String, List<RuleDefinition>> byFile = new LinkedHashMap<>();
        RequirementFit fit = new RequirementFit(ruleSet);
        for (RuleDefinition rule : ruleSet.rules()) {
            String problem = rule.requirement() == null ? null : fit.problem(rule);
            if (problem != null) {
                problems.add(rule.file(), rule.requirement().line(), "规则 " + rule.id() + "：" + problem);
            } else if (!without.contains(rule.id())) {
                byFile.computeIfAbsent(rule.file(), file -> new ArrayList<>()).add(rule);
            }
        }
        return byFile;
    }

    private void refuse(Message message) {
        String path = String.valueOf(message.getPath());
        String source = sources.getOrDefault(path.substring(path.lastIndexOf('/') + 1), path);
        problems.add(source, Math.max(0, message.getLine()), "Drools 不接受这条规则：" + message.getText().trim().replaceAll("\\s+", " "));
    }
}
