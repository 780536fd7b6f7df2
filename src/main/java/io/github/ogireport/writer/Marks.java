package io.github.ogireport.writer;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Relation;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where the findings of one result show in the report, and the anchors that lead from there to the finding and back. */
final class Marks {

    private final String prefix;
    private final Format format;
    private final Map<CellRef, List<Entry>> wrong = new HashMap<>();
    private final Map<CellRef, List<Entry>> involved = new HashMap<>();
    private final Map<String, List<Entry>> bySection = new HashMap<>();
    private final List<Entry> general = new ArrayList<>();
    private final Map<CellRef, Set<String>> suggested = new HashMap<>();

    /**
     * @param format null when no rule set fits: then every finding is general
     * @param prefix begins every anchor, so that several results fit into one page
     */
    Marks(ValidationResult result, List<EntryGroup> groups, Format format, String prefix) {
        this.prefix = prefix;
        this.format = format;
        for (Suspect suspect : result.suspects()) {
            for (Suspect.Correction each : suspect.cells()) {
                suggested.computeIfAbsent(each.cell(), key -> new LinkedHashSet<>()).add(each.suggested());
            }
        }
        Set<Set<CellRef>> violated = violated(result);
        for (EntryGroup group : groups) {
            for (Entry entry : group.entries) {
                place(entry, violated, result);
            }
        }
    }

    private static Set<Set<CellRef>> violated(ValidationResult result) {
        Set<Set<CellRef>> all = new HashSet<>();
        for (Relation each : result.relations()) {
            if (each.state() == Relation.State.VIOLATED) {
                Set<CellRef> cells = new HashSet<>(each.left());
                cells.addAll(each.right());
                all.add(cells);
            }
        }
        return all;
    }

    /** Of a violated relation only the total is marked as wrong, and not even that where a suspect settles it; the rest is merely involved. */
    private void place(Entry entry, Set<Set<CellRef>> violated, ValidationResult result) {
        Finding finding = entry.finding;
        boolean relation = violated.contains(new HashSet<>(finding.cells()));
        boolean placed = false;
        boolean first = true;
        for (CellRef cell : finding.cells()) {
            if (format != null && format.has(cell)) {
                (finding.suspect() == null && (first || !relation) ? wrong : involved).computeIfAbsent(cell, key -> new ArrayList<>()).add(entry);
                placed = true;
            }
            first = false;
        }
        boolean known = format != null && finding.section() != null && format.section(finding.section()) != null;
        if (known && (!placed || quotes(result, finding))) {
            bySection.computeIfAbsent(finding.section(), key -> new ArrayList<>()).add(entry);
        } else if (!placed) {
            general.add(entry);
        }
    }

    private static boolean quotes(ValidationResult result, Finding finding) {
        String text = result.report().sections().get(finding.section());
        return finding.quote() != null && !finding.quote().isEmpty() && text != null && Quotation.indexIn(text, finding.quote(), 0) >= 0;
    }

    /** The findings that say that this cell is wrong. */
    List<Entry> at(CellRef cell) {
        return wrong.getOrDefault(cell, Collections.emptyList());
    }

    /** The findings about a total that this cell is a term of. */
    List<Entry> involving(CellRef cell) {
        return involved.getOrDefault(cell, Collections.emptyList());
    }

    /** What a suspected cell should hold, the most probable first; empty for a cell that is not suspected. */
    Set<String> suggested(CellRef cell) {
        return suggested.getOrDefault(cell, Collections.emptySet());
    }

    /** The findings about the text of a section. */
    List<Entry> inSection(String code) {
        return bySection.getOrDefault(code, Collections.emptyList());
    }

    /** The findings about the report as a whole. */
    List<Entry> general() {
        return Collections.unmodifiableList(general);
    }

    /** The cells that a finding marks as wrong, in its order. */
    List<Format.Position> wrongCells(Entry entry) {
        List<Format.Position> cells = new ArrayList<>();
        for (CellRef cell : entry.finding.cells()) {
            if (at(cell).contains(entry)) {
                cells.add(format.position(cell));
            }
        }
        return cells;
    }

    /** The first of a suspect's cells that the edition has; null where it has none. */
    Format.Position firstCell(Suspect suspect) {
        for (Suspect.Correction each : suspect.cells()) {
            if (format != null && format.has(each.cell())) {
                return format.position(each.cell());
            }
        }
        return null;
    }

    Section section(Entry entry) {
        return format == null || entry.finding.section() == null ? null : format.section(entry.finding.section());
    }

    String anchor(Entry entry) {
        return prefix + "f" + entry.number;
    }

    String anchor(Format.Position position) {
        return prefix + "c" + position.index();
    }

    String anchor(Section section) {
        return prefix + "s" + format.sections().indexOf(section);
    }

    /** CSS class of a finding: its severity as it counts in this check. */
    static String style(Entry entry) {
        return entry.finding.severity().name().toLowerCase(Locale.ROOT) + (entry.finding.explained() ? " explained" : "");
    }
}
