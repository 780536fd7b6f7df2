package io.github.ogireport.report;

import io.github.ogireport.bound.Bound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One annual report (年度报告): the organ, the year, the text of its sections and the cells of its tables, independent of any
 * edition of the format. Immutable; build one with {@link #builder(Organ, int)}.
 */
public final class AnnualReport {

    private final Organ organ;
    private final int year;
    private final String edition;
    private final String title;
    private final String signature;
    private final LocalDate publishedOn;
    private final Map<String, String> sections;
    private final List<String> headings;
    private final Map<CellRef, Cell> cells;
    private final List<Review> reviews;
    private final List<String> inferences;

    private AnnualReport(Builder builder) {
        organ = builder.organ;
        year = builder.year;
        edition = builder.edition;
        title = builder.title;
        signature = builder.signature;
        publishedOn = builder.publishedOn;
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(builder.sections));
        headings = Collections.unmodifiableList(new ArrayList<>(builder.headings));
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(builder.cells));
        reviews = Collections.unmodifiableList(new ArrayList<>(builder.reviews));
        inferences = Collections.unmodifiableList(new ArrayList<>(builder.inferences));
    }

    /** @param year the year reported on (报告年度), not the year of publication */
    public static Builder builder(Organ organ, int year) {
        return new Builder(organ, year);
    }

    /** A builder that starts from this report. */
    public Builder toBuilder() {
        Builder copy = new Builder(organ, year).edition(edition).title(title).signature(signature).publishedOn(publishedOn);
        copy.sections.putAll(sections);
        copy.textLength = sections.values().stream().mapToLong(String::length).sum();
        copy.headings.addAll(headings);
        copy.cells.putAll(cells);
        copy.reviews.addAll(reviews);
        copy.inferences.addAll(inferences);
        return copy;
    }

    public Organ organ() {
        return organ;
    }

    /** The year reported on; 0 where the clerk has not filled it in. */
    public int year() {
        return year;
    }

    public boolean isYearKnown() {
        return year != 0;
    }

    /** The edition of the format that the tables were filled in, as stated or recognised; null when unknown. */
    public String edition() {
        return edition;
    }

    /** The report's title; null when not given. */
    public String title() {
        return title;
    }

    /** The organ that signed (落款); null when not given. */
    public String signature() {
        return signature;
    }

    /** The day of publication; null when not given. */
    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** The text of each section by section code, without its heading and its table. Never null. */
    public Map<String, String> sections() {
        return sections;
    }

    /** The section headings as printed, in printed order; empty where the source has none (form data, JSON). */
    public List<String> headings() {
        return headings;
    }

    public Map<CellRef, Cell> cells() {
        return cells;
    }

    /** The cell at an address; blank where the report has none. Never null. */
    public Cell cell(CellRef ref) {
        Cell cell = cells.get(ref);
        return cell == null ? Cell.blank() : cell;
    }

    public List<Review> reviews() {
        return reviews;
    }

    /** What the reader inferred rather than read, one Chinese sentence each: a lost label, an ignored stray number. */
    public List<String> inferences() {
        return inferences;
    }

    /**
     * Collects a report. Whoever brings it, how long and how many its parts may be is decided here: what is more than its
     * {@link Bound} throws a {@link io.github.ogireport.bound.BoundPassedException} with a sentence for the clerk, and leaves
     * the builder as it was. Not thread-safe.
     */
    public static final class Builder {

        private static final int LONGEST_INFERENCE = 500;

        private final Organ organ;
        private final int year;
        private String edition;
        private String title;
        private String signature;
        private LocalDate publishedOn;
        private final Map<String, String> sections = new LinkedHashMap<>();
        private final List<String> headings = new ArrayList<>();
        private final Map<CellRef, Cell> cells = new LinkedHashMap<>();
        private final List<Review> reviews = new ArrayList<>();
        private final List<String> inferences = new ArrayList<>();
        private long textLength;

        private Builder(Organ organ, int year) {
            this.organ = Objects.requireNonNull(organ, "organ");
            this.year = year;
        }

        public Builder edition(String value) {
            edition = within(Bound.CODE, value);
            return this;
        }

        public Builder title(String value) {
            title = within(Bound.TITLE, value);
            return this;
        }

        public Builder signature(String value) {
            signature = within(Bound.SIGNATURE, value);
            return this;
        }

        public Builder publishedOn(LocalDate value) {
            publishedOn = value;
            return this;
        }

        /** Replaces the text of a section. */
        public Builder section(String code, String text) {
            within(Bound.SECTION_TEXT, Objects.requireNonNull(text, "text"));
            String before = sections.get(within(Bound.CODE, Objects.requireNonNull(code, "code")));
            Bound.SECTIONS.check(sections.size() + (before == null ? 1L : 0));
            long length = textLength + text.length() - (before == null ? 0 : before.length());
            Bound.REPORT_TEXT.check(length);
            sections.put(code, text);
            textLength = length;
            return this;
        }

        public Builder heading(String printed) {
            Bound.HEADINGS.check(headings.size() + 1L);
            headings.add(within(Bound.TITLE, Objects.requireNonNull(printed, "printed")));
            return this;
        }

        /** Replaces a cell. */
        public Builder cell(CellRef ref, Cell cell) {
            Bound.CELLS.check(cells.size() + (cells.containsKey(Objects.requireNonNull(ref, "ref")) ? 0L : 1));
            cells.put(ref, Objects.requireNonNull(cell, "cell"));
            return this;
        }

        public Builder cell(String address, long number) {
            return cell(CellRef.parse(address), Cell.of(number));
        }

        /** Reads a cell as typed, see {@link Cell#read(String)}. */
        public Builder cell(String address, String typed) {
            return cell(CellRef.parse(address), Cell.read(typed));
        }

        public Builder review(Review review) {
            Bound.REVIEWS.check(reviews.size() + 1L);
            within(Bound.PERSON, review.by());
            reviews.add(review);
            return this;
        }

        /** @param sentence in Chinese; the end of a very long one is left out */
        public Builder inference(String sentence) {
            Bound.INFERENCES.check(inferences.size() + 1L);
            inferences.add(sentence.length() <= LONGEST_INFERENCE ? sentence : sentence.substring(0, LONGEST_INFERENCE) + "……");
            return this;
        }

        private static String within(Bound bound, String text) {
            bound.check(text == null ? 0 : text.length());
            return text;
        }

        public AnnualReport build() {
            return new AnnualReport(this);
        }
    }
}
