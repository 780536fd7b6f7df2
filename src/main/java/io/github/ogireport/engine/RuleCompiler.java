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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.PropertySpecificOption;

/** Compiles the rules of a rule set into a fresh Drools rule base. */
final class RuleCompiler {

    /** Every kind of condition and consequence that rules are written with. */
    private static final String LIKE_OTHERS = "rule \"warm\" dialect \"mvel\" when not (SectionText(heading == \"\")) "
            + "$它 : Row(table == \"\", isUnder(\"\"), !relation(\"\").holds()) then check.violated(\"warm\", $它.relation(\"\")); end";
    private static BoundedCompilation<Boolean> warming;
    private static final String FOLDER = "io/github/ogireport/rules/";

    private final KieServices services = KieServices.Factory.get();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Problems problems = new Problems(Budget.of("编译规则", Duration.ofSeconds(Bound.LOADING_SECONDS.limit()), System::nanoTime));

    private RuleCompiler() { }

    /**
     * Has Drools load and start what every compilation needs, beside other things that have to be done first. Only the first call does
     * anything.
     */
    static synchronized BoundedCompilation<Boolean> warmUp() {
        if (warming == null) {
            warming = BoundedCompilation.start(() -> new RuleCompiler().build("", Collections.singletonMap("", DrlText.HEADER + LIKE_OTHERS)) != null);
        }
        return warming;
    }

    /**
     * What is started throws {@link InvalidRuleSetException} when the fence or Drools refuses a rule, with its file and line.
     *
     * @param without ids of rules to leave out
     */
    static BoundedCompilation<KieBase> start(RuleSet ruleSet, Set<String> without) {
        return BoundedCompilation.start(() -> new RuleCompiler().compileAll(ruleSet, without));
    }

    private KieBase compileAll(RuleSet ruleSet, Set<String> without) {
        Map<String, String> admitted = admit(ruleSet, without);
        problems.throwIfAny(InvalidRuleSetException::new);
        return build(ruleSet.id().edition(), admitted);
    }

    /**
     * Not by a container of Drools': that one tells the host's log when each compilation begins and ends, and keeps modules in a
     * repository for the whole machine. The facts of a session never change, so Drools need not find out which of their
     * properties a constraint looks at, which it warns of where a constraint compares two facts.
     *
     * @param drl by file
     */
    private KieBase build(String edition, Map<String, String> drl) {
        ClassLoader classes = new RuleClassLoader();
        Properties building = new Properties();
        building.setProperty(PropertySpecificOption.PROPERTY_NAME, PropertySpecificOption.DISABLED.name());
        KnowledgeBuilderImpl builder = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(building, classes));
        try {
            CompositeKnowledgeBuilder batch = builder.batch();
            drl.forEach((file, text) -> batch.add(resource(file, text), ResourceType.DRL));
            batch.build();
            builder.getErrors().forEach(this::refuse);
            problems.throwIfAny(InvalidRuleSetException::new);
            return builder.newKnowledgeBase(services.newKieBaseConfiguration(null, classes));
        } catch (InvalidRuleSetException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems.add(edition, 0, "Drools 编译规则时出错：" + e.getMessage());
            throw new InvalidRuleSetException(problems.list());
        }
    }

    private Resource resource(String file, String text) {
        // Drools makes class names of file names, which may be Chinese
        String name = "file" + sources.size() + ".drl";
        sources.put(name, file);
        return services.getResources().newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()).setSourcePath(FOLDER + name);
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

    private void refuse(KnowledgeBuilderError error) {
        String path = error.getResource() == null ? "" : String.valueOf(error.getResource().getSourcePath());
        String source = sources.getOrDefault(path.substring(path.lastIndexOf('/') + 1), path);
        int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
        problems.add(source, line, "Drools 不接受这条规则：" + error.getMessage().trim().replaceAll("\\s+", " "));
    }
}
