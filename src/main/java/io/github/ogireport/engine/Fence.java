package io.github.ogireport.engine;

import io.github.ogireport.engine.fact.Cells;
import io.github.ogireport.engine.fact.Column;
import io.github.ogireport.engine.fact.Outcome;
import io.github.ogireport.engine.fact.Report;
import io.github.ogireport.engine.fact.Row;
import io.github.ogireport.engine.fact.SectionText;
import io.github.ogireport.engine.fact.SectionWords;
import io.github.ogireport.engine.fact.TableCell;
import io.github.ogireport.engine.fact.TableLine;
import io.github.ogireport.engine.fact.Tables;
import io.github.ogireport.ruleset.DrlLexer;
import io.github.ogireport.ruleset.DrlToken;
import io.github.ogireport.ruleset.Problems;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a rule may say. Rule files are code, and whoever can write one must not thereby own the server: only words that are
 * listed here or are questions to the facts pass, and Drools is given the text written anew from the tokens that passed.
 * Whatever else there is in Drools and MVEL (functions, queries, globals, {@code eval}, {@code from}, {@code new}, loops,
 * assignments, reflection) has no word here.
 */
final class Fence {

    private static final Set<String> WORDS = new HashSet<>(Arrays.asList(
            "rule", "dialect", "when", "then", "end", "not", "exists", "and", "or", "in", "true", "false", "null",
            "Report", "SectionText", "Row", "Column", "TableCell", "Tables", "check", "violated"));
    private static final Set<String> TIGHT_BEFORE = new HashSet<>(Arrays.asList(".", "(", ")", ",", ";"));
    private static final Set<String> TIGHT_AFTER = new HashSet<>(Arrays.asList(".", "(", "!"));
    private static final int DEEPEST = 30;
    /** Drools splits a rule in two at each “or” between patterns. */
    private static final int MOST_OR = 6;

    static {
        for (Class<?> type : new Class<?>[] {Report.class, SectionWords.class, SectionText.class, Tables.class, Cells.class, TableLine.class,
                Row.class, Column.class, TableCell.class, Outcome.class}) {
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
                    WORDS.add(method.getName());
                    WORDS.add(property(method.getName()));
                }
            }
        }
    }

    private final String file;
    private final Problems problems;
    private final StringBuilder admitted = new StringBuilder();
    private DrlToken before;
    private int line = 1;
    private int depth;
    private int ors;

    private Fence(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @return the rules written anew, each token on its line; what is refused is added to {@code problems} */
    static String admit(String file, String drl, Problems problems) {
        Fence fence = new Fence(file, problems);
        List<DrlToken> tokens = DrlLexer.tokens(file, drl, problems);
        tokens.forEach(fence::admit);
        return fence.admitted.append('\n').toString();
    }

    private static String property(String getter) {
        return getter.startsWith("get") && getter.length() > 3 ? Character.toLowerCase(getter.charAt(3)) + getter.substring(4) : getter;
    }

    private void admit(DrlToken token) {
        if (token.kind() == DrlToken.Kind.WORD && !token.text().startsWith("$") && !WORDS.contains(token.text())) {
            problems.add(file, token.line(), "规则里不能用“" + token + "”：只能用词汇表里的句子，或事实类型提供的属性和方法");
        }
        if (token.is("@")) {
            problems.add(file, token.line(), "“@”只能写在规则名下面、when 之前");
        }
        measure(token);
        while (line < token.line()) {
            admitted.append('\n');
            line++;
        }
        if (spaced(token)) {
            admitted.append(' ');
        }
        admitted.append(token.text());
        before = token;
    }

    /** MVEL wants no space where none is usual. */
    private boolean spaced(DrlToken token) {
        return before != null && !TIGHT_BEFORE.contains(token.text()) && !TIGHT_AFTER.contains(before.text());
    }

    private void measure(DrlToken token) {
        depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        ors = token.is("rule") ? 0 : ors + (token.is("or") ? 1 : 0);
        if (depth == DEEPEST + 1) {
            problems.add(file, token.line(), "括号套得太深，最多 " + DEEPEST + " 层");
        }
        if (ors == MOST_OR + 1) {
            problems.add(file, token.line(), "一条规则里最多写 " + MOST_OR + " 个 or：请拆成几条规则");
        }
    }
}
