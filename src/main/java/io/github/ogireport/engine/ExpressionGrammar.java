package io.github.ogireport.engine;

import io.github.ogireport.ruleset.DrlToken;
import io.github.ogireport.ruleset.DrlToken.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The expressions that rules may use, with their types: texts, numbers and truth values, questions to facts, comparisons,
 * sums and products. For one rule and one thread.
 */
final class ExpressionGrammar {

    private static final Set<String> COMPARISONS = new HashSet<>(Arrays.asList("==", "!=", "<", "<=", ">", ">="));
    private static final Set<Class<?>> COMPARABLE = new HashSet<>(Arrays.<Class<?>>asList(String.class, BigDecimal.class, boolean.class));
    private static final int DEEPEST = 30;
    /** Between two questions, which are counted when the rule runs, only so much is calculated. */
    private static final int MOST_OPERATIONS = 60;

    private final RuleTokens tokens;
    private final Variables variables;
    private final AdmittedText admitted;
    /** The fact whose constraint this is; null in a consequence. */
    private Class<?> subject;
    private final Set<Need> needs = new LinkedHashSet<>();
    private int depth;
    private int operations;

    ExpressionGrammar(RuleTokens tokens, Variables variables, AdmittedText admitted) {
        this.tokens = tokens;
        this.variables = variables;
        this.admitted = admitted;
    }

    /** @param fact the type that names without a variable before them are asked of; null when there is none */
    void about(Class<?> fact) {
        subject = fact;
        needs.clear();
        operations = 0;
    }

    /** The cells whose numbers were asked for since {@link #about}. */
    Set<Need> needs() {
        return needs;
    }

    void condition() {
        require(boolean.class, any(), "应为条件");
    }

    private Class<?> any() {
        Class<?> left = all();
        while (tokens.is("||")) {
            combine(left);
            require(boolean.class, all(), "“||”两边应为条件");
        }
        return left;
    }

    private Class<?> all() {
        Class<?> left = comparison();
        while (tokens.is("&&")) {
            combine(left);
            require(boolean.class, comparison(), "“&&”两边应为条件");
        }
        return left;
    }

    private void combine(Class<?> left) {
        require(boolean.class, left, "“" + (tokens.is("||") ? "||" : "&&") + "”两边应为条件");
        operator();
    }

    private Class<?> comparison() {
        Class<?> left = sum();
        if (tokens.is("in") || tokens.is("not") && tokens.isAhead(1, "in")) {
            list(left);
            return boolean.class;
        }
        if (!tokens.is(Kind.SIGN) || !COMPARISONS.contains(sign())) {
            return left;
        }
        boolean order = !tokens.is("==") && !tokens.is("!=");
        operator();
        Class<?> right = sum();
        if (order) {
            require(BigDecimal.class, left, "只有数能比大小");
        }
        if (left != right || !COMPARABLE.contains(left)) {
            throw new Refusal(tokens.line(), "两边不能比较：文字只能与文字比，数只能与数比");
        }
        return boolean.class;
    }

    private String sign() {
        for (String comparison : COMPARISONS) {
            if (tokens.is(comparison)) {
                return comparison;
            }
        }
        return "";
    }

    private void list(Class<?> left) {
        if (tokens.is("not")) {
            admitted.add(tokens.next());
        }
        admitted.add(tokens.expect("in"));
        admitted.add(tokens.expect("("));
        while (true) {
            require(left, literal(), "括号里应与 in 前面同类");
            if (!tokens.is(",")) {
                break;
            }
            admitted.add(tokens.next());
        }
        admitted.add(tokens.expect(")"));
    }

    private Class<?> literal() {
        if (tokens.is(Kind.TEXT)) {
            admitted.add(tokens.text());
            return String.class;
        }
        if (!tokens.is(Kind.NUMBER)) {
            throw tokens.unexpected("这里应为引号里的文字或数");
        }
        number("");
        return BigDecimal.class;
    }

    /** Written as an exact decimal: between whole numbers of the machine, sums and products that are too large would wrap. */
    private void number(String sign) {
        DrlToken number = tokens.number();
        admitted.add(sign + number + "B", number.line());
    }

    private Class<?> sum() {
        int mark = admitted.mark();
        Class<?> left = product();
        boolean alone = !tokens.is("+") && !tokens.is("-");
        while (tokens.is("+") || tokens.is("-")) {
            calculate(left);
            require(BigDecimal.class, product(), "只有数能加减");
        }
        if (!alone) {
            parenthesise(mark);
        }
        return left;
    }

