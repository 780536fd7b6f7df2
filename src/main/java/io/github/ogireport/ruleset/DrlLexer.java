package io.github.ogireport.ruleset;

import io.github.ogireport.source.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits Drools rules into tokens, and refuses whatever could mean one thing here and another to Drools: backslashes, so
 * that no escape hides a word; quotes other than {@code "}; {@code #}, {@code @} inside a rule, backticks, braces and
 * characters that cannot be seen. What Drools compiles is written anew from these tokens, comments left out.
 */
public final class DrlLexer {

    private static final String[] SIGNS = {"==", "!=", "<=", ">=", "&&", "||", "(", ")", ",", ";", ":", ".", "<", ">", "!", "+", "-", "*", "/", "@"};

    private final String file;
    private final String text;
    private final Problems problems;
    private final List<DrlToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private DrlLexer(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** @return the tokens up to the first character that is refused, which is added to {@code problems} */
    public static List<DrlToken> tokens(String file, String text, Problems problems) {
        DrlLexer lexer = new DrlLexer(file, text, problems);
        while (lexer.at < text.length() && lexer.next()) {
            // each step takes one token
        }
        return lexer.tokens;
    }

    private boolean next() {
        char c = text.charAt(at);
        if (c == '\n') {
            line++;
            at++;
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\u3000') {
            at++;
        } else if (text.startsWith("//", at)) {
            at = end(text.indexOf('\n', at));
        } else if (text.startsWith("/*", at)) {
            return comment();
        } else if (c == '"') {
            return quoted();
        } else if (isDigit(c)) {
            number();
        } else if (Character.isLetter(c) || c == '$' || c == '_') {
            word();
        } else {
            return sign();
        }
        return true;
    }

    private int end(int found) {
        return found < 0 ? text.length() : found;
    }

    private boolean comment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            return refuse("注释没有以 */ 结束");
        }
        line += (int) text.substring(at, close).chars().filter(c -> c == '\n').count();
        at = close + 2;
        return true;
    }

    private boolean quoted() {
        int close = at + 1;
        while (close < text.length() && text.charAt(close) != '"') {
            char c = text.charAt(close);
            if (c == '\\' || c == '\n' || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                at = close;
                return refuse("引号里不能有反斜杠、换行或看不见的字符");
            }
            close++;
        }
        if (close == text.length()) {
            return refuse("引号没有成对");
        }
        add(DrlToken.Kind.TEXT, close + 1);
        return true;
    }

    private void number() {
        int stop = at;
        while (stop < text.length() && isDigit(text.charAt(stop))) {
            stop++;
        }
        if (stop + 1 < text.length() && text.charAt(stop) == '.' && isDigit(text.charAt(stop + 1))) {
            stop++;
            while (stop < text.length() && isDigit(text.charAt(stop))) {
                stop++;
            }
        }
        add(DrlToken.Kind.NUMBER, stop);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void word() {
        int stop = at;
        while (stop < text.length() && (Character.isLetterOrDigit(text.charAt(stop)) || text.charAt(stop) == '$' || text.charAt(stop) == '_')) {
            stop++;
        }
        add(DrlToken.Kind.WORD, stop);
    }

    private boolean sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                add(DrlToken.Kind.SIGN, at + sign.length());
                return true;
            }
        }
        char c = text.charAt(at);
        String hint = "（），；：！＝“”".indexOf(c) >= 0 ? "这是全角符号，请改成半角" : c == '=' ? "比较是否相等请写 ==" : "这里不能用这个符号";
        return refuse("“" + (Character.isSurrogate(c) ? String.format("U+%04X", text.codePointAt(at)) : String.valueOf(c)) + "”：" + hint);
    }

    private void add(DrlToken.Kind kind, int stop) {
        tokens.add(new DrlToken(kind, text.substring(at, stop), line));
        at = stop;
    }

    private boolean refuse(String message) {
        problems.add(file, line, message);
        return false;
    }
}
