package io.github.ogireport.text;

/**
 * Characters that nobody can see, or that turn the direction of reading: Unicode's default-ignorable code points
 * (DerivedCoreProperties, Default_Ignorable_Code_Point), control and format characters, line and paragraph separators, halves
 * of surrogate pairs and code points that stand for no character. Line feed, carriage return and tab are none of them.
 * Known by code point, since some lie beyond U+FFFF.
 */
public final class InvisibleCharacters {

    /** First and last of each range that {@link Character#getType} does not tell, or not on JDK 8, whose Unicode is older. */
    private static final int[] IGNORABLE = {
        0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2060, 0x206F, 0x2800, 0x2800, 0x3164, 0x3164,
        0xFE00, 0xFE0F, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0xE0000, 0xE0FFF,
    };
    private static final int LAST_OF_A_PLANE = 0xFFFE;

    private InvisibleCharacters() { }

    public static boolean isInvisible(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint < ' ' && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        }
        if (codePoint >= 0x3000 && codePoint <= 0x9FFF && codePoint != 0x3164 || codePoint >= 0xFF01 && codePoint <= 0xFF9F) {
            // Chinese letters and marks, the common case; none of these is one
            return false;
        }
        switch (Character.getType(codePoint)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.SURROGATE:
                return true;
            default:
                return isIgnorable(codePoint) || (codePoint & LAST_OF_A_PLANE) == LAST_OF_A_PLANE
                        || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        }
    }

    private static boolean isIgnorable(int codePoint) {
        for (int i = 0; i < IGNORABLE.length && codePoint >= IGNORABLE[i]; i += 2) {
            if (codePoint <= IGNORABLE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** @return the place of the first one; -1 when there is none */
    public static int indexIn(CharSequence text) {
        for (int i = 0; i < text.length();) {
            int codePoint = Character.codePointAt(text, i);
            if (isInvisible(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return -1;
    }

    /** Such as {@code U+FE0F}. */
    public static String name(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    /** The text with each of them named in its place, such as “件〔U+200B〕数”; the same text when there is none. */
    public static String shown(String text) {
        int first = indexIn(text);
        if (first < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 32).append(text, 0, first);
        text.substring(first).codePoints().forEach(c -> {
            if (isInvisible(c)) {
                shown.append('〔').append(name(c)).append('〕');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
