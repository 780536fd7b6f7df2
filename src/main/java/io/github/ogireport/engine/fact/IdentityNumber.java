package io.github.ogireport.engine.fact;

/** Resident identity numbers (公民身份号码, GB 11643-1999): eighteen characters of which the last checks the others. */
final class IdentityNumber {

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() { }

    /** @return where the next identity number begins at or after {@code from}; −1 when there is none */
    static int find(String text, int from) {
        int start = from;
        while (start + LENGTH <= text.length()) {
            int digits = start;
            while (digits < text.length() && digit(text.charAt(digits)) >= 0) {
                digits++;
            }
            int length = digits - start;
            boolean x = length == LENGTH - 1 && digits < text.length() && "Xxｘ×".indexOf(text.charAt(digits)) >= 0;
            if ((length == LENGTH || x) && isValid(text, start)) {
                return start;
            }
            start = digits + 1;
        }
        return -1;
    }

    static int length() {
        return LENGTH;
    }

    private static boolean isValid(String text, int start) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * digit(text.charAt(start + i));
        }
        int month = 10 * digit(text.charAt(start + 10)) + digit(text.charAt(start + 11));
        int day = 10 * digit(text.charAt(start + 12)) + digit(text.charAt(start + 13));
        int last = digit(text.charAt(start + LENGTH - 1));
        char check = last < 0 ? 'X' : (char) ('0' + last);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && CHECKS.charAt(sum % CHECKS.length()) == check;
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= '０' && c <= '９' ? c - '０' : -1;
    }
}
