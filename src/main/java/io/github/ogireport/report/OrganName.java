package io.github.ogireport.report;

/** What the name of an organ tells about its kind and level: the last unit named in it decides. */
final class OrganName {

    private OrganName() { }

    static OrganKind kindOf(String name) {
        if (name.isEmpty()) {
            return null;
        }
        boolean government = name.endsWith("人民政府") || name.endsWith("街道办事处") || name.endsWith("管理委员会")
                || name.endsWith("行政公署") || name.endsWith("管委会");
        return government ? OrganKind.GOVERNMENT : OrganKind.DEPARTMENT;
    }

    static OrganLevel levelOf(String name, OrganKind kind) {
        if (name.isEmpty()) {
            return null;
        }
        if (name.startsWith("国务院") || name.startsWith("国家") || name.startsWith("中华人民共和国")) {
            return OrganLevel.NATIONAL;
        }
        String place = kind == OrganKind.GOVERNMENT ? governed(name) : seat(name);
        return place.isEmpty() ? null : levelOfPlace(place);
    }

    private static String governed(String name) {
        for (String tail : new String[] {"人民政府", "办事处", "管理委员会", "管委会", "行政公署"}) {
            if (name.endsWith(tail)) {
                return name.substring(0, name.length() - tail.length());
            }
        }
        return name;
    }

    /** The place that a department belongs to: “叶城县自然资源局” gives “叶城县”. */
    private static String seat(String name) {
        int end = 0;
        for (String unit : new String[] {"自治区", "自治州", "自治县", "省", "市", "州", "盟", "地区", "县", "区", "旗", "乡", "镇", "街道"}) {
            for (int at = name.indexOf(unit, 1); at > 0; at = name.indexOf(unit, at + 1)) {
                if (!isPartOfAWord(name, at)) {
                    end = Math.max(end, at + unit.length());
                }
            }
        }
        return name.substring(0, end);
    }

    /** “市场监督管理局”, “城乡建设局”, “区域合作办”, “乡村振兴局”, “社区”: the character is no administrative unit there. */
    private static boolean isPartOfAWord(String name, int at) {
        for (String word : new String[] {"市场", "市政", "市容", "市区", "城市", "区域", "城乡", "乡村", "社区", "城镇", "园区", "开发区", "州际", "县域"}) {
            for (int from = Math.max(0, at - word.length() + 1); from <= at; from++) {
                if (name.startsWith(word, from)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static OrganLevel levelOfPlace(String place) {
        if (place.endsWith("省") || place.endsWith("自治区") || isMunicipality(place)) {
            return OrganLevel.PROVINCE;
        }
        if (place.endsWith("乡") || place.endsWith("镇") || place.endsWith("街道") || place.endsWith("苏木")) {
            return OrganLevel.TOWNSHIP;
        }
        if (place.endsWith("县") || place.endsWith("旗") || place.endsWith("区") && !place.endsWith("地区") && !place.endsWith("开发区")) {
            return OrganLevel.COUNTY;
        }
        boolean prefecture = place.endsWith("市") || place.endsWith("州") || place.endsWith("盟") || place.endsWith("地区");
        return prefecture ? OrganLevel.CITY : null;
    }

    private static boolean isMunicipality(String place) {
        return place.equals("北京市") || place.equals("上海市") || place.equals("天津市") || place.equals("重庆市");
    }
}
