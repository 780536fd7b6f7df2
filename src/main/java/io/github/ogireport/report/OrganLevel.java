package io.github.ogireport.report;

/** Administrative level (行政层级) of an organ, from the highest to the lowest. */
public enum OrganLevel {
    NATIONAL, PROVINCE, CITY, COUNTY, TOWNSHIP
}
