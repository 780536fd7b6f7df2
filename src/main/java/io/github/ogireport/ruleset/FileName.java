package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.text.InvisibleCharacters;
import java.util.regex.Pattern;

/**
 * The names that a file of a rules folder may have: paths relative to the folder, “/” between their parts. The same holds
 * wherever they come from: a folder that is read, a kept version that is unpacked, one that is put back.
 */
final class FileName {

    private static final char NOT_DECODED = '\uFFFD';
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern LINE_BREAK_OR_TAB = Pattern.compile("[\\n\\r\\t]");

    private FileName() { }

    /** Whether a file or folder counts: hidden ones and editors' backup files are none of the rules. */
    static boolean counts(String part) {
        return !part.startsWith(".") && !part.startsWith("~") && !part.endsWith("~");
    }

    /** @return what is wrong with a path, in Chinese; null when nothing is */
    static String fault(String path) {
        if (Bound.RULES_PATH.isPassedBy(path.length())) {
            return Bound.RULES_PATH.sentence() + "，请改名";
        }
        if (LINE_BREAK_OR_TAB.matcher(path).find()) {
            return "文件名里带换行或制表符，请改名";
        }
        if (InvisibleCharacters.indexIn(path) >= 0) {
            return "文件名里有看不见的字符，请改名";
        }
        if (path.indexOf(NOT_DECODED) >= 0) {
            return "文件名不是 UTF-8 编码（可能是 GBK），请改名，或者把环境变量 LC_ALL 设成 C.UTF-8";
        }
        if (path.indexOf('\\') >= 0 || DRIVE.matcher(path).matches()) {
            return "文件名里有反斜杠或盘符，请改名";
        }
        String[] parts = path.split("/", -1);
        if (Bound.RULES_DEPTH.isPassedBy(parts.length - 1)) {
            return Bound.RULES_DEPTH.sentence();
        }
        for (String part : parts) {
            // neither outside the folder nor where nobody reads it
            if (part.isEmpty() || !counts(part)) {
                return "这样的文件名不能用";
            }
        }
        return null;
    }
}
