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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report of a case while it is put together: the sound one that it starts from, then what the case changes. */
final class CaseReport {

    private final Format format;
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

    CaseReport(Format format) {
        this.format = format;
    }

    CaseReport copy() {
        CaseReport copy = new CaseReport(format);
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
        sections.put(code(name), text);
    }

    void append(String name, String text) {
        sections.merge(code(name), text, String::concat);
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
        int at = 0;
        for (Format.Position position : format.positions()) {
            if (address.equals(position.table().code() + "." + position.row().code())) {
                if (at == typed.size()) {
                    return false;
                }
                cell(position.ref(), typed.get(at));
                at++;
            }
        }
        return at > 0 && at == typed.size();
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
        AnnualReport.Builder builder = AnnualReport.builder(new Organ(organ, kind, level), year)
                .edition(edition).title(title).signature(signature).publishedOn(publishedOn);
        sections.forEach(builder::section);
        headings.forEach(builder::heading);
        cells.forEach(builder::cell);
        reviews.forEach(builder::review);
        return builder.build();
    }
}
