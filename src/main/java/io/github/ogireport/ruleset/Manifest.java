package io.github.ogireport.ruleset;

import io.github.ogireport.source.Problems;
import io.github.ogireport.source.Yaml;

/** {@code ruleset.yaml}: what a rule set is and which report years it judges. Immutable. */
public final class Manifest {

    private final String id;
    private final String version;
    private final String basis;
    private final int firstYear;
    private final int lastYear;
    private final String author;
    private final String changes;

    private Manifest(Yaml yaml) {
        yaml.onlyKeys("id", "version", "basis", "firstReportYear", "lastReportYear", "author", "changes");
        id = yaml.required("id");
        version = yaml.required("version");
        basis = yaml.required("basis");
        author = yaml.required("author");
        changes = yaml.required("changes");
        yaml.required("firstReportYear");
        firstYear = yaml.get("firstReportYear").number(1);
        lastYear = yaml.get("lastReportYear").number(Integer.MAX_VALUE);
        if (lastYear < firstYear) {
            yaml.get("lastReportYear").problem("lastReportYear（" + lastYear + "）早于 firstReportYear（" + firstYear + "）");
        }
    }

    static Manifest parse(String file, String text, Problems problems) {
        return new Manifest(Yaml.parse(file, text, problems));
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    /** The document that the rules rest on. */
    public String basis() {
        return basis;
    }

    public boolean judges(int reportYear) {
        return reportYear >= firstYear && reportYear <= lastYear;
    }

    public int firstYear() {
        return firstYear;
    }

    /** {@link Integer#MAX_VALUE} while the edition is in force. */
    public int lastYear() {
        return lastYear;
    }

    public String author() {
        return author;
    }

    public String changes() {
        return changes;
    }
}
