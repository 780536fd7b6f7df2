package io.github.ogireport.report;

/** Administrative level (行政层级) of an organ, from the highest to the lowest. */
public enum OrganLevel {
    NATIONAL("国家级"), PROVINCE("省级"), CITY("市级"), COUNTY("县级"), TOWNSHIP("乡镇级");

    private final String label;

    OrganLevel(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
