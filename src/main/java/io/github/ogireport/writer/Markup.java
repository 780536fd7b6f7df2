package io.github.ogireport.writer;

import io.github.ogireport.text.InvisibleCharacters;
import java.io.IOException;

/** Appends HTML: marks as they are, words always escaped. */
final class Markup {

    private final Appendable out;

    Markup(Appendable out) {
        this.out = out;
    }

    /** Appends HTML of our own making, never a word of the report. */
    Markup html(String html) throws IOException {
        out.append(html);
        return this;
    }

    Markup html(int number) throws IOException {
        out.append(Integer.toString(number));
        return this;
    }

    /** Appends words, as text or inside a quoted attribute. Characters that nobody can see, or that HTML forbids, stand there by name. */
    Markup text(String given) throws IOException {
        String words = InvisibleCharacters.shown(given);
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&':
                    out.append("&amp;");
                    break;
                case '<':
                    out.append("&lt;");
                    break;
                case '>':
                    out.append("&gt;");
                    break;
                case '"':
                    out.append("&quot;");
                    break;
                case '\'':
                    out.append("&#39;");
                    break;
                default:
                    if (c != '\r') {
                        out.append(new String(Character.toChars(c)));
                    }
            }
        }
        return this;
    }
}
