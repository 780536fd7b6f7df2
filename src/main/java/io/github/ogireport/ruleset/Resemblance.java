package io.github.ogireport.ruleset;

import java.util.regex.Pattern;

/** How far what somebody wrote is from a sentence of the vocabulary, whose blanks take in what else was written. */
final class Resemblance {

    private static final Pattern BLANK = Pattern.compile("\\{[^{}]+\\}");
    private static final int COMPARED = 200;
    private static final int WEIGHT = 4;

    private Resemblance() { }

    /** What {@link #distance} takes, in steps of about a nanosecond. */
    static long steps(String written, String sentence) {
        return 100 + (long) Math.min(COMPARED, written.length()) * sentence.length();
    }

    /** @return 0 for a sentence all of whose fixed words are there in order and nothing else is */
    static int distance(String written, String sentence) {
        String fixed = BLANK.matcher(sentence).replaceAll("");
        String normal = Sentence.normalize(fixed);
        String text = written.substring(0, Math.min(COMPARED, written.length()));
        int common = common(text, normal);
        int extra = text.length() - common;
        return WEIGHT * (normal.length() - common) + (fixed.length() < sentence.length() ? extra : WEIGHT * extra);
    }

    /** Length of the longest common subsequence. */
    private static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                row[j] = a.charAt(i) == b.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
