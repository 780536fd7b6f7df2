package io.github.ogireport.engine.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ogireport.pattern.TextMatcher;
import io.github.ogireport.pattern.TextPattern;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Review;
import io.github.ogireport.report.Section;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report under examination as a whole. */
public final class Report extends Fact {

    private static final Pattern YEAR = Pattern.compile("([0-9]{4})年");

    private final AnnualReport report;

    Report(Examination examination) {
        super(examination);
        this.report = examination.report();
    }

    /** 政府 or 部门; empty when unknown. */
    public String getKind() {
        asked();
        return report.organ().kind() == null ? "" : report.organ().kind().label();
    }

    /** 国家级, 省级, 市级, 县级 or 乡镇级; empty when unknown. */
    public String getLevel() {
        asked();
        return report.organ().level() == null ? "" : report.organ().level().label();
    }

    /** 暂存, 送审 or 发布. */
    public String getStage() {
        asked();
        return examination.stage().label();
    }

    public BigDecimal getYear() {
        asked();
        return BigDecimal.valueOf(report.year());
    }

    /** The organ's name; empty when unknown. */
    public String getOrgan() {
        asked();
        return report.organ().name();
    }

    /** Empty when there is none. */
    public String getTitle() {
        asked();
        return report.title() == null ? "" : report.title();
    }

    /** Empty when there is none. */
    public String getSignature() {
        asked();
        return report.signature() == null ? "" : report.signature();
    }

    /** The day of publication as 2025-01-31; empty when not given. */
    public String getPublished() {
        asked();
        return report.publishedOn() == null ? "" : report.publishedOn().toString();
    }

    /** For conditions that are no requirement: the report is wrong. */
    public Outcome wrong(String expected, String actual) {
        asked();
        return Outcome.violated(new Violation("报告应为{应为}，实为{实为}", expected, actual).word("位置", "报告"));
    }

    /** Whether the tables are those of the edition in force for the report year. */
    public Outcome usesItsFormat() {
        asked();
        Format own = examination.format();
        Format used = examination.recognised();
        for (Format edition : examination.editions()) {
            if (used == own && edition.edition().equals(report.edition())) {
                used = edition;
            }
        }
        if (used == own) {
            return Outcome.HOLDS;
        }
        List<CellRef> foreign = new ArrayList<>();
        report.cells().keySet().stream().filter(ref -> !own.has(ref)).forEach(foreign::add);
        return Outcome.violated(new Violation(report.year() + "年度的报告填在了{实为}的表里，应当用{应为}的表", describe(own), describe(used)).cells(foreign));
    }

    private static String describe(Format format) {
        return format.edition() + "年版（" + format.basis() + "）";
    }

    /** Whether every cell of the report is one of the format's. */
    public Outcome knownCells() {
        asked();
        List<Violation> violations = new ArrayList<>();
        for (CellRef ref : report.cells().keySet()) {
            if (!examination.format().has(ref) && !examination.recognised().has(ref)) {
                violations.add(new Violation("报告里的“" + ref + "”不是本版格式的单元格", "本版格式里的单元格", ref.toString()));
            }
        }
        for (String code : report.sections().keySet()) {
            if (examination.format().section(code) == null) {
                violations.add(new Violation("报告里的“" + code + "”不是本版格式的部分", "本版格式里的部分", code));
            }
        }
        return Outcome.of(violations);
    }

    /** For conditions: whether the report is on that year or a later one. */
    public boolean fromYear(String year) {
        asked();
        return report.year() >= Integer.parseInt(year);
    }

    /** For conditions: whether the report is on that year or an earlier one. */
    public boolean upToYear(String year) {
        asked();
        return report.year() <= Integer.parseInt(year);
    }

    /** For conditions: whether the organ's name contains these words. */
    public boolean isNamed(String words) {
        asked();
        return report.organ().name().contains(words);
    }

    /** Whether the report was published by the deadline (期限) for its kind and level of organ; holds while either is unknown. */
    public Outcome publishedBy(String deadlinesName) {
        asked();
        return publication().notAfter(deadline(deadlinesName));
    }

    /** Whether the report was published on or after the day (期限) for its kind and level of organ; holds while either is unknown. */
    public Outcome publishedFrom(String deadlinesName) {
        asked();
        return publication().notBefore(deadline(deadlinesName));
    }

    /** Whether the report was published by a day of the year after the report year, 01-31. */
    public Outcome publishedByDay(String monthDay) {
        asked();
        return publication().notAfter(MonthDay.parse("--" + monthDay));
    }

    /** Whether the report was published on or after a day of the year after the report year, 01-01. */
    public Outcome publishedFromDay(String monthDay) {
        asked();
        return publication().notBefore(MonthDay.parse("--" + monthDay));
    }

    /** Whether the day of publication is stated. */
    public Outcome publicationDated() {
        asked();
        return publication().stated();
    }

