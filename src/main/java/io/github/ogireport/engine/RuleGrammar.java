package io.github.ogireport.engine;

import io.github.ogireport.engine.fact.Outcome;
import io.github.ogireport.engine.fact.Report;
import io.github.ogireport.engine.fact.TableCell;
import io.github.ogireport.engine.fact.Tables;
import io.github.ogireport.ruleset.DrlToken;
import io.github.ogireport.ruleset.DrlToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The form that a rule may have: patterns of the fact types with constraints, joined by {@code and}, {@code or}, {@code not}
 * and {@code exists}, and the one consequence that there is. For one rule and one thread.
 *
 * <p>A constraint that asks for the number of a cell also lets blank cells pass, and the consequence then says that the rule
 * could not be judged: a blank must never make a report pass.
 */
final class RuleGrammar {

    private static final int DEEPEST = 30;
    /** Drools splits a rule in two at each “or” between patterns. */
    private static final int MOST_OR = 6;
    private static final int MOST_CONSTRAINTS = 40;
    private static final int MOST_PATTERNS = 20;
    /** There are about sixty rows and columns, and Drools looks at every combination. */
    private static final int MOST_JOINED = 3;

    private final RuleTokens tokens;
    private final AdmittedText admitted;
    private final Variables variables = new Variables();
    private final ExpressionGrammar expressions;
    private final Set<Need> needs = new LinkedHashSet<>();
    /** Variables of the facts of which there are many. */
    private final List<String> many = new ArrayList<>();
    private int depth;
    private int patterns;
    private int joined;
    private int joinedCells;
    private int ors;
    /** Inside {@code not}, {@code exists} or an alternative. */
    private int apart;

    RuleGrammar(RuleTokens tokens, AdmittedText admitted) {
        this.tokens = tokens;
        this.admitted = admitted;
        this.expressions = new ExpressionGrammar(tokens, variables, admitted);
    }

    void rule() {
        admitted.add(tokens.expect("rule"));
        DrlToken name = tokens.text();
        admitted.add(name);
        admitted.add(tokens.expect("dialect"));
        admitted.add(tokens.expect("\"mvel\""));
        admitted.add(tokens.expect("when"));
        do {
            condition();
        } while (!tokens.is("then"));
        admitted.add(tokens.expect("then"));
        do {
            consequence(name);
        } while (!tokens.is("end"));
        admitted.add(tokens.expect("end"));
    }

    /**
     * How many combinations of facts the rule looks at; 0 for a rule that looks at each fact alone.
     *
     * @param lines how many rows, columns and sections there are
     * @param cells how many cells there are
     */
    long combinations(int lines, int cells) {
        return joined < 2 ? 0 : (long) (Math.pow(lines, joined - joinedCells) * Math.pow(cells, joinedCells));
    }

    Variables variables() {
        return variables;
    }

    /** One condition, which may be several in parentheses. */
    void condition() {
        int before = needs.size();
        int bound = variables.count();
        all();
        while (tokens.is("or")) {
            if (needs.size() > before) {
                throw new Refusal(tokens.line(), "or 的两边不能用 number：请拆成两条规则");
            }
            if (++ors > MOST_OR) {
                throw new Refusal(tokens.line(), "一条规则里最多写 " + MOST_OR + " 个 or：请拆成几条规则");
            }
            variables.leave(bound);
            admitted.add(tokens.next());
            apart++;
            all();
            apart--;
            variables.leave(bound);
        }
    }

    private void all() {
        single();
        while (tokens.is("and")) {
            admitted.add(tokens.next());
            single();
        }
    }

    private void single() {
        if (++depth > DEEPEST) {
            throw new Refusal(tokens.line(), "括号套得太深，最多 " + DEEPEST + " 层");
        }
        if (tokens.is("not") || tokens.is("exists")) {
            admitted.add(tokens.next());
            int bound = variables.count();
            apart++;
            single();
            apart--;
            variables.leave(bound);
        } else if (tokens.is("(")) {
            admitted.add(tokens.next());
            condition();
            admitted.add(tokens.expect(")"));
        } else {
            pattern();
        }
        depth--;
    }

    private void pattern() {
        int mark = admitted.mark();
        DrlToken variable = null;
        if (tokens.isVariable()) {
            variable = tokens.variable();
            admitted.add(variable);
            admitted.add(tokens.expect(":"));
        }
        Class<?> type = tokens.is(Kind.WORD) ? type() : null;
        if (type == null) {
            throw tokens.unexpected("条件只能看 " + String.join("、", FactTypes.patterns().keySet()) + "，例如 $x : Row(table == \"表三\")");
        }
        admitted.add(tokens.next());
        count(type);
        if (variable != null) {
            variables.bind(variable, type);
        }
        String name = variable != null ? variable.text() : variables.bindUnnamed(type);
        admitted.add(tokens.expect("("));
        if (isOneOfMany(type)) {
            besideTheOthers(name);
        }
        Set<Need> own = constraints(type, name);
        admitted.add(tokens.expect(")"));
        if (variable == null && (isOneOfMany(type) || own.stream().anyMatch(need -> need.owner.equals(name)))) {
            admitted.insert(mark, name, ":");
        }
        needs.addAll(own);
    }

