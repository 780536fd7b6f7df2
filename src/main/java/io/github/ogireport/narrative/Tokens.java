package io.github.ogireport.narrative;

import io.github.ogireport.bound.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a text into words, numbers and marks. Years in digits are told apart first, so that 2023年结转 is the same as 上年结转 in the
 * report on 2024. For one thread and one text.
 */
final class Tokens {

    private static final String PERCENT_BEFORE = "百分之";
    private static final Cue PASSED_OVER = Cue.of(Cue.Role.FILLER);
    private static final int LONGEST_TITLE = 80;

    private final Lexicon lexicon;
    private final char[] text;
    private final int reportYear;
    private final Budget budget;
    /** The text with one character for each number and each year. */
    private char[] symbols;
    private int[] starts;
    private Numeral[] numerals;
    private int[] years;
    private int length;
    private int next;
    /** Where the run of Chinese numerals ends that was found last: it is not looked for again from each of its numerals. */
    private int chineseEnd;
    private final List<Token> found = new ArrayList<>();

    private Tokens(Lexicon lexicon, char[] text, int reportYear, Budget budget) {
        this.budget = budget;
        this.lexicon = lexicon;
        this.text = text;
        this.reportYear = reportYear;
    }

    static List<Token> of(FoldedText text, Lexicon lexicon, int reportYear, Budget budget) {
        Tokens tokens = new Tokens(lexicon, text.chars, reportYear, budget);
        tokens.symbolise();
        tokens.cut();
        tokens.passOverOneOfNone();
        tokens.pair();
        return tokens.found;
    }

    private void symbolise() {
        symbols = new char[text.length];
        starts = new int[text.length + 1];
        numerals = new Numeral[text.length];
        years = new int[text.length];
        for (int i = 0; i < text.length; length++) {
            starts[length] = i;
            if (!FoldedText.isDigit(text[i])) {
                symbols[length] = text[i++];
                continue;
            }
            Numeral numeral = Numeral.arabic(text, i);
            budget.spend(numeral.end() - i);
            int end = endOfYear(i, numeral);
            if (end > 0) {
                int year = numeral.value().intValue();
                boolean isRange = isEndOfYears(i) || isBeginningOfYears(end, year);
                symbols[length] = isRange ? Lexicon.OTHER_YEAR : Lexicon.symbol(year - reportYear);
                years[length] = isRange ? 0 : year;
                i = end + (end < text.length && text[end] == '度' ? 1 : 0);
            } else {
                symbols[length] = Lexicon.NUMBER;
                numerals[length] = numeral;
                i = numeral.end();
            }
        }
        starts[length] = text.length;
        symbols = Arrays.copyOf(symbols, length);
    }

    /** Behind 2024年, 2024全年, or 2024 with its 年 lost at the beginning of a clause (2024我局…); 0 where the number is no year. */
    private int endOfYear(int from, Numeral numeral) {
        int end = numeral.end();
        if (end - from != 4 || end == text.length) {
            return 0;
        }
        int mark = end + (text[end] == '全' ? 1 : 0);
        if (mark < text.length && text[mark] == '年' && numeral.value().intValue() > 1900) {
            return mark + 1;
        }
        boolean begins = from == 0 || ",。;:、\n".indexOf(text[from - 1]) >= 0;
        return begins && "我本全".indexOf(text[end]) >= 0 && numeral.value().intValue() == reportYear ? end : 0;
    }

    /** 2021-2024年, 2021年至2024年, 2021年、2024年两年. */
    private boolean isEndOfYears(int at) {
        boolean isTied = at > 1 && "-~至到".indexOf(text[at - 1]) >= 0;
        return isTied && (FoldedText.isDigit(text[at - 2]) || text[at - 2] == '年');
    }

    /** 2021年以来, 2021年至2024年. */
    private boolean isBeginningOfYears(int end, int year) {
        boolean isSince = year != reportYear && (end + 1 < text.length && text[end] == '以' && text[end + 1] == '来' || end < text.length && text[end] == '起');
        boolean isTied = end + 4 < text.length && "-~至到".indexOf(text[end]) >= 0 && FoldedText.isDigit(text[end + 1]);
        return isSince || isTied && FoldedText.isDigit(text[end + 4]);
    }

    private void cut() {
        Cue[] cues = new Cue[length];
        int[] ends = lexicon.longest(symbols, cues);
        int unknown = -1;
        for (int i = 0; i <= length; i = next) {
            Token token = i == length ? null : token(i, ends[i], cues[i]);
            if ((token != null || i == length) && unknown >= 0) {
                found.add(Token.mark(Token.Kind.UNKNOWN, starts[unknown], starts[i]));
                unknown = -1;
            }
            if (token != null) {
                found.add(token);
            } else {
                unknown = unknown < 0 ? i : unknown;
                next = i + 1;
            }
        }
    }

