package io.github.ogireport.ruleset;

/**
 * How large a pattern (句式) becomes when its counted repetitions are written out, which is what RE2 does: {@code
 * ((a{1000}){1000}){1000}} is thirty characters and a billion steps. An upper bound, found without compiling.
 */
final class PatternSize {

    /** A larger number of repetitions has no more digits than this; what is longer is a brace that means itself. */
    private static final int LONGEST_COUNT = 24;

    private final String pattern;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** In steps. */
    static long of(String pattern) {
        PatternSize size = new PatternSize(pattern);
        long total = 0;
        while (size.at < pattern.length()) {
            total += size.alternatives(0);
            size.at++;
        }
        return total;
    }

    /** Up to the parenthesis that closes, or the end. */
    private long alternatives(int depth) {
        long total = 1;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            total = Math.min(total + repeated(atom(depth)), Integer.MAX_VALUE);
        }
        return total;
    }

    private long atom(int depth) {
        char c = pattern.charAt(at++);
        if (c == '(' && depth > 200) {
            at = pattern.length();
            return Integer.MAX_VALUE;
        }
        if (c == '(') {
            long inside = alternatives(depth + 1);
            at = Math.min(at + 1, pattern.length());
            return inside;
        }
        if (c == '\\') {
            at = Math.min(at + 1, pattern.length());
        } else if (c == '[') {
            skipClass();
        }
        return 1;
    }

    private void skipClass() {
        int first = at < pattern.length() && pattern.charAt(at) == '^' ? at + 1 : at;
        at = first;
        while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, pattern.length());
    }

    private long repeated(long size) {
        long total = size;
        while (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
            if (pattern.charAt(at) == '{') {
                String counts = pattern.substring(at + 1, Math.min(pattern.length(), at + LONGEST_COUNT));
                int close = counts.indexOf('}');
                long most = close < 0 ? 0 : most(counts.substring(0, close));
                if (most == 0) {
                    return total;
                }
                total = Math.min(total * most, Integer.MAX_VALUE);
                at += close + 2;
            } else {
                at++;
            }
        }
        return total;
    }

    /** The larger of the counts in {@code 2,20}; 0 when these are no counts, but a brace that means itself. */
    private static long most(String counts) {
        long most = 0;
        for (String count : counts.split(",")) {
            if (count.matches("[0-9]{1,9}")) {
                most = Math.max(most, Long.parseLong(count));
            }
        }
        return most;
    }
}
