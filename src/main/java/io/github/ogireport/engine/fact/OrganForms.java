package io.github.ogireport.engine.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that an organ goes by: in full (叶城县柯克亚乡人民政府), without the places above it (柯克亚乡人民政府) and, for a
 * government, by its place alone (柯克亚乡), as report titles have it.
 */
final class OrganForms {

    private static final String[] UNITS = {"省", "自治区", "自治州", "市", "州", "盟", "地区", "县", "区", "旗"};
    private static final String GOVERNMENT = "人民政府";
    private static final int SHORTEST = 5;

    private final String organ;
    /** Where in the full name each of its forms begins: all of them end where it ends. */
    private final List<Integer> forms = new ArrayList<>();

    /** @param organ full name without spaces; empty when unknown */
    OrganForms(String organ) {
        this.organ = organ;
        forms.add(0);
        for (String unit : UNITS) {
            for (int at = organ.indexOf(unit); at >= 0; at = organ.indexOf(unit, at + 1)) {
                int form = at + unit.length();
                if (organ.length() - form >= SHORTEST) {
                    forms.add(form);
                }
            }
        }
    }

    boolean isUnknown() {
        return organ.isEmpty();
    }

    /** Whether a title or signature, without spaces, names the organ, or no organ at all. */
    boolean fit(String text) {
        String rest = text.replaceAll("[0-9]{4}年度?|政府信息公开|工作|年度|报告|情况", "");
        return rest.isEmpty() || text.contains(organ)
                || forms.stream().anyMatch(form -> text.regionMatches(0, organ, form, organ.length() - form) || isPlace(form, rest)
                        || rest.endsWith("政府") && isPlace(form, rest.substring(0, rest.length() - 2)));
    }

    /** Whether words are one of the names without 人民政府. */
    private boolean isPlace(int form, String words) {
        int end = organ.length() - (organ.endsWith(GOVERNMENT) ? GOVERNMENT.length() : 0);
        return end - form == words.length() && organ.startsWith(words, form);
    }

    /** Whether a name cut out of a sentence, perhaps with words before it, is the organ's. */
    boolean endsInName(String named) {
        return organ.contains(named) || forms.stream().anyMatch(form -> endsInForm(named, form));
    }

    private boolean endsInForm(String named, int form) {
        int at = named.length() - (organ.length() - form);
        return at >= 0 && named.regionMatches(at, organ, form, organ.length() - form) && !isPlaceBefore(named, at);
    }

    /** Another place stands before the name: 白石县自然资源局 for 青禾县自然资源局. */
    private static boolean isPlaceBefore(String named, int at) {
        return at > 0 && at < named.length() && "省市区州盟县旗乡镇".indexOf(named.charAt(at - 1)) >= 0;
    }
}