    /** The token that begins at a place, with {@link #next} behind it; null where none does. */
    private Token token(int at, int end, Cue cue) {
        char c = symbols[at];
        if (c == Lexicon.NUMBER) {
            next = at + 1;
            return number(at, numerals[at]);
        }
        if (end > at + 1) {
            return word(at, end, cue);
        }
        if (Lexicon.isYear(c)) {
            next = at + 1;
            return Token.year(starts[at], starts[next], years[at]);
        }
        Token.Kind mark = mark(c);
        if (mark != null) {
            next = at + 1;
            return Token.mark(mark, starts[at], starts[next]);
        }
        if (c == '《') {
            return title(at);
        }
        if (startsWithPercent(at)) {
            return percent(at + PERCENT_BEFORE.length());
        }
        if (Numeral.isChinese(c)) {
            Numeral numeral = chinese(at);
            if (numeral.value() != null && (lexicon.hasCounterAt(symbols, numeral.end()) || numeral.end() < length && symbols[numeral.end()] == '月')) {
                next = numeral.end();
                return number(at, numeral);
            }
        }
        return end == 0 ? null : word(at, end, cue);
    }

    private Token word(int at, int end, Cue cue) {
        next = end;
        return cue.role() == Cue.Role.YEAR ? Token.year(starts[at], starts[end], reportYear + cue.number()) : Token.word(starts[at], starts[end], cue);
    }

    private Token number(int at, Numeral numeral) {
        char before = at == 0 ? ' ' : symbols[at - 1];
        char after = next < length ? symbols[next] : ' ';
        boolean isMonth = after == '月';
        boolean isDate = isMonth || "年日号时点度".indexOf(after) >= 0;
        boolean isInRow = before == '-' || after == '-' || before == '/' || after == '/' || Character.isLetter(before) && before < '\u0080';
        if (isDate || isInRow || numeral.value() == null || !found.isEmpty() && found.get(found.size() - 1).is(Cue.Role.ORDINAL)) {
            return Token.noCount(starts[at], starts[next], isMonth && numeral.value() != null ? numeral.value().intValue() : 0);
        }
        return Token.number(starts[at], starts[next], numeral);
    }

    private static Token.Kind mark(char c) {
        switch (c) {
            case ',':
                return Token.Kind.COMMA;
            case '、':
                return Token.Kind.PAUSE;
            case ':':
                return Token.Kind.COLON;
            case ';':
                return Token.Kind.SEMICOLON;
            case '。':
            case '!':
            case '?':
            case '\n':
                return Token.Kind.STOP;
            case '(':
            case '[':
            case '【':
            case '〔':
                return Token.Kind.OPEN;
            case ')':
            case ']':
            case '】':
            case '〕':
                return Token.Kind.CLOSE;
            default:
                return null;
        }
    }

    /** What stands in 《》 speaks of nothing. */
    private Token title(int at) {
        int end = Math.min(length, at + LONGEST_TITLE);
        for (int i = at + 1; i < end; i++) {
            budget.spend(1);
            if (symbols[i] == '》') {
                next = i + 1;
                return Token.word(starts[at], starts[next], PASSED_OVER);
            }
        }
        return null;
    }

    private boolean startsWithPercent(int at) {
        for (int i = 0; i < PERCENT_BEFORE.length(); i++) {
            if (at + i >= length || symbols[at + i] != PERCENT_BEFORE.charAt(i)) {
                return false;
            }
        }
        return at + PERCENT_BEFORE.length() < length;
    }

    private Token percent(int at) {
        Numeral numeral = symbols[at] == Lexicon.NUMBER ? numerals[at] : Numeral.isChinese(symbols[at]) ? chinese(at) : null;
        if (numeral == null || numeral.value() == null) {
            return null;
        }
        next = symbols[at] == Lexicon.NUMBER ? at + 1 : numeral.end();
        return Token.number(starts[at], starts[next], numeral.asPercent());
    }

    private Numeral chinese(int at) {
        if (at >= chineseEnd) {
            chineseEnd = Numeral.endOfChinese(symbols, at);
            budget.spend(chineseEnd - at);
        }
        return Numeral.chinese(symbols, at, chineseEnd);
    }

    /** 没有一件, 未接到一件, 一件未收: it is none that is counted. */
    private void passOverOneOfNone() {
        for (int i = 0; i + 1 < found.size(); i++) {
            Token one = found.get(i);
            Token counter = found.get(i + 1);
            if (one.is(Token.Kind.NUMBER) && one.length() == 1 && text[one.from] == '一' && counter.is(Cue.Role.COUNTER)
                    && (isNone(i - 1) || isNone(i - 2) && found.get(i - 1).is(Cue.Role.VERB) || isNone(i + 2))) {
                found.set(i, Token.word(one.from, one.to, PASSED_OVER));
                found.set(i + 1, Token.word(counter.from, counter.to, PASSED_OVER));
            }
        }
    }

    private boolean isNone(int at) {
        return at >= 0 && at < found.size() && found.get(at).is(Cue.Role.NONE);
    }

    private void pair() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < found.size(); i++) {
            Token token = found.get(i);
            if (token.is(Token.Kind.OPEN)) {
                open.push(i);
            } else if (token.is(Token.Kind.STOP)) {
                open.clear();
            } else if (token.is(Token.Kind.CLOSE) && !open.isEmpty()) {
                token.partner = open.pop();
                found.get(token.partner).partner = i;
            }
        }
    }
}
