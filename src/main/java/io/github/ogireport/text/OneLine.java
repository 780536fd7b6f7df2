package io.github.ogireport.text;

/**
 * A name, or what somebody typed, as it may stand within one line of a log, a history or a screen: what nobody sees is named, line
 * breaks and tabs with it, so that it ends no line and commands no terminal.
 */
public final class OneLine {

    private OneLine() { }

    /** Such as “张三〔U+000A〕”; the same text where nothing of the kind is in it. */
    public static String of(String text) {
        String shown = InvisibleCharacters.shown(text);
        return shown.replace("\n", "〔U+000A〕").replace("\r", "〔U+000D〕").replace("\t", "〔U+0009〕");
    }

    /** The same in at most {@code longest} UTF-16 code units, the rest as “……”; the same text when it is that already. */
    public static String of(String text, int longest) {
        String line = of(text.length() <= longest ? text : text.substring(0, longest) + "……");
        if (line.length() <= longest) {
            return line;
        }
        int end = longest - "……".length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "……";
    }
}