    /** The first constraint of a fact that is looked at beside another one is ours: it counts the combinations. */
    private void besideTheOthers(String name) {
        for (int i = many.size() - 1; i >= 0; i--) {
            if (variables.isKnown(many.get(i))) {
                for (String word : new String[] {"besides", "(", many.get(i), ")"}) {
                    admitted.add(word, tokens.line());
                }
                if (!tokens.is(")")) {
                    admitted.add(",", tokens.line());
                }
                break;
            }
        }
        many.add(name);
    }

    private Class<?> type() {
        for (String name : FactTypes.patterns().keySet()) {
            if (tokens.is(name)) {
                return FactTypes.patterns().get(name);
            }
        }
        return null;
    }

    private static boolean isOneOfMany(Class<?> type) {
        return type != Report.class && type != Tables.class;
    }

    private void count(Class<?> type) {
        joined += isOneOfMany(type) ? 1 : 0;
        joinedCells += type == TableCell.class ? 1 : 0;
        if (++patterns > MOST_PATTERNS || joined > MOST_JOINED) {
            throw new Refusal(tokens.line(), "一条规则里最多看 " + MOST_JOINED + " 个行、列、格或部分，连同报告最多 " + MOST_PATTERNS + " 个：请拆成几条规则");
        }
    }

    /** @return the cells whose numbers the constraints ask for */
    private Set<Need> constraints(Class<?> type, String name) {
        Set<Need> asked = new LinkedHashSet<>();
        int count = 0;
        while (!tokens.is(")")) {
            if (count > 0) {
                admitted.add(tokens.expect(","));
            }
            if (++count > MOST_CONSTRAINTS) {
                throw new Refusal(tokens.line(), "一对括号里最多写 " + MOST_CONSTRAINTS + " 个条件：请拆成几条规则");
            }
            expressions.about(type);
            int mark = admitted.mark();
            admitted.hold(tokens.line());
            if (tokens.isVariable() && tokens.isAhead(1, ":")) {
                binding(name);
            } else {
                expressions.condition();
                BlankCells.letPass(expressions.needs(), admitted, mark);
                expressions.needs().forEach(need -> asked.add(need.ownedBy(name)));
            }
            admitted.release();
            if (apart > 0 && !expressions.needs().isEmpty()) {
                throw new Refusal(tokens.line(), "not、exists、or 里不能用 number：没有填的格会被当作没有这回事。请另写一条规则");
            }
        }
        return asked;
    }

    private void binding(String name) {
        DrlToken variable = tokens.variable();
        admitted.add(variable);
        admitted.add(tokens.next());
        Class<?> answer = expressions.question();
        Set<Need> asked = new LinkedHashSet<>();
        expressions.needs().forEach(need -> asked.add(need.ownedBy(name)));
        variables.bind(variable, answer, asked);
    }

    private void consequence(DrlToken name) {
        int line = tokens.line();
        admitted.hold(line);
        admitted.add(expectCheck());
        admitted.add(tokens.expect("."));
        admitted.add(tokens.expect("violated"));
        admitted.add(tokens.expect("("));
        DrlToken id = tokens.text();
        if (!id.text().equals(name.text())) {
            throw new Refusal(line, "check.violated 里的编号 " + id + " 应为本规则的编号 " + name);
        }
        admitted.add(id);
        admitted.add(tokens.expect(","));
        expressions.about(null);
        int mark = admitted.mark();
        if (expressions.question() != Outcome.class) {
            throw new Refusal(line, "check.violated 的第二项应为事实的要求，例如 $x.filled()、$x.wrongAt(\"总计\", \"不超过 100\")");
        }
        BlankCells.sayUnknown(needs, admitted, mark);
        admitted.add(tokens.expect(")"));
        if (tokens.is(";")) {
            tokens.next();
        }
        admitted.add(";", line);
        admitted.release();
    }

    private DrlToken expectCheck() {
        if (!tokens.is("check")) {
            throw tokens.unexpected("then 下面只能写 check.violated(\"编号\", $x.要求(…));");
        }
        return tokens.next();
    }

    /** What the vocabulary has for a requirement: a question to the fact that the rule looks at. */
    void requirement(Class<?> fact) {
        expressions.about(fact);
        if (expressions.question() != Outcome.class) {
            throw new Refusal(tokens.line(), "[then] 的表达式应为事实的要求，例如 filled()");
        }
    }
}
