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
    private final List<String> names = new ArrayList<>();

    /** @param organ full name without spaces; empty when unknown */
    OrganForms(String organ) {
        this.organ = organ;
        names.add(organ);
        for (String unit : UNITS) {
            for (int at = organ.indexOf(unit); at >= 0; at = organ.indexOf(unit, at + 1)) {
                String rest = organ.substring(at + unit.length());
                if (rest.length() >= SHORTEST && !rest.equals(GOVERNMENT)) {
                    names.add(rest);
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
                || names.stream().anyMatch(name -> text.startsWith(name) || rest.equals(place(name)) || rest.equals(place(name) + "政府"));
    }

    private static String place(String name) {
        return name.endsWith(GOVERNMENT) ? name.substring(0, name.length() - GOVERNMENT.length()) : name;
    }

    /** Whether a name cut out of a sentence, perhaps with words before it, is the organ's. */
    boolean endsInName(String named) {
        return organ.contains(named) || names.stream().anyMatch(name -> named.endsWith(name) && !placeBefore(named, name));
    }

    /** Another place stands before the name: 白石县自然资源局 for 青禾县自然资源局. */
    private static boolean placeBefore(String named, String name) {
        String before = named.substring(0, named.length() - name.length());
        return !name.isEmpty() && "省市区州盟县旗乡镇".indexOf(before.isEmpty() ? ' ' : before.charAt(before.length() - 1)) >= 0;
    }
}
