package io.github.ogireport.ruleset;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.report.Review;
import io.github.ogireport.report.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report of a case while it is put together: the sound one that it starts from, then what the case changes. */
final class CaseReport {

    private final Format format;
    private final CaseRoom room;
    private final Map<String, List<CellRef>> rows;
    private String organ = "";
    private OrganKind kind;
    private OrganLevel level;
    private int year;
    private String edition;
    private String title;
    private String signature;
    private LocalDate publishedOn;
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final List<String> headings = new ArrayList<>();
    private final Map<CellRef, Cell> cells = new LinkedHashMap<>();
    private final List<Review> reviews = new ArrayList<>();

    /** @param room for all reports of the cases */
    CaseReport(Format format, CaseRoom room) {
        this(format, room, new HashMap<>());
        format.positions().forEach(position -> rows.computeIfAbsent(position.table().code() + "." + position.row().code(), row -> new ArrayList<>())
                .add(position.ref()));
    }

    private CaseReport(Format format, CaseRoom room, Map<String, List<CellRef>> rows) {
        this.format = format;
        this.room = room;
        this.rows = rows;
    }

    CaseReport copy() {
        CaseReport copy = new CaseReport(format, room, rows);
        copy.organ = organ;
        copy.kind = kind;
        copy.level = level;
        copy.year = year;
        copy.edition = edition;
        copy.title = title;
        copy.signature = signature;
        copy.publishedOn = publishedOn;
        copy.sections.putAll(sections);
        copy.headings.addAll(headings);
        copy.cells.putAll(cells);
        copy.reviews.addAll(reviews);
        return copy;
    }

    void organ(String name, OrganKind kind, OrganLevel level) {
        this.organ = name;
        this.kind = kind;
        this.level = level;
    }

    void year(int value) {
        year = value;
    }

    int year() {
        return year;
    }

    void edition(String value) {
        edition = value;
    }

    void title(String value) {
        title = value;
    }

    void signature(String value) {
        signature = value;
    }

    void publishedOn(LocalDate value) {
        publishedOn = value;
    }

    void headings(List<String> printed) {
        headings.clear();
        headings.addAll(printed);
    }

    void reviews(List<Review> value) {
        reviews.clear();
        reviews.addAll(value);
    }

    void removeSection(String name) {
        sections.remove(code(name));
    }

    void section(String name, String text) {
        room.takeText(text.length());
        sections.put(code(name), text);
    }

    void append(String name, String text) {
        room.takeText((long) sections.getOrDefault(code(name), "").length() + text.length());
        sections.merge(code(name), text, String::concat);
    }

    /** How many characters a search has to look through. */
    long textLength() {
        return sections.values().stream().mapToLong(String::length).sum();
    }

    /** @return how often the passage stands in the text; it is replaced only where it stands once */
    int replace(String passage, String replacement) {
        int count = 0;
        String found = null;
        for (Map.Entry<String, String> section : sections.entrySet()) {
            for (int at = section.getValue().indexOf(passage); at >= 0; at = section.getValue().indexOf(passage, at + 1)) {
                count++;
                found = section.getKey();
            }
        }
        if (count == 1) {
            room.takeText((long) sections.get(found).length() + replacement.length());
            sections.put(found, sections.get(found).replace(passage, replacement));
        }
        return count;
    }

    void removeCell(CellRef ref) {
        cells.remove(ref);
    }

    void cell(CellRef ref, String typed) {
        cells.put(ref, Cell.read(typed));
    }

    /**
     * Fills a row, cell by cell in the printed order of its columns.
     *
     * @return false when the format has no such row, or the row has another number of columns
     */
    boolean row(String address, List<String> typed) {
        List<CellRef> cellsOfRow = rows.getOrDefault(address, Collections.emptyList());
        if (cellsOfRow.isEmpty() || cellsOfRow.size() != typed.size()) {
            return false;
        }
        for (int i = 0; i < typed.size(); i++) {
            cell(cellsOfRow.get(i), typed.get(i));
        }
        return true;
    }

    /** The code of the section with a heading; a name that is no heading is taken as a code, which rules then judge. */
    private String code(String name) {
        for (Section section : format.sections()) {
            if (section.heading().equals(name)) {
                return section.code();
            }
        }
        return name;
    }

    AnnualReport build() {
        room.takeCells(cells.size());
        AnnualReport.Builder builder = AnnualReport.builder(new Organ(organ, kind, level), year)
                .edition(edition).title(title).signature(signature).publishedOn(publishedOn);
        sections.forEach(builder::section);
        headings.forEach(builder::heading);
        cells.forEach(builder::cell);
        reviews.forEach(builder::review);
        return builder.build();
    }
}
