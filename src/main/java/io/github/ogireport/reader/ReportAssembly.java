package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
import io.github.ogireport.report.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the pieces of a published report together: title, sections, tables, signature. One assembly for one report. */
final class ReportAssembly {

    private final FormatWords words;
    private final boolean editionRecognised;
    private final SectionHeadings headings;
    private final TablePlacement placement;
    private final List<String> printedHeadings = new ArrayList<>();
    private final List<String> inferences = new ArrayList<>();
    private final Map<String, List<Piece>> sections = new LinkedHashMap<>();
    private final List<Piece> preamble = new ArrayList<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Budget budget;
    private int text;
    private Section current;

    private ReportAssembly(List<Piece> pieces, List<Format> formats, Budget budget) {
        EditionGuess guess = new EditionGuess(pieces, formats, budget);
        words = guess.words();
        editionRecognised = guess.isRecognised();
        headings = new SectionHeadings(words.format());
        placement = new TablePlacement(words, budget);
        this.budget = budget;
    }

    /**
     * @param pieces in printed order
     * @param aside  where else the page names its title and day of publication
     * @throws UnreadableReportException when there is no year, or neither a section nor a table
     */
    static AnnualReport assemble(List<Piece> pieces, List<Format> formats, PageFacts aside, Budget budget) {
        return new ReportAssembly(pieces, formats, budget).report(pieces, aside);
    }

    private AnnualReport report(List<Piece> pieces, PageFacts aside) {
        TitleSearch search = TitleSearch.in(pieces, headings, aside, budget);
        for (Piece piece : pieces.subList(search.after(), pieces.size())) {
            budget.spend((long) Reading.STEPS * (piece.length() + 1));
            take(piece, search.title());
        }
        placement.place();
        if (sections.isEmpty() && placement.cells().isEmpty()) {
            throw new UnreadableReportException(null, null, "找不到“" + words.format().sections().get(0)
                    + "”等部分的标题，也找不到法定表格，不像年度报告，请核对文件");
        }
        Closing closing = Closing.of(lastSection(), search.title().organ());
        String organ = search.title().organ().isEmpty() && closing.signature() != null ? closing.signature() : search.title().organ();
        AnnualReport.Builder report = AnnualReport.builder(Organ.of(organ), search.title().year())
                .edition(editionRecognised ? words.format().edition() : null).title(search.title().text()).signature(closing.signature())
                .publishedOn(publishedOn(closing, aside));
        printedHeadings.forEach(report::heading);
        closing.inferences().forEach(inferences::add);
        texts(closing).forEach(report::section);
        placement.cells().forEach(report::cell);
        placement.inferences().forEach(report::inference);
        inferences.forEach(report::inference);
        return report.build();
    }

    private void take(Piece piece, PrintedTitle title) {
        if (piece.isRow() && !piece.hasOneField()) {
            placement.add(piece, current == null ? null : current.code());
            keep(piece);
            return;
        }
        String text = piece.text();
        Section section = headings.of(text);
        if (section != null) {
            open(section, text);
            return;
        }
        PrintedTitle again = PrintedTitle.of(text);
        if (again != null && title.text().endsWith(again.text())) {
            return;
        }
        int end = headings.endOfHeading(text);
        if (end > 0) {
            open(headings.of(text.substring(0, end)), text.substring(0, end));
            keep(Piece.paragraph(piece.place(), text.substring(end + 1).trim()));
            return;
        }
        Section resembling = headings.resembling(text);
        if (resembling != null && !sections.containsKey(resembling.code())) {
            inferences.add(piece.place() + "的标题“" + text + "”与格式不同，读作“" + resembling + "”");
            open(resembling, text);
            return;
        }
        if (piece.isRow()) {
            placement.add(piece, current == null ? null : current.code());
        }
        if (!words.knows(text)) {
            keep(piece);
        }
    }

    private void open(Section section, String printed) {
        current = section;
        printedHeadings.add(printed.trim());
        Reading.check(Bound.SECTIONS, printedHeadings.size(), null);
        sections.computeIfAbsent(section.code(), code -> new ArrayList<>());
    }

    private void keep(Piece piece) {
        long length = lengths.merge(current == null ? "" : current.code(), piece.length(), Integer::sum);
        Reading.check(Bound.SECTION_TEXT, length, piece.place());
        text += piece.length();
        Reading.check(Bound.REPORT_TEXT, text, piece.place());
        lastSection().add(piece);
    }

    private List<Piece> lastSection() {
        return current == null ? preamble : sections.get(current.code());
    }

    private LocalDate publishedOn(Closing closing, PageFacts aside) {
        if (closing.date() == null && aside.published() != null) {
            inferences.add("文末没有落款日期，发布日期取自网页上标明的发布时间");
            return aside.published();
        }
        return closing.date();
    }

    private Map<String, String> texts(Closing closing) {
        Map<String, String> texts = new LinkedHashMap<>();
        boolean first = true;
        for (Map.Entry<String, List<Piece>> section : sections.entrySet()) {
            List<Piece> pieces = section.getValue();
            StringBuilder text = new StringBuilder(first ? introduction() : "");
            first = false;
            boolean holdsTable = holdsTable(section.getKey());
            for (Piece piece : pieces == lastSection() ? pieces.subList(0, closing.start()) : pieces) {
                boolean ofTable = piece.isRow() && (placement.isTable(piece) || holdsTable && !isSentence(piece));
                if (!ofTable && !piece.text().isEmpty()) {
                    text.append(text.length() > 0 ? "\n" : "").append(piece.text());
                }
            }
            texts.put(section.getKey(), text.toString());
        }
        return texts;
    }

    private boolean holdsTable(String section) {
        return words.format().tables().stream().anyMatch(table -> table.section().equals(section));
    }

    /** Sentences before the first heading, such as the statistical period; page furniture is no sentence. */
    private String introduction() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : preamble) {
            if (isSentence(piece)) {
                text.append(text.length() > 0 ? "\n" : "").append(piece.text());
            }
        }
        if (text.length() > 0) {
            inferences.add("第一个标题之前的引言并入“" + printedHeadings.get(0) + "”的正文");
        }
        return text.toString();
    }

    private static boolean isSentence(Piece piece) {
        return piece.text().indexOf('。') >= 0;
    }
}
