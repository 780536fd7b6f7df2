package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.spelling.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the fields of a form (表单) that are named as in the canonical JSON: cells by their address, such as
 * {@code requests.granted.total}, and {@code organ.name}, {@code organ.kind}, {@code organ.level}, {@code year},
 * {@code edition}, {@code title}, {@code signature}, {@code publishedOn}, {@code sections.overview}. As strict as
 * {@link JsonReportReader}. Thread-safe; nothing may be null.
 */
public final class FormReportReader {

    private static final String SECTION = "sections.";
    private static final List<String> FACTS = Arrays.asList("organ.name", "organ.kind", "organ.level", "year", "edition", "title",
            "signature", "publishedOn");

    private static final Map<String, Bound> LONGEST = new HashMap<>();

    static {
        LONGEST.put("organ.name", Bound.ORGAN_NAME);
        LONGEST.put("signature", Bound.ORGAN_NAME);
        LONGEST.put("title", Bound.TITLE);
    }

    private final KnownCodes known;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<CellRef, Cell> cells = new LinkedHashMap<>();

    private FormReportReader(List<Format> formats) {
        known = new KnownCodes(formats);
    }

    /**
     * @param values  what was typed, by field; a field that came twice has two values
     * @param formats the editions whose cells and sections are known
     * @throws UnreadableReportException when a field is not known, comes twice or is none of its kind
     */
    public static AnnualReport read(Map<String, List<String>> values, List<Format> formats) {
        return Reading.bounded(budget -> {
            FormReportReader reader = new FormReportReader(formats);
            values.forEach(reader::field);
            return reader.report();
        });
    }

    private void field(String name, List<String> values) {
        if (values.size() != 1) {
            throw problem(name, "这个字段有 " + values.size() + " 个值，请只留一个");
        }
        String value = values.get(0);
        if (FACTS.contains(name)) {
            facts.put(name, bounded(name, value.trim(), LONGEST.getOrDefault(name, Bound.SHORT_TEXT)));
        } else if (name.startsWith(SECTION) && known.hasSection(name.substring(SECTION.length()))) {
            sections.put(name.substring(SECTION.length()), bounded(name, value, Bound.SECTION_TEXT));
        } else {
            cells.put(cell(name), Cell.read(value));
        }
    }

    private static String bounded(String name, String value, Bound longest) {
        if (longest.isPassedBy(value.length())) {
            throw problem(name, longest.sentence() + "，请核对");
        }
        return value;
    }

    private CellRef cell(String name) {
        CellRef ref = known.cell(name);
        if (ref == null) {
            throw unknown(name);
        }
        return ref;
    }

    private UnreadableReportException unknown(String name) {
        List<String> names = new ArrayList<>(FACTS);
        known.sections().forEach(code -> names.add(SECTION + code));
        names.addAll(known.cells());
        return problem(name, "没有这个字段，是不是“" + Nearest.to(name, names) + "”？");
    }

    private AnnualReport report() {
        Organ organ = new Organ(required("organ.name", "某县人民政府"), choice(OrganKind.class, "organ.kind"),
                choice(OrganLevel.class, "organ.level"));
        AnnualReport.Builder report = AnnualReport.builder(organ, year()).edition(given("edition")).title(given("title"))
                .signature(given("signature")).publishedOn(publishedOn());
        sections.forEach(report::section);
        cells.forEach(report::cell);
        return report.build();
    }

    private String required(String name, String example) {
        String value = given(name);
        if (value == null) {
            throw problem(name, "缺少这个字段，请补上，例如 " + example);
        }
        return value;
    }

    /** Null where nothing was typed. */
    private String given(String name) {
        String value = facts.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private int year() {
        String typed = required("year", "2024");
        if (!typed.matches("[0-9]{4}")) {
            throw problem("year", "应是四位数的报告年度，例如 2024，这里是“" + JsonTokens.shown(typed) + "”");
        }
        return Integer.parseInt(typed);
    }

    private LocalDate publishedOn() {
        String typed = given("publishedOn");
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw problem("publishedOn", "应是日期，写成 2025-01-19 的样子，这里是“" + JsonTokens.shown(typed) + "”");
        }
    }

    private <E extends Enum<E>> E choice(Class<E> type, String name) {
        String typed = given(name);
        List<String> codes = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String code = constant.name().toLowerCase(Locale.ROOT);
            if (code.equals(typed)) {
                return constant;
            }
            codes.add(code);
        }
        if (typed == null) {
            return null;
        }
        throw problem(name, "不能是“" + JsonTokens.shown(typed) + "”，应是 " + String.join("、", codes) + " 之一");
    }

    private static UnreadableReportException problem(String field, String problem) {
        return new UnreadableReportException(null, JsonTokens.shown(field), problem);
    }
}
