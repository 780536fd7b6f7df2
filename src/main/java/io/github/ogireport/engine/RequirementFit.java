package io.github.ogireport.engine;

import io.github.ogireport.ruleset.Clause;
import io.github.ogireport.ruleset.DrlLexer;
import io.github.ogireport.ruleset.DrlToken;
import io.github.ogireport.ruleset.RuleDefinition;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.source.Problems;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether what a rule requires (则) can be asked of what it looks at (当). Said in the vocabulary's sentences: who writes rules
 * in them knows nothing of the facts behind them.
 */
final class RequirementFit {

    private static final String SUBJECT = "$它 :";
    private static final int NAMED = 8;

    private final RuleSet ruleSet;

    RequirementFit(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    /** @return under which sentences the requirement may stand, in Chinese; null when it may stand where it does, or nowhere at all */
    String problem(RuleDefinition rule) {
        Clause subject = rule.conditions().get(0);
        List<DrlToken> requirement = DrlLexer.tokens(rule.file(), rule.requirement().expression(), new Problems());
        if (isAnsweredBy(fact(subject), requirement)) {
            return null;
        }
        List<String> fitting = ruleSet.conditionSentences().stream()
                .filter(sentence -> sentence.expression().startsWith(SUBJECT) && isAnsweredBy(fact(sentence), requirement))
                .map(sentence -> "“" + sentence.text() + "”").collect(Collectors.toList());
        return fitting.isEmpty() ? null : "“" + rule.requirement().text() + "”不能写在“" + subject.text() + "”下面：这样要求的规则，“当”下面第一句应当是 "
                + fitting.stream().limit(NAMED).collect(Collectors.joining("、")) + (fitting.size() > NAMED ? " 等" : "");
    }

    /** @return null when the sentence looks at no kind of facts that there is */
    private static Class<?> fact(Clause subject) {
        String expression = subject.expression();
        int end = expression.indexOf('(');
        return end < SUBJECT.length() ? null : FactTypes.patterns().get(expression.substring(SUBJECT.length(), end).trim());
    }

    private static boolean isAnsweredBy(Class<?> fact, List<DrlToken> requirement) {
        if (fact == null) {
            return false;
        }
        try {
            RuleTokens words = new RuleTokens(requirement);
            new RuleGrammar(words, new AdmittedText()).requirement(fact);
            return words.atEnd();
        } catch (Refusal refusal) {
            return false;
        }
    }
}
