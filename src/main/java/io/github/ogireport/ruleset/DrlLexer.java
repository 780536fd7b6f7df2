package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.source.Problems;
import io.github.ogireport.text.InvisibleCharacters;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits Drools rules into tokens, and refuses whatever could mean one thing here and another to Drools: backslashes, so
 * that no escape hides a word; quotes other than {@code "}; {@code #}, {@code @} inside a rule, backticks, braces and
 * characters that cannot be seen. What Drools compiles is written anew from these tokens, comments left out.
 */
public final class DrlLexer {

    private static final String[] SIGNS = {"==", "!=", "<=", ">=", "&&", "||", "(", ")", ",", ";", ":", ".", "<", ">", "!", "+", "-", "*", "/", "@"};
    /** What a character takes at most, in {@link io.github.ogireport.bound.Budget} steps. */
    private static final int STEPS = 10;

    private final String file;
    private final String text;
    private final Problems problems;
    private final List<DrlToken> tokens = new ArrayList<>();
    private int at;
    private int line;

    private DrlLexer(String file, int line, String text, Problems problems) {
        this.file = file;
        this.line = line;
        this.text = text;
        this.problems = problems;
    }

    /** @return the tokens up to the first character that is refused, which is added to {@code problems} */
    public static List<DrlToken> tokens(String file, String text, Problems problems) {
        return tokens(file, 1, text, problems);
    }

    /** @param line where the text begins in its file */
    public static List<DrlToken> tokens(String file, int line, String text, Problems problems) {
        problems.spend(file, (long) STEPS * text.length());
        DrlLexer lexer = new DrlLexer(file, line, text, problems);
        int hidden = InvisibleCharacters.indexIn(text);
        if (hidden >= 0) {
            lexer.line += (int) text.substring(0, hidden).chars().filter(c -> c == '\n').count();
            lexer.refuse("有看不见的字符 " + InvisibleCharacters.name(text.codePointAt(hidden)) + "：请删去");
            return lexer.tokens;
        }
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
            return number();
        } else if (Character.isLetter(c) || c == '$' || c == '_') {
            return word();
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
            if (c == '\\' || c == '\n' || c == '\r' || c == '\t') {
                at = close;
                return refuse("引号里不能有反斜杠、换行或看不见的字符");
            }
            close++;
        }
        if (close == text.length()) {
            return refuse("引号没有成对");
        }
        return add(DrlToken.Kind.TEXT, close + 1);
    }

    private boolean number() {
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
        return add(DrlToken.Kind.NUMBER, stop);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean word() {
        int stop = at;
        while (stop < text.length() && (Character.isLetterOrDigit(text.charAt(stop)) || text.charAt(stop) == '$' || text.charAt(stop) == '_')) {
            stop++;
        }
        return add(DrlToken.Kind.WORD, stop);
    }

    private boolean sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return add(DrlToken.Kind.SIGN, at + sign.length());
            }
        }
        char c = text.charAt(at);
        String hint = "（），；：！＝“”".indexOf(c) >= 0 ? "这是全角符号，请改成半角" : c == '=' ? "比较是否相等请写 ==" : "这里不能用这个符号";
        return refuse("“" + (Character.isSurrogate(c) ? String.format("U+%04X", text.codePointAt(at)) : String.valueOf(c)) + "”：" + hint);
    }

    private boolean add(DrlToken.Kind kind, int stop) {
        if (Bound.RULE_FILE_TOKENS.isPassedBy(tokens.size() + 1L)) {
            return refuse(Bound.RULE_FILE_TOKENS.sentence() + "：请分成几个文件");
        }
        tokens.add(new DrlToken(kind, text.substring(at, stop), line));
        at = stop;
        return true;
    }

    private boolean refuse(String message) {
        problems.add(file, line, message);
        return false;
    }
}
