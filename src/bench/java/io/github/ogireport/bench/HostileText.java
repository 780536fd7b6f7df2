package io.github.ogireport.bench;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.RulesCopy;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.reader.TextReportReader;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whole checks of texts that nobody would write, each twice as long as the one before: nanoseconds a character, which stay about
 * the same where the work is linear. Then files of such text, up to 50 MB, through the reader. Processor time of the thread, so
 * that what else the machine does matters little; not JMH, since each text is checked a few times only.
 * {@code mvn -q -Pbench -Dfigures=HostileText [-Dbench=quick]}
 */
public final class HostileText {

    private static final int SMALLEST = 62_500;
    private static final int LARGEST = 1_000_000;
    private static final int LARGEST_WHEN_QUICK = 250_000;
    private static final int WARM_UP = 40;
    private static final int FILE_MEGABYTES = 50;
    private static final List<String> IN_FILES = Arrays.asList("as reports are written", "Chinese numerals", "unclosed titles", "long numbers", "spaces",
            "line ends", "no end of a sentence", "emoji");
    private static final String TITLE = "青禾县自然资源局2024年政府信息公开工作年度报告\n一、总体情况\n";

    private final Map<String, String> shapes = new LinkedHashMap<>();
    private final int largest;
    private double worst;
    private String worstShape;

    private HostileText(int largest) {
        this.largest = largest;
        shape("as reports are written", "全年共收到政府信息公开申请35件，予以公开12件、部分公开3件，同比增长1.05%。主动公开信息350条。");
        shape("Chinese numerals", "一二三万亿");
        shape("one numeral", "十");
        shape("unclosed titles", "《");
        shape("unclosed titles, clauses", "《条例，");
        shape("nothing but titles", "《条例》、");
        shape("unopened titles", "》");
        shape("unclosed brackets", "（");
        shape("bracketed numbers", "（1件");
        shape("document numbers", "国办公开办函〔2019〕60号");
        shape("quotation marks", "“");
        shape("quotation marks alternating", "”\"‘“");
        shape("per cent", "%");
        shape("hundredths", "百分之");
        shape("shares", "占1%，");
        shape("changes", "同比增长1%，");
        shape("nested lists", "（一）收到申请1件，其中（1）公开1件、");
        shape("parts of parts", "其中1件、");
        shape("list of topics", "申请、行政复议、");
        shape("none of anything", "未发生行政复议，");
        shape("all done", "均已办结，");
        shape("organs", "县公安局1件，");
        shape("dates", "2024年1月1日");
        shape("earlier years, one sentence", "2023年，");
        shape("full-width digits", "１２３４５６７８");
        shape("long numbers", "12345678901234567890");
        shape("thousands", "1,");
        shape("telephone numbers", "13800138000，");
        shape("emoji", "\uD83D\uDE00");
        shape("combining marks", "a\u0301");
        shape("right to left", "\u202E\u200F");
        shape("invisible", "\u200B\uFE0F\u3164\uDB40\uDC41");
        shape("halves of pairs", "\uD83D");
        shape("spaces", " 　");
        shape("line ends", "\n");
        shape("commas", "，");
        shape("repeated clause", "甲，");
        shape("no end of a sentence", "规范登记审查答复各环节");
    }

    private void shape(String name, String unit) {
        shapes.put(name, unit);
    }

    public static void main(String[] args) throws IOException {
        boolean quick = args.length > 0 && args[0].equals("quick");
        Path temporary = Files.createTempDirectory("ogi-hostile");
        RulesCopy rules = RulesCopy.in(temporary).replace("2021/settings.yaml", "毫秒: 5000", "毫秒: 60000");
        try (ReportValidator validator = ReportValidator.open(rules.folder())) {
            HostileText figures = new HostileText(quick ? LARGEST_WHEN_QUICK : LARGEST);
            figures.checks(validator);
            figures.files(temporary.resolve("report.txt"), validator.formats());
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String repeated(String unit, int length) {
        StringBuilder text = new StringBuilder(length + unit.length());
        while (text.length() < length) {
            text.append(unit);
        }
        return text.substring(0, length);
    }

    private void checks(ReportValidator validator) {
        for (String unit : shapes.values()) {
            for (int i = 0; i < WARM_UP; i++) {
                check(validator, repeated(unit, 1_000));
            }
        }
        StringBuilder head = new StringBuilder("| Text, ns a character |");
        StringBuilder line = new StringBuilder("|---|");
        for (int length = SMALLEST; length <= largest; length *= 2) {
            head.append(String.format(Locale.ROOT, " %,d |", length));
            line.append("---|");
        }
        System.out.println(head + " last : first |\n" + line + "---|");
        shapes.forEach((name, unit) -> System.out.println(row(validator, name, unit)));
        System.out.printf(Locale.ROOT, "%nWorst: %s, %.0f ns a character, %.2f s for %,d%n", worstShape, worst, worst * largest / 1e9, largest);
    }

    private String row(ReportValidator validator, String name, String unit) {
        StringBuilder row = new StringBuilder("| ").append(name).append(" |");
        List<Double> nanos = new ArrayList<>();
        boolean late = false;
        for (int length = SMALLEST; length <= largest; length *= 2) {
            String text = repeated(unit, length);
            long started = processorNanos();
            late |= check(validator, text);
            nanos.add((processorNanos() - started) / (double) length);
            row.append(String.format(Locale.ROOT, " %.0f |", nanos.get(nanos.size() - 1)));
        }
        double last = nanos.get(nanos.size() - 1);
        if (last > worst) {
            worst = last;
            worstShape = name;
        }
        return row.append(String.format(Locale.ROOT, " %.1f |%s", last / nanos.get(0), late ? " not finished" : "")).toString();
    }

    /** With the same text last year, so that both are compared; @return whether something could not be finished */
    private static boolean check(ReportValidator validator, String text) {
        ValidationRequest request = ValidationRequest.of(report(2024, text)).previous(report(2023, text));
        return validator.validate(request).notEvaluated().stream().anyMatch(each -> each.cause() == NotEvaluated.Cause.FAILURE);
    }

    private static AnnualReport report(int year, String text) {
        return AnnualReport.builder(Organ.of("青禾县自然资源局"), year).section("overview", text).build();
    }

    private void files(Path file, List<Format> formats) throws IOException {
        System.out.printf("%n| A file of %d MB, in lines of 1,000 characters | ms | what the reader says |%n|---|---|---|%n", FILE_MEGABYTES);
        for (String name : IN_FILES) {
            String paragraph = repeated(shapes.get(name), 1_000) + "\n";
            byte[] bytes = paragraph.getBytes(StandardCharsets.UTF_8);
            for (int megabytes : new int[] {1, 8, FILE_MEGABYTES}) {
                write(file, paragraph, (megabytes << 20) / bytes.length);
                long started = processorNanos();
                String said = read(file, formats);
                System.out.printf(Locale.ROOT, "| %s, %d MB | %,.0f | %s |%n", name, megabytes, (processorNanos() - started) / 1e6, said);
            }
        }
    }

    private static void write(Path file, String paragraph, int times) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(TITLE);
            for (int i = 0; i < times; i++) {
                out.write(paragraph);
            }
        }
    }

    private static String read(Path file, List<Format> formats) {
        try {
            TextReportReader.read(file, formats);
            return "read";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage()).replace(file.toString(), "").replace("|", "\\|");
        }
    }
}
