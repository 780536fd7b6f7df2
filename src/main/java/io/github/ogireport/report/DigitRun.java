package io.github.ogireport.report;

/** The digits of one number inside a cell's text, with their separators: spaces, thousands commas, a decimal point. */
final class DigitRun {

    private DigitRun() { }

    /** Why no number starts at a place; null when one does. */
    static String problem(String text, int from) {
        if (from >= text.length()) {
            return "只有正负号，没有数字；没有的请填 0";
        }
        char first = text.charAt(from);
        if (!isDigit(first)) {
            return noDigit(first);
        }
        int end = end(text, from);
        boolean grouped = false;
        int sinceComma = 0;
        int points = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                sinceComma++;
            } else if (c == ',') {
                if (points > 0 || sinceComma > 3 || grouped && sinceComma != 3) {
                    return wrongGroups();
                }
                grouped = true;
                sinceComma = 0;
            } else if (c == '.') {
                if (grouped && sinceComma != 3) {
                    return wrongGroups();
                }
                points++;
                grouped = false;
            }
        }
        if (grouped && sinceComma != 3) {
            return wrongGroups();
        }
        return points > 1 ? "有两个小数点，应只填一个数" : null;
    }

    private static String wrongGroups() {
        return "逗号的位置不对：千位分隔应三位一组，如 1,234；小数点请用“.”";
    }

    private static String noDigit(char first) {
        String lookalike = lookalike(first);
        if (lookalike != null) {
            return lookalike;
        }
        if (first == '无' || first == '没' || first == '未') {
            return "应填数字；没有的请填 0，不写“无”";
        }
        if ("零一二三四五六七八九十百千两〇".indexOf(first) >= 0) {
            return "应填阿拉伯数字，不用汉字；没有的请填 0";
        }
        if ("约近超逾".indexOf(first) >= 0) {
            return "应填确切的数，不写“" + first + "”";
        }
        if (first == '.') {
            return "小数点前面缺数字，请写全，例如 0.5";
        }
        if ("+-增减".indexOf(first) >= 0) {
            return "有两个正负号，应只填一个，例如 -4 或 减4";
        }
        return "应填数字，这里是别的文字；没有的请填 0";
    }

    /** What to say about a letter typed for a digit; null for other characters. */
    static String lookalike(char c) {
        if (c == 'O' || c == 'o') {
            return "“" + c + "”是字母，不是数字 0，请改填 0";
        }
        if (c == 'l' || c == 'I') {
            return "“" + c + "”是字母，不是数字 1，请改填 1";
        }
        return null;
    }

    /**
     * Where the number ends: digits, and separators that a digit follows. One space is typesetting (1 234); a line break, a
     * tab or two spaces part two numbers.
     */
    static int end(String text, int from) {
        int at = from;
        int end = from;
        while (at < text.length()) {
            if (isDigit(text.charAt(at))) {
                end = ++at;
            } else if (isSeparator(text.charAt(at)) && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
                at++;
            } else if (text.charAt(at) == ',' && text.startsWith(", ", at) && at + 2 < text.length() && isDigit(text.charAt(at + 2))) {
                at += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == ',' || c == '.';
    }

    /** The number in plain digits with at most one point. */
    static String digits(String text, int from, int end) {
        StringBuilder digits = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (isDigit(c) || c == '.') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
