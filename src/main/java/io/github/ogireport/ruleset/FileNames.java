package io.github.ogireport.ruleset;

import io.github.ogireport.source.Problems;
import io.github.ogireport.text.InvisibleCharacters;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses files that look like rules and are none by their names: {@code 期限.DSLR}, {@code 期限.dslr.txt}, {@code 期限．dslr}. To
 * leave them unread without a word would leave their author in the belief that they are in force.
 */
final class FileNames {

    private static final Set<String> KINDS = new HashSet<>(Arrays.asList("dslr", "drl", "csv", "xlsx", "yaml", "yml", "dsl"));
    /** Copies that editors and people keep on purpose. */
    private static final Set<String> COPIES = new HashSet<>(Arrays.asList("bak", "old", "orig", "swp", "tmp"));
    private static final Set<String> OF_AN_EDITION = new HashSet<>(Arrays.asList("ruleset.yaml", "format.yaml", "settings.yaml", "narrative.yaml"));
    private static final Pattern DOTS = Pattern.compile("[.．。｡﹒․]");

    private FileNames() { }

    /** @param editions the folders that are read */
    static void check(Set<String> names, List<String> editions, Problems problems) {
        for (String name : names) {
            String problem = problem(name, editions);
            if (problem != null) {
                problems.add(name, 0, problem);
            }
        }
    }

    private static String problem(String path, List<String> editions) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String edition = path.substring(0, Math.max(0, path.indexOf('/')));
        String[] parts = DOTS.split(usual(name), -1);
        String ending = parts[parts.length - 1];
        boolean endsAsMeant = name.endsWith("." + ending) || ending.equals("csv") || ending.equals("xlsx");
        if (parts.length > 1 && KINDS.contains(ending) && (!endsAsMeant || InvisibleCharacters.indexIn(name) >= 0)) {
            return "这个文件不会读：文件名的结尾应是小写的 ." + ending + "，前面是半角的点，没有空格和看不见的字符，请改名";
        }
        for (int i = 1; i < parts.length - 1; i++) {
            if (KINDS.contains(parts[i]) && !KINDS.contains(ending) && !COPIES.contains(ending)) {
                return "这个文件不会读：文件名的结尾是 ." + ending + "，不是 ." + parts[i] + "。是规则的，请改名；是说明的，请去掉 ." + parts[i];
            }
        }
        return parts.length > 1 && KINDS.contains(ending) && !isRead(path, name, ending, edition, editions) ? unread(ending, editions.contains(edition)) : null;
    }

    /** Half width, small letters, and nothing that cannot be seen. */
    private static String usual(String name) {
        StringBuilder visible = new StringBuilder();
        name.codePoints().filter(c -> !InvisibleCharacters.isInvisible(c)).forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).trim();
    }

    private static boolean isRead(String path, String name, String ending, String edition, List<String> editions) {
        if (path.equals(RuleSet.VOCABULARY)) {
            return true;
        }
        boolean inEdition = editions.contains(edition);
        boolean isCase = path.contains(CaseFile.FOLDER);
        boolean isOfEdition = path.equals(edition + "/" + name) && OF_AN_EDITION.contains(name);
        return inEdition && (ending.equals("yaml") ? isCase || isOfEdition : !ending.equals("yml") && !ending.equals("dsl"));
    }

    private static String unread(String ending, boolean inEdition) {
        if (ending.equals("dsl")) {
            return "这个文件不会读：词汇表只读规则文件夹最上面的 " + RuleSet.VOCABULARY + "，请把句子写到那里";
        }
        return !inEdition ? "这个文件不会读：规则要放在版次的文件夹里，那里有 ruleset.yaml，例如 2021/local"
                : ending.equals("yml") ? "这个文件不会读：文件名的结尾应是 .yaml，请改名"
                : "这个文件不会读：这里只读 ruleset.yaml、format.yaml、settings.yaml、narrative.yaml，案例放在 cases 文件夹里";
    }
}
