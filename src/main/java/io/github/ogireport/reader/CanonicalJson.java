package io.github.ogireport.reader;

import com.fasterxml.jackson.core.JsonToken;
import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Organ;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.report.Review;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One reading of one canonical report: its fields in any order. */
final class CanonicalJson {

    static final List<String> FIELDS = Arrays.asList("organ", "year", "edition", "title", "signature", "publishedOn",
            "sections", "tables", "reviews");
    private static final List<String> ORGAN_FIELDS = Arrays.asList("name", "kind", "level");

    private final KnownCodes known;
    private final Map<String, String> sections = new LinkedHashMap<>();
    private List<Review> reviews = Collections.emptyList();
    private JsonTokens tokens;
    private JsonCells cells;
    private Organ organ;
    private int length;
    private int year;
    private String edition;
    private String title;
    private String signature;
    private LocalDate publishedOn;

    /** @param known null to accept any cell and section */
    CanonicalJson(KnownCodes known) {
        this.known = known;
    }

    /** A document that is one report. */
    AnnualReport read(String json) {
        return Reading.bounded(budget -> read(json, budget));
    }

    AnnualReport read(String json, Budget budget) {
        try (JsonTokens opened = JsonTokens.of(json, budget)) {
            if (opened.next() == null) {
                throw new UnreadableReportException(null, null, "文件是空的，应是一份报告");
            }
            AnnualReport report = read(opened);
            if (opened.next() != null) {
                throw opened.problem("报告写完之后还有内容，一个文件只放一份报告");
            }
            return report;
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    /** The object that the stream stands on. */
    AnnualReport read(JsonTokens opened) throws IOException {
        tokens = opened;
        cells = new JsonCells(tokens, known);
        tokens.object("报告", this::field);
        return report();
    }

    private AnnualReport report() {
        if (organ == null) {
            throw missing("organ", "{\"name\": \"某县人民政府\"}");
        }
        if (year == 0) {
            throw missing("year", "2024");
        }
        AnnualReport.Builder report = AnnualReport.builder(organ, year).edition(edition).title(title).signature(signature)
                .publishedOn(publishedOn);
        sections.forEach(report::section);
        cells.values().forEach(report::cell);
        reviews.forEach(report::review);
        return report.build();
    }

    private static UnreadableReportException missing(String field, String example) {
        return new UnreadableReportException(null, null, "缺少“" + field + "”，请补上，例如 \"" + field + "\": " + example);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "organ":
                organ();
                break;
            case "year":
                year();
                break;
            case "edition":
                edition = tokens.textOrNull("edition ");
                break;
            case "title":
                title = tokens.textOrNull("title ", Bound.TITLE);
                break;
            case "signature":
                signature = tokens.textOrNull("signature ", Bound.ORGAN_NAME);
                break;
            case "publishedOn":
                publishedOn = tokens.dateOrNull("publishedOn ");
                break;
            case "sections":
                tokens.object("sections ", this::section);
                break;
            case "tables":
                cells.read();
                break;
            case "reviews":
                reviews = JsonReviews.read(tokens);
                break;
            default:
                throw tokens.unknown("报告", name, FIELDS);
        }
    }

    private void organ() throws IOException {
        OrganFields fields = new OrganFields();
        tokens.object("organ ", fields::read);
        if (fields.name == null) {
            throw tokens.problem("organ 里缺少机关名称，请补上 \"name\"");
        }
        organ = new Organ(fields.name, fields.kind, fields.level);
    }

    private final class OrganFields {

        private String name;
        private OrganKind kind;
        private OrganLevel level;

        private void read(String field) throws IOException {
            switch (field) {
                case "name":
                    name = tokens.textOrNull("organ.name ", Bound.ORGAN_NAME);
                    break;
                case "kind":
                    kind = tokens.choiceOrNull(OrganKind.class, "organ.kind ");
                    break;
                case "level":
                    level = tokens.choiceOrNull(OrganLevel.class, "organ.level ");
                    break;
                default:
                    throw tokens.unknown("organ ", field, ORGAN_FIELDS);
            }
        }
    }

    private void year() throws IOException {
        String digits = tokens.text();
        if (tokens.current() != JsonToken.VALUE_NUMBER_INT || digits.length() != 4) {
            throw tokens.problem("year 应是四位数的报告年度，例如 2024");
        }
        year = Integer.parseInt(digits);
    }

    private void section(String code) throws IOException {
        if (known != null && !known.hasSection(code)) {
            throw tokens.unknown("sections ", code, known.sections());
        }
        String text = tokens.textOrNull("sections." + JsonTokens.shown(code) + " ", Bound.SECTION_TEXT);
        if (text != null) {
            sections.put(code, text);
            tokens.check("sections ", Bound.SECTIONS, sections.size());
            length += text.length();
            tokens.check("sections ", Bound.REPORT_TEXT, length);
        }
    }
}
