package io.github.ogireport.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an expression in a page written with Vue is the path of, from the page's data: its names for rows replaced by the lists. */
final class VuePath {

    private static final Pattern PATH = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\??\\.[\\p{L}_$][\\p{L}\\p{N}_$]*|\\[[^\\[\\]]+\\])*");
    private static final Pattern FOR = Pattern.compile("\\s*\\(?\\s*([\\p{L}_$][\\p{L}\\p{N}_$]*)[^()]*?\\)?\\s+(?:in|of)\\s+(\\S+)\\s*");
    private static final Pattern ROW = Pattern.compile("(?:[\\p{L}_$][\\p{L}\\p{N}_$]*\\.)?row\\.(.+)");
    private static final Pattern INDEX = Pattern.compile("\\[(?![0-9]+\\]|\\*\\]|['\"])[^\\[\\]]+\\]");
    private static final int LONGEST = 300;
    private static final int MOST_AROUND = 30;

    private VuePath() { }

    /**
     * @param element where it stands; null where it has no names for rows
     * @return null for an expression that is no path, or leads through rows of rows
     */
    static String of(String expression, Element element) {
        String path = expression.trim();
        if (path.length() > LONGEST || !PATH.matcher(path).matches()) {
            return null;
        }
        path = INDEX.matcher(path.replace("?.", ".")).replaceAll("[*]");
        Element at = element;
        for (int i = 0; i < MOST_AROUND && at != null && path != null; i++) {
            path = within(path, at);
            at = at.parent();
        }
        boolean clear = path != null && path.length() <= LONGEST && path.indexOf("[*]") == path.lastIndexOf("[*]");
        return clear ? path.replaceFirst("^(?:this|\\$data)\\.", "") : null;
    }

    /** The path with the name that an element gives to each row replaced by the list that the rows are of; null where that is no path. */
    private static String within(String path, Element at) {
        Matcher each = FOR.matcher(at.attr("v-for").length() > LONGEST ? "" : at.attr("v-for"));
        if (each.matches() && (path.startsWith(each.group(1) + ".") || path.startsWith(each.group(1) + "["))) {
            return PATH.matcher(each.group(2)).matches() ? rows(each.group(2)) + path.substring(each.group(1).length()) : null;
        }
        Matcher row = ROW.matcher(path);
        String data = data(at);
        return data != null && row.matches() ? rows(data) + "." + row.group(1) : path;
    }

    private static String rows(String list) {
        return INDEX.matcher(list).replaceAll("[*]") + "[*]";
    }

    /** The list whose rows the table around an element shows; null where there is none. */
    static String rows(Element element) {
        Element at = element;
        for (int i = 0; i < MOST_AROUND && at != null; i++) {
            if (data(at) != null) {
                return of(data(at), at.parent());
            }
            at = at.parent();
        }
        return null;
    }

    private static String data(Element element) {
        for (String attribute : new String[] {":data", ":data-source", ":dataSource"}) {
            String value = element.attr(attribute).trim();
            if (!value.isEmpty() && value.length() <= LONGEST && PATH.matcher(value).matches()) {
                return value;
            }
        }
        return null;
    }
}
