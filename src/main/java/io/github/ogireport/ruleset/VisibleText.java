package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.source.Problems;
import io.github.ogireport.text.InvisibleCharacters;

/**
 * The text of a rules folder's file, of which all can be seen: a character that cannot be makes of a name another one, and the
 * rule that has it never finds anything.
 */
final class VisibleText {

    /** How many of the characters before an invisible one are quoted, to find it by. */
    private static final int QUOTED = 10;

    private VisibleText() { }

    /** @return without what cannot be seen, each of which is added to {@code problems}; empty when the file cannot be read */
    static String of(Snapshot files, String name, Problems problems) {
        String text = files.text(name, problems);
        problems.spend(name, 2L * text.length());
        if (Bound.TEXT_LINES.isPassedBy(text.chars().filter(c -> c == '\n').count() + 1)) {
            problems.add(name, 0, Bound.TEXT_LINES.sentence() + "：请分成几个文件");
            return "";
        }
        return InvisibleCharacters.indexIn(text) < 0 ? text : visible(name, text, problems);
    }

    private static String visible(String name, String text, Problems problems) {
        StringBuilder visible = new StringBuilder(text.length());
        int line = 1;
        int lineStart = 0;
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (InvisibleCharacters.isInvisible(character)) {
                String before = visible.substring(Math.max(lineStart, visible.length() - QUOTED)).trim();
                problems.add(name, line, (before.isEmpty() ? "行首" : "“" + before + "”后面") + "有看不见的字符 "
                        + InvisibleCharacters.name(character) + "：请删去");
                continue;
            }
            visible.appendCodePoint(character);
            if (character == '\n') {
                line++;
                lineStart = visible.length();
            }
        }
        return visible.toString();
    }
}
