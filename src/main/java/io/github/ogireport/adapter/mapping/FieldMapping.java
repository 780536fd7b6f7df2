package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.ruleset.sheet.CsvFile;
import io.github.ogireport.ruleset.sheet.SheetException;
import io.github.ogireport.ruleset.sheet.XlsxFile;
import io.github.ogireport.source.Problems;
import io.github.ogireport.source.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which field of a host's form (表单字段) holds which cell or other part of the report, read from a file (字段对照表) that an
 * administrator writes as YAML, or fills in as a spreadsheet. It maps each cell of one edition exactly once. Immutable.
 */
public final class FieldMapping {

    private final Format format;
    private final AbsentField absent;
    private final Map<ReportPart, FieldSource> parts;
    private final Choice<OrganKind> kind;
    private final Choice<OrganLevel> level;
    private final List<ReviewSource> reviews;
    private final Map<String, FieldSource> sections;
    private final Map<CellRef, FieldSource> cells;
    private final List<DetailTable> details;

    FieldMapping(Format format, MappingCompiler compiled) {
        this.format = format;
        absent = compiled.absent;
        parts = Collections.unmodifiableMap(new EnumMap<>(compiled.parts));
        kind = compiled.kind;
        level = compiled.level;
        reviews = Collections.unmodifiableList(new ArrayList<>(compiled.reviews));
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(compiled.sections));
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(compiled.cells));
        details = Collections.unmodifiableList(new ArrayList<>(compiled.details));
    }

    /**
     * @param file    {@code .yaml}, {@code .yml}, {@code .xlsx} or {@code .csv} (UTF-8)
     * @param formats the editions that the mapping may be for, such as {@code ReportValidator.formats()}; at least one
     * @throws InvalidFieldMappingException listing every problem with its line: what cannot be read, names that are in no table,
     *                                      and each cell that has no field or two
     */
    public static FieldMapping read(Path file, List<Format> formats) {
        Problems problems = new Problems();
        MappingDefinition definition = definition(file, problems);
        FieldMapping mapping = definition == null ? null : MappingCompiler.compile(definition, formats, problems);
        problems.throwIfAny(InvalidFieldMappingException::new);
        return mapping;
    }

    /** @return null when the file cannot be read, which is added to the problems */
    private static MappingDefinition definition(Path file, Problems problems) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (Files.notExists(file)) {
            problems.add(name, 0, "没有这个文件：" + file.toAbsolutePath());
            return null;
        }
        byte[] bytes = TextFile.bytes(file, name, problems);
        if (problems.any()) {
            return null;
        }
        try {
            switch (ending) {
                case "yaml":
                case "yml":
                    return MappingYaml.read(name, TextFile.decode(bytes, name, problems), problems);
                case "xlsx":
                    return MappingSheet.read(name, XlsxFile.read(bytes), problems);
                case "csv":
                    return MappingSheet.read(name, Collections.singletonList(CsvFile.read(bytes)), problems);
                default:
                    problems.add(name, 0, "字段对照表只能是 .yaml、.xlsx（不带宏）或 .csv（UTF-8）");
            }
        } catch (SheetException e) {
            problems.add(name, e.line(), e.getMessage());
        }
        return null;
    }

    /** The edition of the format that the form follows. */
    public Format format() {
        return format;
    }

    /** As {@link #map(Map, Stage)} for what is submitted. */
    public MappedForm map(Map<String, ?> form) {
        return map(form, Stage.SUBMIT);
    }

    /**
     * Makes a report of what a form holds. A field with null or an empty text is a blank cell, one with “—” a cell with that mark;
     * one that is not there at all is blank in a draft and a problem later, unless the mapping says otherwise (缺的字段). Asks the
     * map only for what is mapped; takes texts, numbers, booleans, enums, dates and moments ({@link java.util.Date}, {@link
     * java.util.Calendar}, {@code java.time}, in the system's time zone; midnight in China is that day in any), and arrays with one of
     * them. What the clerk left out or
     * mistyped is one of the {@link MappedForm#slips()}; what is too many or none of these is a problem, in a draft a slip as well,
     * so that the draft is checked as far as it goes. Never throws for what a form holds.
     *
     * @param form the host's values, with maps and lists in it for detail tables; not changed and not kept; null is a problem
     */
    public MappedForm map(Map<String, ?> form, Stage stage) {
        return map(form, new FormReading(form, stage, absent.isBlankAt(stage)), 0);
    }

    /**
     * Makes a report of last year's form, as {@link #map(Map, Stage)} does, save that a field that is not there is always blank,
     * and that a form without a year is of the year before.
     *
     * @param thisYears the report that it is compared with
     */
    public MappedForm mapPrevious(Map<String, ?> form, Stage stage, AnnualReport thisYears) {
        return map(form, new FormReading(form, stage, true), thisYears.isYearKnown() ? thisYears.year() - 1 : 0);
    }

    private MappedForm map(Map<String, ?> form, FormReading reading, int usualYear) {
        Map<CellRef, String> fields = new HashMap<>();
        AnnualReport report = AnnualReport.builder(Organ.of(""), 0).edition(format.edition()).build();
        try {
            if (form == null) {
                reading.problem("没有收到表单（宿主传来的是 null）");
            } else {
                report = report(reading, usualYear, fields);
            }
        } catch (BoundPassedException e) {
            reading.problem(e.getMessage());
        }
        return new MappedForm(this, report, fields, reading);
    }

    private AnnualReport report(FormReading reading, int usualYear, Map<CellRef, String> fields) {
        int year = FormDates.year(parts.get(ReportPart.YEAR), ReportPart.YEAR.toString(), reading);
        FieldSource day = parts.get(ReportPart.PUBLISHED_ON);
        AnnualReport.Builder report = AnnualReport.builder(organ(reading), year == 0 ? usualYear : year).edition(format.edition())
                .publishedOn(day == null ? null : FormDates.date(day, ReportPart.PUBLISHED_ON.toString(), reading));
        report.title(text(ReportPart.TITLE, reading)).signature(text(ReportPart.SIGNATURE, reading));
        sections.forEach((code, source) -> {
            String heading = format.section(code).heading();
            String text = source.text(reading, heading, Bound.SECTION_TEXT);
            if (text != null) {
                reading.within(source, heading, () -> report.section(code, text));
            }
        });
        cells.forEach((cell, source) -> report.cell(cell, Cell.read(source.text(reading))));
        details.forEach(detail -> detail.read(reading, report, fields));
        reviews.forEach(each -> each.read(reading, report));
        return report.build();
    }

    private Organ organ(FormReading form) {
        FieldSource source = parts.get(ReportPart.ORGAN_NAME);
        String typed = source.text(form);
        if (typed == null || typed.trim().isEmpty()) {
            form.slip(source.fields(), "“" + ReportPart.ORGAN_NAME + "”是空的，应当是填报单位的全称");
        }
        String name = source.within(typed, form, ReportPart.ORGAN_NAME.toString(), ReportPart.ORGAN_NAME.longest());
        return new Organ(name == null ? "" : name, kind == null ? null : kind.read(form), level == null ? null : level.read(form));
    }

    /** @return null where nothing is mapped or filled in */
    private String text(ReportPart part, FormReading form) {
        String text = parts.containsKey(part) ? parts.get(part).text(form, part.toString(), part.longest()) : null;
        return text == null || text.trim().isEmpty() ? null : text;
    }

    /** The host's fields of a section; empty when it has none. */
    List<String> sectionFields(String code) {
        return fields(sections.get(code));
    }

    /** The host's field of a cell that stands in no detail table; empty when it has none. */
    List<String> fields(CellRef cell) {
        return fields(cells.get(cell));
    }

    private static List<String> fields(FieldSource source) {
        return source == null ? Collections.emptyList() : source.fields();
    }
}
