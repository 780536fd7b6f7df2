package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.Bound;
import java.util.ArrayList;
import java.util.List;

/** What a report holds beside its sections and cells, by the names that mapping files use. */
enum ReportPart {
    ORGAN_NAME("机关名称", true, Bound.ORGAN_NAME),
    ORGAN_KIND("机关类别", false),
    ORGAN_LEVEL("机关层级", false),
    YEAR("年度", true),
    TITLE("标题", false, Bound.TITLE),
    SIGNATURE("落款", false, Bound.SIGNATURE),
    PUBLISHED_ON("发布日期", false),
    APPROVED_BY("审批人", false),
    APPROVED_ON("审批日期", false),
    APPROVED("审批通过", false),
    CLEARED_BY("保密审查人", false),
    CLEARED_ON("保密审查日期", false),
    CLEARED("保密审查通过", false);

    private final String name;
    private final boolean required;
    private final Bound longest;

    ReportPart(String name, boolean required) {
        this(name, required, Bound.SHORT_TEXT);
    }

    ReportPart(String name, boolean required, Bound longest) {
        this.name = name;
        this.required = required;
        this.longest = longest;
    }

    Bound longest() {
        return longest;
    }

    boolean isRequired() {
        return required;
    }

    /** Null when nothing is called so. */
    static ReportPart of(String name) {
        for (ReportPart part : values()) {
            if (part.name.equals(name)) {
                return part;
            }
        }
        return null;
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (ReportPart part : values()) {
            names.add(part.name);
        }
        return names;
    }

    @Override
    public String toString() {
        return name;
    }
}
