package io.github.ogireport.engine.fact;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.Section;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Last year's report (上年的报告) as the host gave it, and what this year's must have or not have in common with it. There only
 * where one was given. One of another organ or year is said to be so, and compared with nothing; nor is a cell that the tables
 * of last year do not have.
 */
public final class PreviousReport extends Fact {

    private static final int NAMED = 3;

    private final AnnualReport previous;
    private final LastYear lastYear;

    PreviousReport(Examination examination) {
        super(examination);
        this.previous = examination.dossier().previous();
        this.lastYear = examination.lastYear();
    }

    /** Whether it is this organ's report of the year before. */
    public Outcome ofThisOrganAndLastYear() {
        asked();
        AnnualReport report = examination.report();
        return lastYear != null ? Outcome.HOLDS : Outcome.violated(new Violation("作为上年的报告给出的是 {实为}，应当是 {应为}",
                describe(report.organ().name(), report.year() - 1), describe(previous.organ().name(), previous.year())));
    }

    private static String describe(String organ, int year) {
        return organ + " " + year + " 年度的报告";
    }

    /**
     * Whether no number is about so many times last year's, or that part of it, as it is where the units differ.
     *
     * @param factorName name of a number (数值)
     * @param slackName  name of a number: how many times nearer or farther still counts as about
     */
    public Outcome notScaled(String address, String factorName, String slackName) {
        asked();
        BigDecimal factor = examination.number(factorName);
        BigDecimal slack = examination.number(slackName);
        return compared(address, (position, now, then) -> {
            if (now.signum() <= 0 || then.signum() <= 0) {
                return null;
            }
            boolean more = now.compareTo(then) > 0;
            BigDecimal ratio = more ? now.divide(then, MathContext.DECIMAL64) : then.divide(now, MathContext.DECIMAL64);
            if (ratio.multiply(slack).compareTo(factor) < 0 || ratio.compareTo(factor.multiply(slack)) > 0) {
                return null;
            }
            BigDecimal right = more ? now.divide(factor, MathContext.DECIMAL64) : now.multiply(factor);
            return new Violation("{位置}填的是 {实为}，大约是上年的{倍数}，单位可能用错了，应为 {应为}", right.stripTrailingZeros().toPlainString(), now.toPlainString())
                    .word("倍数", " " + factor.toPlainString() + (more ? " 倍" : " 分之一"));
        });
    }

    /**
     * Whether no number is so many times last year's, or that part of it.
     *
     * @param factorName name of a number (数值)
     * @param leastName  name of a number that one of both must reach to be looked at
     */
    public Outcome notJumped(String address, String factorName, String leastName) {
        asked();
        BigDecimal factor = examination.number(factorName);
        BigDecimal least = examination.number(leastName);
        return compared(address, (position, now, then) -> {
            boolean jumped = now.max(then).compareTo(least) >= 0 && now.max(then).compareTo(factor.multiply(now.min(then))) >= 0;
            return !jumped ? null : new Violation("{位置}填的是 {实为}，上年是 {上年}，应当{应为}",
                    "与上年的 " + then.toPlainString() + " 相差不到 " + factor.toPlainString() + " 倍", now.toPlainString());
        });
    }

    private interface Comparing {
        /** @return null when nothing is wrong */
        Violation of(Position position, BigDecimal now, BigDecimal then);
    }

    private Outcome compared(String address, Comparing comparing) {
        List<Violation> violations = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Position position : examination.at(address)) {
            Cell now = examination.cell(position);
            Cell then = lastYear == null ? null : lastYear.counterpart(position);
            if (then != null && (!now.isNumber() || !then.isNumber())) {
                unread.add((now.isNumber() ? "上年的报告的" : "") + position.describe());
            } else if (then != null) {
                Violation violation = comparing.of(position, now.number(), then.number());
                if (violation != null) {
                    violations.add(violation.word("位置", position.describe()).word("上年", then.number().toPlainString())
                            .cells(Collections.singletonList(position.ref())));
                }
            }
        }
        return Outcome.of(violations, unread.isEmpty() ? null : UnreadCells.reason("“" + address + "”与上年相比", unread))
                .askedBy(() -> compared(address, comparing));
    }

    /**
     * Whether not nearly all numbers are last year's.
     *
     * @param percentName name of a number (数值): the share of equal ones, in percent, that is too much
     * @param leastName   name of a number: how many cells must not be zero in either year, for the share to tell something
     */
    public Outcome notCopied(String address, String percentName, String leastName) {
        asked();
        List<CellRef> same = new ArrayList<>();
        int filled = 0;
        for (Position position : examination.at(address)) {
            Cell now = examination.cell(position);
            Cell then = lastYear == null ? null : lastYear.counterpart(position);
            if (then != null && now.isNumber() && then.isNumber() && (now.number().signum() != 0 || then.number().signum() != 0)) {
                filled++;
                if (now.number().compareTo(then.number()) == 0) {
                    same.add(position.ref());
                }
            }
        }
        int percent = examination.number(percentName).intValue();
        if (filled < examination.number(leastName).intValue() || same.size() * 100 < percent * filled) {
            return Outcome.HOLDS;
        }
        return Outcome.violated(new Violation("{位置}{实为}，应当{应为}", "是本年的数，与上年相同的不到 " + percent + "%",
                filled + " 个不是 0 的数里有 " + same.size() + " 个与上年相同").word("位置", address).cells(same));
    }

    /**
     * Whether not nearly all of the text stands word for word in last year's.
     *
     * @param percentName name of a number (数值): the share, in percent, that is too much
     * @param lengthName  name of a number: how many characters a passage must have to count
     */
    public Outcome textIsNew(String percentName, String lengthName) {
        asked();
        if (lastYear == null) {
            return Outcome.HOLDS;
        }
        List<Section> sections = examination.format().sections();
        List<String> texts = sections.stream().map(examination::text).collect(Collectors.toList());
        SameText same = new SameText(texts, new ArrayList<>(previous.sections().values()), examination.number(lengthName).intValue(), examination.budget());
        int limit = examination.number(percentName).intValue();
        if (same.percent() < limit) {
            return Outcome.HOLDS;
        }
        List<String> passages = new ArrayList<>();
        for (SameText.Run run : same.longest().subList(0, Math.min(NAMED, same.longest().size()))) {
            passages.add("“" + Passage.shortened(texts.get(run.text).substring(run.from, run.to).trim()) + "”");
        }
        SameText.Run longest = same.longest().get(0);
        return Outcome.violated(new Violation("正文有 {实为} 与上年的报告逐字相同，应当{应为}：{段落}", "不到 " + limit + "%", same.percent() + "%")
                .word("段落", String.join("、", passages)).quote(texts.get(longest.text).substring(longest.from, longest.to).trim()));
    }
}