    private Class<?> product() {
        int mark = admitted.mark();
        Class<?> left = operand();
        boolean alone = !tokens.is("*");
        while (tokens.is("*")) {
            calculate(left);
            require(BigDecimal.class, operand(), "只有数能相乘");
        }
        if (!alone) {
            parenthesise(mark);
        }
        return left;
    }

    /** MVEL takes {@code a + 2 * 3 > 5} for {@code a + (2 * 3 > 5)}, and {@code 5 > 2 + a * 3} for {@code (5 > 2) + a * 3}. */
    private void parenthesise(int mark) {
        int line = admitted.lastLine();
        admitted.insert(mark, "(");
        admitted.add(")", line);
    }

    private void calculate(Class<?> left) {
        require(BigDecimal.class, left, "只有数能加、减、乘");
        operator();
    }

    private void operator() {
        if (++operations > MOST_OPERATIONS) {
            throw new Refusal(tokens.line(), "一个条件里最多写 " + MOST_OPERATIONS + " 个运算和比较：请拆成几个条件");
        }
        admitted.add(tokens.next());
    }

    private Class<?> operand() {
        if (++depth > DEEPEST) {
            throw new Refusal(tokens.line(), "括号套得太深，最多 " + DEEPEST + " 层");
        }
        Class<?> type;
        if (tokens.is("!")) {
            admitted.add(tokens.next());
            type = operand();
            require(boolean.class, type, "“!”后面应为条件");
        } else if (tokens.is("(")) {
            admitted.add(tokens.next());
            type = any();
            admitted.add(tokens.expect(")"));
        } else if (tokens.is("-")) {
            tokens.next();
            number("-");
            type = BigDecimal.class;
        } else if (tokens.is("true") || tokens.is("false")) {
            admitted.add(tokens.next());
            type = boolean.class;
        } else if (tokens.is(Kind.TEXT) || tokens.is(Kind.NUMBER)) {
            type = literal();
        } else {
            type = question();
        }
        depth--;
        return type;
    }

    /** What a fact answers: {@code table}, {@code number("总计")}, {@code $x.filled().holds()}. */
    Class<?> question() {
        Class<?> type = subject;
        String owner = "";
        if (tokens.isVariable()) {
            DrlToken variable = tokens.variable();
            type = variables.type(variable);
            owner = variable.text();
            needs.addAll(variables.needs(owner));
            admitted.add(variable);
            if (!tokens.is(".")) {
                return type;
            }
            admitted.add(tokens.next());
        }
        type = member(type, owner);
        while (tokens.is(".")) {
            admitted.add(tokens.next());
            type = member(type, null);
        }
        return type;
    }

    private Class<?> member(Class<?> type, String owner) {
        if (type == null || !tokens.is(Kind.WORD) || tokens.isVariable()) {
            throw tokens.unexpected("这里只能写" + (type == null ? "变量，例如 $x" : "文字、数、变量或事实类型的属性和方法：" + FactTypes.listed(type)));
        }
        DrlToken word = tokens.next();
        boolean call = tokens.is("(");
        admitted.add(word);
        int arguments = 0;
        String first = null;
        if (call) {
            admitted.add(tokens.next());
            while (!tokens.is(")")) {
                if (arguments++ > 0) {
                    admitted.add(tokens.expect(","));
                }
                first = argument(first);
            }
            admitted.add(tokens.next());
        }
        Class<?> answer = FactTypes.of(type).get(call ? word + "/" + arguments : word.text());
        if (answer == null) {
            String known = FactTypes.listed(type);
            throw new Refusal(word.line(), "不能用“" + word + (call ? "(…)" : "") + "”：" + type.getSimpleName()
                    + (known.isEmpty() ? " 是文字或数，没有属性和方法" : " 能用的有 " + known));
        }
        if (word.is("number")) {
            needs.add(new Need(owner, first));
        }
        if (word.is("multipleOf") && isZero(first)) {
            throw new Refusal(word.line(), "没有数是 0 的倍数：请写大于 0 的数");
        }
        return answer;
    }

    private static boolean isZero(String quoted) {
        return quoted.matches("\"-?0+(\\.0*)?\"");
    }

    /** @return the first argument of the call */
    private String argument(String first) {
        if (tokens.is(Kind.TEXT)) {
            DrlToken text = tokens.text();
            admitted.add(text);
            return first == null ? text.text() : first;
        }
        if (first == null || ++depth > DEEPEST) {
            throw tokens.unexpected("括号里第一个应为引号里的文字");
        }
        require(String.class, question(), "括号里应为文字");
        depth--;
        return first;
    }

    private void require(Class<?> expected, Class<?> found, String otherwise) {
        if (expected != found) {
            throw new Refusal(tokens.line(), otherwise);
        }
    }
}
