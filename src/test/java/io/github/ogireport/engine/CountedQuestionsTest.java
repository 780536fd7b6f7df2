package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.engine.fact.Examination;
import io.github.ogireport.engine.fact.FormatShape;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.report.Organ;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules may ask millions of questions: there is none that costs nothing. */
@Tag("drools")
@Tag("jdk")
class CountedQuestionsTest {

    @Test
    void everyQuestionThatARuleMayAskIsCounted() throws IllegalAccessException {
        CompiledRuleSet rules = Shipped.edition("2021");
        AnnualReport report = SoundReport.of(rules.ruleSet().format(), 2024).section("overview", "收到政府信息公开申请0件。").build();
        Dossier dossier = Dossier.of(report).previous(SoundReport.of(rules.ruleSet().format(), 2023).build())
                .subordinates(Collections.singletonList(AnnualReport.builder(Organ.of("临河县水利局"), 2024).build()));
        FormatShape everyCell = new FormatShape(rules.ruleSet().format(), Collections.emptyList(), rules.ruleSet().format().positions(),
                rules.ruleSet().phrasebook(), Collections.singletonList(rules.ruleSet().format()));
        Budget budget = Budget.unlimited();
        Set<String> free = new TreeSet<>();
        Set<Class<?>> asked = new HashSet<>();
        for (Object fact : new Examination(dossier, Stage.SUBMIT, rules.ruleSet().settings(), everyCell, budget).facts()) {
            if (asked.add(fact.getClass())) {
                for (Method method : fact.getClass().getMethods()) {
                    if (isForRules(fact.getClass(), method) && !isCounted(fact, method, budget)) {
                        free.add(fact.getClass().getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        Set<Class<?>> unseen = new HashSet<>(FactTypes.patterns().values());
        unseen.removeAll(asked);
        assertEquals(Collections.emptySet(), unseen);
        assertEquals(Collections.emptySet(), free);
    }

    private static boolean isForRules(Class<?> fact, Method method) {
        boolean texts = Arrays.stream(method.getParameterTypes()).allMatch(each -> each == String.class);
        String name = method.getName();
        String property = name.startsWith("get") ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : "";
        return texts && (FactTypes.of(fact).containsKey(name + "/" + method.getParameterCount()) || FactTypes.of(fact).containsKey(property));
    }

    /** Some arguments may be nonsense: what matters is that the question was counted before anything was done for it. */
    private static boolean isCounted(Object fact, Method method, Budget budget) throws IllegalAccessException {
        Object[] arguments = new Object[method.getParameterCount()];
        Arrays.fill(arguments, "总计");
        long before = budget.taken();
        try {
            method.invoke(fact, arguments);
        } catch (InvocationTargetException e) {
            assertTrue(e.getCause() instanceof RuntimeException, String.valueOf(e.getCause()));
        }
        return budget.taken() > before;
    }
}
