package io.github.ogireport.diagnosis;

import java.math.BigDecimal;

/**
 * How a hand slipped between the number that was meant and the one that stands there (笔误), recognised by their digits. The
 * weight says, in bits, how much less probable such a slip is than none at this place: rough, but it only has to order. Immutable.
 */
final class Slip {

    /** Anything may stand there: no slip explains it. */
    static final Slip UNEXPLAINED = new Slip(10, "");

    private static final String[] PLACES = {"个位", "十位", "百位", "千位", "万位", "十万位", "百万位", "千万位", "亿位"};

    final int bits;
    /** In a clerk's words; empty where nothing explains it. */
    final String words;

    Slip(int bits, String words) {
        this.bits = bits;
        this.words = words;
    }

    /** @param unit unit of the cell; null for counts */
    static Slip between(BigDecimal typed, BigDecimal meant, String unit) {
        if (unit != null && typed.signum() != 0 && typed.compareTo(meant.scaleByPowerOfTen(4)) == 0) {
            return new Slip(3, "像是把元当成了" + unit);
        }
        String wrong = typed.toPlainString();
        String right = meant.toPlainString();
        switch (right.length() - wrong.length()) {
            case 0:
                return sameLength(wrong, right);
            case 1:
                return lost(wrong, right);
            case -1:
                return added(wrong, right);
            default:
                return UNEXPLAINED;
        }
    }

    private static Slip sameLength(String wrong, String right) {
        int first = firstDifference(wrong, right);
        if (first == wrong.length() || wrong.length() == 1 || !isDigit(wrong, first) || !isDigit(right, first)) {
            return UNEXPLAINED;
        }
        int place = right.length() - 1 - first;
        boolean whole = right.indexOf('.') < 0 && place < PLACES.length;
        if (wrong.regionMatches(first + 1, right, first + 1, place)) {
            return new Slip(5, whole ? PLACES[place] + "上的 " + right.charAt(first) + " 打成了 " + wrong.charAt(first) : "打错了一位");
        }
        boolean swapped = place > 0 && wrong.charAt(first) == right.charAt(first + 1) && wrong.charAt(first + 1) == right.charAt(first)
                && wrong.regionMatches(first + 2, right, first + 2, place - 1);
        return swapped ? new Slip(3, whole ? PLACES[place - 1] + "与" + PLACES[place] + "颠倒" : "相邻的两位颠倒") : UNEXPLAINED;
    }

    private static Slip lost(String wrong, String right) {
        int at = firstDifference(wrong, right);
        if (!isDigit(right, at) || !wrong.regionMatches(at, right, at + 1, wrong.length() - at)) {
            return UNEXPLAINED;
        }
        return wrong.equals("0") ? UNEXPLAINED : new Slip(right.charAt(at) == '0' ? 3 : 4, "漏打了一个 " + right.charAt(at));
    }

    private static Slip added(String wrong, String right) {
        int at = firstDifference(wrong, right);
        if (right.equals("0") || !isDigit(wrong, at) || !right.regionMatches(at, wrong, at + 1, right.length() - at)) {
            return UNEXPLAINED;
        }
        boolean doubled = at > 0 && wrong.charAt(at) == wrong.charAt(at - 1);
        return new Slip(doubled || wrong.charAt(at) == '0' ? 3 : 5, "多打了一个 " + wrong.charAt(at));
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(String number, int at) {
        return number.charAt(at) >= '0' && number.charAt(at) <= '9';
    }
}
