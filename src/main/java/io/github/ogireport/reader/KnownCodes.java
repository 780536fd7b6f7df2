package io.github.ogireport.reader;

import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The cells and sections of every known edition (版本), to refuse addresses that belong to none. */
final class KnownCodes {

    private final List<Format> formats;

    KnownCodes(List<Format> formats) {
        this.formats = formats;
    }

    /** Null when no edition has such a cell. */
    CellRef cell(String address) {
        for (Format format : formats) {
            CellRef ref = format.ref(address);
            if (ref != null) {
                return ref;
            }
        }
        return null;
    }

    boolean hasSection(String code) {
        return formats.stream().anyMatch(format -> format.section(code) != null);
    }

    Set<String> cells() {
        return formats.stream().flatMap(format -> format.positions().stream()).map(position -> position.ref().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> sections() {
        return formats.stream().flatMap(format -> format.sections().stream()).map(Section::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
