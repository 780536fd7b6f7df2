package io.github.ogireport.engine;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.ruleset.Clause;
import io.github.ogireport.ruleset.DrlLexer;
import io.github.ogireport.ruleset.DrlToken;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.source.Problems;
import java.util.List;

/**
 * What a rule may say. Rule files are code, and whoever can write one must not thereby own the server. Each rule is read by
 * a grammar that knows the fact types and nothing else ({@link RuleGrammar}), and Drools is given the text written anew from
 * the words that passed. Whatever else there is in Drools and MVEL (functions, queries, globals, {@code eval}, {@code from},
 * {@code new}, loops, assignments, casts, reflection) has no form here.
 */
final class Fence {

    /** What a word takes at most, in {@link io.github.ogireport.bound.Budget} steps. */
    private static final int STEPS = 500;
    private static final String SUBJECT = "$它 :";
    /** How many combinations of rows, columns and sections all rules together may look at in a check. */
    private static final long MOST_COMBINATIONS = 2_000_000;

    private final Problems problems;
    private final int lines;
    private final int cells;
    private long combinations;
    private long words;

    /**
     * @param lines    how many rows, columns and sections there are
     * @param cells    how many cells there are
     * @param problems what is refused is added to it
     */
    Fence(int lines, int cells, Problems problems) {
        this.lines = lines;
        this.cells = cells;
        this.problems = problems;
    }

    /** @return the rules written anew, each expression on its line */
    String admit(String file, String drl) {
        AdmittedText admitted = new AdmittedText();
        List<DrlToken> tokens = DrlLexer.tokens(file, drl, problems);
        boolean tooMany = Bound.RULE_SET_TOKENS.isPassedBy(words);
        words += tokens.size();
        if (Bound.RULE_SET_TOKENS.isPassedBy(words)) {
            if (!tooMany) {
                problems.add(file, 0, Bound.RULE_SET_TOKENS.sentence() + "：请减少规则");
            }
            return "";
        }
        int from = 0;
        while (from < tokens.size() && !problems.full()) {
            int to = from;
            while (to < tokens.size() && !tokens.get(to).is("end")) {
                to++;
            }
            List<DrlToken> rule = tokens.subList(from, Math.min(to + 1, tokens.size()));
            read(file, rule, admitted);
            from = to + 1;
        }
        return admitted.toString();
    }

    private void read(String file, List<DrlToken> tokens, AdmittedText admitted) {
        int mark = admitted.mark();
        try {
            RuleTokens words = new RuleTokens(tokens);
            problems.spend(file, (long) STEPS * tokens.size());
            if (Bound.RULE_TOKENS.isPassedBy(tokens.size())) {
                throw new Refusal(words.line(), "这条规则太长，最多 " + Bound.RULE_TOKENS.limit() + " 个词：请拆成几条规则");
            }
            checkLists(tokens);
            RuleGrammar grammar = new RuleGrammar(words, admitted);
            grammar.rule();
            combinations += grammar.combinations(lines, cells);
            if (combinations > MOST_COMBINATIONS) {
                throw new Refusal(tokens.get(0).line(), "同时看几个行、列、格或部分的规则太多：全部规则合起来最多比较 " + MOST_COMBINATIONS + " 种组合");
            }
        } catch (Refusal refusal) {
            problems.add(file, refusal.line(), refusal.getMessage());
            admitted.rewind(mark);
            admitted.release();
        }
    }

    /** Texts and numbers with commas between them: Drools makes of each a comparison inside the one before. */
    private static void checkLists(List<DrlToken> tokens) {
        int length = 0;
        for (DrlToken token : tokens) {
            boolean element = token.kind() == DrlToken.Kind.TEXT || token.kind() == DrlToken.Kind.NUMBER;
            length = element ? length + 1 : token.is(",") ? length : 0;
            if (Bound.RULE_LIST.isPassedBy(length)) {
                throw new Refusal(token.line(), Bound.RULE_LIST.sentence() + "：请拆成几条规则");
            }
        }
    }

    /** Checks every sentence of the vocabulary, used or not: its expressions stand in an administrator's folder and are code. */
    void checkVocabulary(RuleSet ruleSet) {
        for (Clause sentence : ruleSet.conditionSentences()) {
            check(sentence, (words, fact) -> condition(words, fact, sentence.expression().startsWith(SUBJECT)));
        }
        for (Clause sentence : ruleSet.requirementSentences()) {
            check(sentence, (words, fact) -> new RuleGrammar(words, new AdmittedText()).requirement(fact));
        }
    }

    private static void condition(RuleTokens words, Class<?> fact, boolean subject) {
        RuleGrammar grammar = new RuleGrammar(words, new AdmittedText());
        if (!subject) {
            grammar.variables().bind(DrlLexer.tokens("", "$它", new Problems()).get(0), fact);
        }
        grammar.condition();
    }

    private interface Form {
        void read(RuleTokens words, Class<?> fact);
    }

    /** A sentence must make sense for one of the fact types, which one its rules will show. */
    private void check(Clause sentence, Form form) {
        int known = problems.count();
        List<DrlToken> tokens = DrlLexer.tokens(RuleSet.VOCABULARY, sentence.line(), sentence.expression(), problems);
        if (problems.count() > known) {
            return;
        }
        Refusal nearest = null;
        int furthest = -1;
        for (Class<?> fact : FactTypes.patterns().values()) {
            RuleTokens words = new RuleTokens(tokens);
            problems.spend(RuleSet.VOCABULARY, (long) STEPS * tokens.size());
            try {
                form.read(words, fact);
                if (!words.atEnd()) {
                    throw words.unexpected("等号右边应当只有一个表达式");
                }
                return;
            } catch (Refusal refusal) {
                nearest = words.position() > furthest ? refusal : nearest;
                furthest = Math.max(furthest, words.position());
            }
        }
        problems.add(RuleSet.VOCABULARY, sentence.line(), "“" + sentence.text() + "”的表达式：" + nearest.getMessage());
    }
}
