package io.github.ogireport.fuzz;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Locale;
import java.util.function.Supplier;

/** What is fuzzed, each with the folder of its seeds. */
public enum Target {

    /** The text of a section, through the reading of what it states and the whole check. */
    TEXT(SectionTexts::new),
    /** The cells of this year's and last year's tables, through the diagnosis. */
    CELLS(CellValues::new),
    /** Report files of every kind. */
    REPORTS(ReportFiles::new),
    /** Rules as {@code .drl} and {@code .dslr}, and sentences of the vocabulary. */
    RULES(RuleFiles::new),
    /** Decision tables as {@code .csv} and {@code .xlsx}. */
    TABLES(RuleTables::new),
    /** The YAML files of a rules folder. */
    YAML(YamlFiles::new),
    /** Forms of a host, and the mappings for them. */
    FORMS(HostForms::new),
    /** Bytes sent to the service. */
    REQUESTS(RawRequests::new);

    private final Supplier<FuzzProperty> making;
    private FuzzProperty property;

    Target(Supplier<FuzzProperty> making) {
        this.making = making;
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public static Target named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The inputs that are kept, for the fuzzer to begin with and for the tests to replay; relative to the project's root. */
    public Path seeds() {
        return Paths.get("src", "fuzz", "corpus", toString());
    }

    /**
     * Holds an input against what must be; the first one takes the seconds that the rules take to compile.
     *
     * @throws Exception      a finding
     * @throws AssertionError a finding
     */
    public synchronized void hold(byte[] input) throws Exception {
        if (property == null) {
            property = making.get();
        }
        property.hold(input);
    }

    /** In lower case, as it is given on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
