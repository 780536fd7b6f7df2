package io.github.ogireport.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What the name of an organ tells about its kind and level: the last administrative unit named in it decides. Some names do
 * not tell: a county-level city (昆山市) looks like a prefecture-level one and is taken for it, and the committee of a
 * development zone (开发区) has no level. There the host states kind and level itself.
 */
final class OrganName {

    private static final String[] UNITS = {"自治区", "自治州", "自治县", "省", "市", "州", "盟", "地区", "县", "区", "旗", "乡", "镇", "苏木", "街道"};
    private static final String[] ZONES = {"开发区", "园区", "合作区", "高新区", "经开区", "保税区", "示范区", "度假区", "景区", "名胜区", "保护区", "试验区"};
    private static final String[] WORDS = {"市场", "市政", "市容", "市域", "市级", "市直", "都市", "超市", "区域", "区划", "城乡", "乡村", "乡镇",
        "社区", "城镇", "库区", "灾区", "老区", "县域", "县级", "省级", "省直", "州际", "联盟"};
    private static final String[] GOVERNMENTS = {"人民政府", "政府", "街道办事处", "行政公署", "行署", "区管理委员会", "区管委会"};
    private static final String[] MUNICIPALITIES = {"北京市", "上海市", "天津市", "重庆市"};

    private OrganName() { }

    static OrganKind kindOf(String name) {
        if (name.isEmpty()) {
            return null;
        }
        boolean government = endsWithAny(name, GOVERNMENTS) || endsWithAny(name, UNITS);
        return government ? OrganKind.GOVERNMENT : OrganKind.DEPARTMENT;
    }

    static OrganLevel levelOf(String name, OrganKind kind) {
        if (name.startsWith("国务院")) {
            return OrganLevel.NATIONAL;
        }
        if (kind == OrganKind.GOVERNMENT) {
            return levelOfPlace(governed(name));
        }
        String seat = seat(name);
        if (seat.isEmpty()) {
            boolean national = name.startsWith("国家") || name.startsWith("中华人民共和国") || name.startsWith("中国")
                    || name.endsWith("部") || name.endsWith("总署") || name.endsWith("审计署");
            return national ? OrganLevel.NATIONAL : null;
        }
        return containsZone(name.substring(seat.length())) ? null : levelOfPlace(seat);
    }

    static boolean mayBeOne(String name, String other) {
        String one = bare(name);
        String two = bare(other);
        return one.length() >= two.length() ? endsIn(one, two) : endsIn(two, one);
    }

    /** The name without 人民政府, and that without the places above it, which is shorter each time; the whole one comes first. */
    static List<String> forms(String name) {
        String bare = bare(name);
        List<String> forms = new ArrayList<>();
        forms.add(bare);
        for (int at = 1; at < bare.length(); at++) {
            for (String unit : UNITS) {
                if (bare.startsWith(unit, at - unit.length())) {
                    forms.add(bare.substring(at));
                    break;
                }
            }
        }
        return forms;
    }

    private static String bare(String name) {
        String squeezed = name.replaceAll("[\\s\\u00A0\\u3000]", "");
        return squeezed.endsWith("人民政府") ? squeezed.substring(0, squeezed.length() - 4) : squeezed;
    }

    /** Whether the short name is the long one's without places above. */
    private static boolean endsIn(String name, String shortName) {
        return shortName.isEmpty() || name.isEmpty() || name.equals(shortName)
                || name.endsWith(shortName) && endsWithAny(name.substring(0, name.length() - shortName.length()), UNITS);
    }

    private static String governed(String name) {
        for (String tail : new String[] {"人民政府", "政府", "办事处", "管理委员会", "管委会", "行政公署", "行署"}) {
            if (name.endsWith(tail)) {
                return name.substring(0, name.length() - tail.length());
            }
        }
        return name;
    }

    /** The place that a department belongs to: “叶城县自然资源局” gives “叶城县”. */
    private static String seat(String name) {
        int end = 0;
        for (int at = 1; at < name.length(); at++) {
            for (String unit : UNITS) {
                if (name.startsWith(unit, at) && !isPartOfAWord(name, at, end)) {
                    end = Math.max(end, at + unit.length());
                }
            }
        }
        return name.substring(0, end);
    }

    /** “市场监督管理局”, “城乡建设局”, “社区”, “开发区”: the character is no administrative unit there. */
    private static boolean isPartOfAWord(String name, int at, int seatEnd) {
        return partOf(WORDS, name, at) || partOf(ZONES, name, at) || isTheWordCity(name, at, seatEnd);
    }

    /** “聊城市城市管理局” has both: the word 城市 stands right behind a place or an “and”, the 市 of a place behind its name. */
    private static boolean isTheWordCity(String name, int at, int seatEnd) {
        int start = at - 1;
        return name.startsWith("城市", start) && (start == seatEnd && seatEnd > 0 || start > 0 && "和与及".indexOf(name.charAt(start - 1)) >= 0);
    }

    private static boolean partOf(String[] words, String name, int at) {
        for (String word : words) {
            for (int from = Math.max(0, at - word.length() + 1); from <= at; from++) {
                if (name.startsWith(word, from)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @return null for a zone, and for what names no place */
    private static OrganLevel levelOfPlace(String place) {
        if (endsWithAny(place, ZONES)) {
            return null;
        }
        if (place.endsWith("省") || place.endsWith("自治区") || endsWithAny(place, MUNICIPALITIES)) {
            return OrganLevel.PROVINCE;
        }
        if (endsWithAny(place, "市", "州", "盟", "地区")) {
            return OrganLevel.CITY;
        }
        if (endsWithAny(place, "县", "旗", "区")) {
            return OrganLevel.COUNTY;
        }
        return endsWithAny(place, "乡", "镇", "苏木", "街道") ? OrganLevel.TOWNSHIP : null;
    }

    private static boolean containsZone(String name) {
        for (String zone : ZONES) {
            if (name.contains(zone)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String name, String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