    private Publication publication() {
        return new Publication(report);
    }

    private MonthDay deadline(String name) {
        Map<String, MonthDay> deadlines = examination.settings().deadlines(name);
        return deadlines.getOrDefault(getKind() + "·" + getLevel(), deadlines.get(getKind()));
    }

    /** Whether an approval that passed is recorded, not later than publication. */
    public Outcome approved() {
        asked();
        return reviewed(Review.Kind.APPROVAL, "审批");
    }

    /** Whether a confidentiality review that passed is recorded, not later than publication. */
    public Outcome confidentialityReviewed() {
        asked();
        return reviewed(Review.Kind.CONFIDENTIALITY, "保密审查");
    }

    private Outcome reviewed(Review.Kind kind, String name) {
        String actual = "没有记录";
        for (Review review : report.reviews()) {
            if (review.kind() == kind) {
                boolean late = review.on() != null && report.publishedOn() != null && review.on().isAfter(report.publishedOn());
                if (review.passed() && review.on() != null && !late) {
                    return Outcome.HOLDS;
                }
                actual = !review.passed() ? "没有通过" : review.on() == null ? "没有日期" : review.on() + "，晚于发布日 " + report.publishedOn();
            }
        }
        return Outcome.violated(new Violation("发布前的{审查}：{实为}", "发布前已通过" + name, actual).word("审查", name));
    }

    /** Whether the title, where there is one, names the organ. */
    public Outcome titleNamesOrgan() {
        asked();
        return names("标题", report.title());
    }

    /** Whether the signature, where there is one, names the organ. */
    public Outcome signatureNamesOrgan() {
        asked();
        return names("落款", report.signature());
    }

    private Outcome names(String place, String text) {
        OrganForms organ = new OrganForms(squeezed(report.organ().name()));
        if (text == null || organ.isUnknown() || organ.fit(squeezed(text))) {
            return Outcome.HOLDS;
        }
        return Outcome.violated(new Violation(place + "里的机关与填报机关不一致", report.organ().name(), "“" + text.trim() + "”").word("处", place));
    }

    /** Whether the title, where there is one, states the report year. */
    public Outcome titleStatesYear() {
        asked();
        String title = squeezed(report.title() == null ? "" : report.title());
        Matcher year = YEAR.matcher(title);
        if (!report.isYearKnown() || !year.find() || Integer.parseInt(year.group(1)) == report.year()) {
            return Outcome.HOLDS;
        }
        return Outcome.violated(new Violation("标题写的是{实为}，本报告是{应为}的", report.year() + "年", year.group(1) + "年"));
    }

    /** Whether every organ that the patterns find in the text, as their first group, is the reporting one. */
    public Outcome namesNoOtherOrgan(String patternsName) {
        asked();
        List<Violation> violations = new ArrayList<>();
        OrganForms organ = new OrganForms(squeezed(report.organ().name()));
        for (Section section : examination.format().sections()) {
            String text = examination.text(section);
            for (TextPattern pattern : examination.settings().patterns(patternsName).worthLookingFor(text, examination.budget())) {
                TextMatcher matcher = pattern.matcher(text, examination.budget());
                while (violations.size() < SectionText.MOST_PER_RULE && matcher.find()) {
                    String named = squeezed(matcher.group(1));
                    if (!organ.isUnknown() && !organ.endsInName(named)) {
                        violations.add(new Violation("“" + section + "”里出现了别的机关：{实为}", report.organ().name(), "“" + named + "”")
                                .section(section.code(), section.toString()).quote(Passage.around(text, matcher.start(1), matcher.end(1))));
                    }
                }
            }
        }
        return Outcome.of(violations);
    }

    /** Whether each section heading is printed once, under its own number. */
    public Outcome headingsInOrder() {
        asked();
        return Headings.inOrder(report.headings(), examination.format().sections());
    }

    /** Whether no passage of at least so many characters stands twice. */
    public Outcome noRepetition(String numberName) {
        asked();
        List<Section> sections = examination.format().sections();
        List<String> texts = new ArrayList<>();
        sections.forEach(section -> texts.add(examination.text(section)));
        List<Violation> violations = new ArrayList<>();
        for (Repetition.Repeated repeated : Repetition.find(texts, examination.settings().number(numberName), examination.budget())) {
            String passage = texts.get(repeated.text).substring(repeated.from, repeated.to).trim();
            Section section = sections.get(repeated.text);
            violations.add(new Violation("“" + section + "”里有与前文重复的话：{实为}", "不与前文重复", "“" + Passage.shortened(passage) + "”")
                    .section(section.code(), section.toString()).quote(passage));
        }
        return Outcome.of(violations);
    }

    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.chars().filter(c -> !Character.isWhitespace(c) && c != 0xA0 && c != 0x3000).forEach(c -> squeezed.append((char) c));
        return squeezed.toString();
    }
}
