package io.github.ogireport.engine.fact;

import java.math.BigDecimal;

/** How one number may have become another when it was typed. */
final class DigitSlip {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private DigitSlip() { }

    /** @return in Chinese; null when no slip of one key or unit makes the one number of the other */
    static String words(BigDecimal typed, BigDecimal right) {
        if (typed.signum() <= 0 || right.signum() <= 0) {
            return null;
        }
        if (typed.compareTo(right.multiply(TEN_THOUSAND)) == 0 || right.compareTo(typed.multiply(TEN_THOUSAND)) == 0) {
            return "单位差一万倍";
        }
        String wrong = typed.toPlainString();
        String digits = right.toPlainString();
        return isWithOneMore(wrong, digits) ? "多打了一个数字" : isWithOneMore(digits, wrong) ? "少打了一个数字"
                : isTransposed(wrong, digits) ? "两个数字颠倒" : null;
    }

    private static boolean isWithOneMore(String longer, String shorter) {
        if (longer.length() != shorter.length() + 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        return longer.charAt(at) != '.' && longer.substring(at + 1).equals(shorter.substring(at));
    }

    private static boolean isTransposed(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length() && one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
