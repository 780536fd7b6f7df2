package io.github.ogireport.engine;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.ruleset.DrlToken;
import io.github.ogireport.ruleset.DrlToken.Kind;
import java.util.List;

/** A walk along the tokens of a rule. For one thread. */
final class RuleTokens {

    private final List<DrlToken> tokens;
    private int at;

    RuleTokens(List<DrlToken> tokens) {
        this.tokens = tokens;
    }

    /** How many tokens have been read. */
    int position() {
        return at;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    boolean is(String text) {
        return isAhead(0, text);
    }

    /** @param distance 0 for the token that comes next */
    boolean isAhead(int distance, String text) {
        return at + distance < tokens.size() && tokens.get(at + distance).is(text);
    }

    boolean is(Kind kind) {
        return !atEnd() && tokens.get(at).kind() == kind;
    }

    boolean isVariable() {
        return is(Kind.WORD) && tokens.get(at).text().startsWith("$");
    }

    int line() {
        return tokens.isEmpty() ? 1 : tokens.get(Math.min(at, tokens.size() - 1)).line();
    }

    DrlToken next() {
        if (atEnd()) {
            throw new Refusal(line(), "规则到这里还没有写完");
        }
        return tokens.get(at++);
    }

    DrlToken expect(String text) {
        if (!is(text)) {
            throw unexpected("应为“" + text + "”");
        }
        return next();
    }

    /** A variable of Latin or Chinese letters: what Drools and this fence agree on to be one word. */
    DrlToken variable() {
        if (!isVariable() || !tokens.get(at).text().matches("\\$[A-Za-z0-9_\u4e00-\u9fa5]{1,40}")) {
            throw unexpected("变量应是 $ 后面跟英文字母、数字或汉字");
        }
        return next();
    }

    /** A quoted text that means the same to Drools: nothing in it opens another quote or a comment. */
    DrlToken text() {
        if (!is(Kind.TEXT)) {
            throw unexpected("应为引号里的文字");
        }
        DrlToken token = next();
        String text = token.text();
        if (Bound.RULE_QUOTATION.isPassedBy(text.length())) {
            throw new Refusal(token.line(), "引号里的文字太长，最多 " + Bound.RULE_QUOTATION.limit() + " 个字");
        }
        if (text.indexOf('\'') >= 0 || text.indexOf('`') >= 0 || text.contains("//") || text.contains("/*") || text.contains("*/")) {
            throw new Refusal(token.line(), "引号里不能有单引号、反引号、// 和 /* */");
        }
        return token;
    }

    DrlToken number() {
        if (!is(Kind.NUMBER)) {
            throw unexpected("这里应为数");
        }
        DrlToken token = next();
        String text = token.text();
        if (Bound.RULE_NUMBER.isPassedBy(text.length()) || text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.') {
            throw new Refusal(token.line(), "数不能以 0 开头，也不能超过 " + Bound.RULE_NUMBER.limit() + " 位");
        }
        return token;
    }

    /** What to throw where the next token is out of place. */
    Refusal unexpected(String expected) {
        String found = atEnd() ? "规则到这里还没有写完" : "不能用“" + tokens.get(at) + "”";
        return new Refusal(line(), found + "：" + expected);
    }
}
