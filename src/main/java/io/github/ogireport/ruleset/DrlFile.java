package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a {@code .drl} file: rules in Drools' own language. What a rule says of itself stands in annotations between its name
 * and {@code when}; what may stand from {@code when} to {@code end} is for the engine to judge.
 */
final class DrlFile {

    private static final Map<String, String> SAYINGS = new HashMap<>();
    private static final Map<String, String> NEEDLESS = new HashMap<>();
    private static final String ONLY_RULES = "文件里只能有规则，一条规则以 rule \"编号 名称\" 开头、以 end 结束";

    static {
        String[][] sayings = {{"severity", "级别"}, {"basis", "依据"}, {"message", "提示"}, {"remedy", "办法"}};
        for (String[] saying : sayings) {
            SAYINGS.put(saying[0], "@" + saying[0]);
            SAYINGS.put(saying[1], "@" + saying[0]);
        }
        NEEDLESS.put("package", "不用写，会自动加上");
        NEEDLESS.put("import", "不用写：规则能用的类型已自动引入，别的类型不能用");
        NEEDLESS.put("global", "不用写：规则里可以直接用 check，别的全局变量不能用");
        NEEDLESS.put("dialect", "不用写，会自动加上");
        for (String word : new String[] {"function", "query", "declare", "unit", "template"}) {
            NEEDLESS.put(word, "不能用：" + ONLY_RULES);
        }
    }

    private final String file;
    private final List<DrlToken> tokens;
    private final boolean truncated;
    private final Problems problems;
    private final List<RuleDefinition> rules = new ArrayList<>();
    private int at;

    private DrlFile(String file, List<DrlToken> tokens, boolean truncated, Problems problems) {
        this.file = file;
        this.tokens = tokens;
        this.truncated = truncated;
        this.problems = problems;
    }

    static List<RuleDefinition> parse(String file, String text, Problems problems) {
        int known = problems.count();
        List<DrlToken> tokens = DrlLexer.tokens(file, text, problems);
        DrlFile drl = new DrlFile(file, tokens, problems.count() > known, problems);
        while (drl.at < tokens.size() && !problems.full()) {
            drl.readNext();
        }
        return drl.rules;
    }

    private void readNext() {
        DrlToken token = tokens.get(at);
        if (isRule(at)) {
            readRule();
            return;
        }
        problems.add(file, token.line(), "“" + token + "”" + NEEDLESS.getOrDefault(token.text(), "写在了规则外面：" + ONLY_RULES));
        int line = token.line();
        while (at < tokens.size() && !isRule(at) && (tokens.get(at).line() == line || !NEEDLESS.containsKey(tokens.get(at).text()))) {
            at++;
        }
    }

    /** A word {@code rule} with a quoted name behind it, as no condition can have. */
    private boolean isRule(int index) {
        return tokens.get(index).is("rule") && index + 1 < tokens.size() && tokens.get(index + 1).kind() == DrlToken.Kind.TEXT;
    }

    private void readRule() {
        int line = tokens.get(at).line();
        String title = tokens.get(at + 1).unquoted();
        int known = problems.count();
        at += 2;
        Map<String, String> said = readSayings();
        if (at < tokens.size() && !tokens.get(at).is("when") && problems.count() == known) {
            DrlToken token = tokens.get(at);
            problems.add(file, token.line(), "“" + token + "”" + NEEDLESS.getOrDefault(token.text(),
                    "不能写在这里：规则名下面只能写 @severity、@basis、@message、@remedy（或 @级别、@依据、@提示、@办法），然后是 when"));
        }
        int from = at;
        while (at < tokens.size() && !tokens.get(at).is("end") && !isRule(at)) {
            at++;
        }
        if (at == tokens.size() || !tokens.get(at).is("end")) {
            if (!truncated || at < tokens.size()) {
                problems.add(file, line, "规则“" + title + "”没有以 end 结束：请在最后一行下面补上 end");
            }
            return;
        }
        if (Bound.RULE_TOKENS.isPassedBy(at - from)) {
            problems.add(file, line, "这条规则太长，最多 " + Bound.RULE_TOKENS.limit() + " 个词：请拆成几条规则");
        } else if (problems.count() == known) {
            RuleHead head = RuleHead.of(file, line, title, said, word -> word, problems);
            if (head != null) {
                rules.add(RuleDefinition.inDrools(head, tokens.subList(from, at), tokens.get(at).line()));
            }
        }
        at++;
    }

    private Map<String, String> readSayings() {
        Map<String, String> said = new HashMap<>();
        while (at < tokens.size() && tokens.get(at).is("@")) {
            int line = tokens.get(at).line();
            if (at + 4 >= tokens.size() || !tokens.get(at + 2).is("(") || !isValue(tokens.get(at + 3)) || !tokens.get(at + 4).is(")")) {
                problems.add(file, line, "这里应写成 @basis(\"……\") 的样子");
                return said;
            }
            String key = SAYINGS.get(tokens.get(at + 1).text());
            DrlToken value = tokens.get(at + 3);
            if (key == null) {
                problems.add(file, line, "不认识的“@" + tokens.get(at + 1) + "”：可以写 @severity、@basis、@message、@remedy");
            } else if (said.put(key, value.kind() == DrlToken.Kind.TEXT ? value.unquoted().trim() : value.text()) != null) {
                problems.add(file, line, "“" + key + "”在这条规则里写了两次");
            }
            at += 5;
        }
        return said;
    }

    private static boolean isValue(DrlToken token) {
        return token.kind() == DrlToken.Kind.TEXT || token.kind() == DrlToken.Kind.WORD;
    }
}
