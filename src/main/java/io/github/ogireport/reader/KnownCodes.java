package io.github.ogireport.reader;

import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cells and sections of every known edition (版本), to refuse addresses that belong to none. */
final class KnownCodes {

    private final Set<String> cells = new LinkedHashSet<>();
    private final Set<String> sections = new LinkedHashSet<>();

    KnownCodes(List<Format> formats) {
        for (Format format : formats) {
            for (Section section : format.sections()) {
                sections.add(section.code());
            }
            for (Format.Position position : format.positions()) {
                cells.add(position.ref().toString());
            }
        }
    }

    boolean hasCell(CellRef ref) {
        return cells.contains(ref.toString());
    }

    boolean hasSection(String code) {
        return sections.contains(code);
    }

    Set<String> cells() {
        return Collections.unmodifiableSet(cells);
    }

    Set<String> sections() {
        return Collections.unmodifiableSet(sections);
    }
}
