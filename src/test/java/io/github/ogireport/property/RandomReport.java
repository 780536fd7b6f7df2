package io.github.ogireport.property;

import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.NumberKind;
import io.github.ogireport.report.Organ;
import io.github.ogireport.report.Table;
import io.github.ogireport.ruleset.Manifest;
import io.github.ogireport.ruleset.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;

/** Makes random reports in which everything is as it should be: all relations hold, every section says what it must. */
final class RandomReport {

    private static final String[] PLACES = {"江临", "白石", "云桥", "安河", "南浦"};
    private static final int[] LARGEST = {0, 1, 9, 60, 2_000, 300_000, 90_000_000};

    private final Random random;
    private final Format format;
    private final AnnualReport.Builder builder;
    private final int largest;
    private final int year;

    private RandomReport(RuleSet ruleSet, Random random) {
        Manifest manifest = ruleSet.manifest();
        this.random = random;
        this.format = ruleSet.format();
        this.year = manifest.firstYear() + random.nextInt(Math.min(manifest.lastYear(), manifest.firstYear() + 5) - manifest.firstYear() + 1);
        this.largest = LARGEST[random.nextInt(LARGEST.length)];
        String organ = PLACES[random.nextInt(PLACES.length)] + "市人民政府";
        this.builder = AnnualReport.builder(Organ.of(organ), year).edition(format.edition()).title(organ + year + "年政府信息公开工作年度报告")
                .signature(organ).publishedOn(random.nextBoolean() ? LocalDate.of(year + 1, 1, 1).plusDays(random.nextInt(89)) : null);
    }

    static AnnualReport of(RuleSet ruleSet, Random random) {
        RandomReport report = new RandomReport(ruleSet, random);
        report.sections();
        for (Table table : report.format.tables()) {
            if (table.code().equals("requests")) {
                report.requests(table);
            } else {
                table.blocks().forEach(block -> report.block(table, block));
            }
        }
        return report.builder.build();
    }

    /** Every column balances; the last column and the row of totals are sums. */
    private void requests(Table table) {
        Block block = table.blocks().get(0);
        int columns = block.columns().size() - 1;
        long[][] cells = new long[block.rows().size()][columns + 1];
        int disposed = cells.length - 2;
        int forward = cells.length - 1;
        for (int column = 0; column < columns; column++) {
            for (int row = 2; row < disposed; row++) {
                cells[row][column] = number();
                cells[disposed][column] += cells[row][column];
            }
            cells[forward][column] = number();
            long all = cells[disposed][column] + cells[forward][column];
            cells[1][column] = all == 0 ? 0 : (long) (random.nextDouble() * (all + 1));
            cells[0][column] = all - cells[1][column];
        }
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row][columns] += cells[row][column];
            }
            for (int column = 0; column <= columns; column++) {
                set(table, block.rows().get(row), block.columns().get(column), BigDecimal.valueOf(cells[row][column]));
            }
        }
    }

    /** A total is the sum of the columns before it; otherwise no column has more than the last one, the stock (现行有效). */
    private void block(Table table, Block block) {
        for (Line row : block.rows()) {
            long sum = 0;
            long most = 0;
            for (Line column : block.columns()) {
                long number = number();
                if (column.isTotal()) {
                    number = sum;
                } else if (column == block.columns().get(block.columns().size() - 1)) {
                    number += most;
                }
                sum += number;
                most = Math.max(most, number);
                set(table, row, column, ofKind(column, number));
            }
        }
    }

    private BigDecimal ofKind(Line column, long number) {
        if (column.numberKind() == NumberKind.DECIMAL) {
            return BigDecimal.valueOf(number * 1000 + random.nextInt(1000), random.nextInt(5));
        }
        return BigDecimal.valueOf(column.numberKind() == NumberKind.SIGNED_COUNT && random.nextBoolean() ? -number : number);
    }

    private void set(Table table, Line row, Line column, BigDecimal number) {
        builder.cell(CellRef.of(table.code(), row.code(), column.code()), Cell.of(number));
    }

    private long number() {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(largest + 1);
    }

    private void sections() {
        builder.section("overview", year + "年，全市各级行政机关依法推进公开。"
                + oneOf("\n（一）主动公开情况。全年发布信息%d条。", "\n主动公开方面，完善目录%d项。", "主动公开更加及时，更新栏目%d个。")
                + oneOf("\n（二）依申请公开情况。接听咨询%d次。", "\n依申请公开方面，答复前会商%d次。", "依申请公开的窗口保持开放，接待%d人。")
                + oneOf("\n（三）政府信息管理情况。清理文件%d件。", "\n开展保密审查%d次。", "\n审核发布环节抽查%d回。")
                + oneOf("\n（四）政府信息公开平台建设情况。改版专栏%d个。", "\n市政府门户网站访问量为%d人次。", "\n政务新媒体关停整合%d个。")
                + oneOf("\n（五）监督保障情况。培训%d场。", "\n加强组织领导，召开例会%d次。", "\n开展业务监督%d次。")
                + oneOf("工作考核覆盖%d个单位，", "纳入年度考评，分值为%d分，") + oneOf("社会评议收到意见%d条，", "群众满意度调查发放问卷%d份，")
                + oneOf("没有责任追究的情形。", "未发生需要问责的事项。"));
        builder.section("problems", oneOf("一是解读形式单一。二是更新不够及时。明年将逐项改进。", "部分单位公开意识不强。下一步加强培训，安排%d场。"));
        builder.section("other", oneOf("全市没有收取信息处理费。", "全市收取信息处理费%d0元。", "本年度信息处理费为0元，没有其他需要报告的事项。"));
        if (random.nextBoolean()) {
            builder.section("requests", "统计期限为" + year + "年1月1日至12月31日。");
        }
    }

    private String oneOf(String... sentences) {
        return String.format(sentences[random.nextInt(sentences.length)], random.nextInt(largest + 1));
    }
}
