package io.github.ogireport.ruleset;

import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.report.Review;
import io.github.ogireport.source.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a report of the case files: a whole one (报告) or what a case changes in it (改动); both have the same keys. */
final class CaseReportFile {

    private static final String[] KEYS = {"机关", "年度", "版本", "标题", "落款", "发布日期", "章节标题", "部分", "行", "单元格", "审查"};
    private static final String[] CHANGE_KEYS = {"机关", "年度", "版本", "标题", "落款", "发布日期", "章节标题", "部分", "行", "单元格", "审查",
        "追加", "替换", "删去部分", "删去单元格"};

    private static final String EXAMPLE = "2025-01-31";

    private final CaseReport report;

    private CaseReportFile(CaseReport report) {
        this.report = report;
    }

    static void read(Yaml yaml, CaseReport report) {
        yaml.onlyKeys(KEYS);
        new CaseReportFile(report).apply(yaml);
    }

    static void change(Yaml yaml, CaseReport report) {
        yaml.onlyKeys(CHANGE_KEYS);
        CaseReportFile file = new CaseReportFile(report);
        file.apply(yaml);
        yaml.get("追加").entries().forEach((section, text) -> report.append(section, text.text("")));
        yaml.get("替换").entries().forEach((passage, text) -> replace(passage, text, report));
        yaml.get("删去部分").texts().forEach(report::removeSection);
        yaml.get("删去单元格").items().forEach(item -> file.withCell(item, item.text(""), report::removeCell));
    }

    private static void replace(String passage, Yaml replacement, CaseReport report) {
        replacement.spend(report.textLength() * passage.length());
        int count = report.replace(passage, replacement.text(""));
        if (count != 1) {
            replacement.problem("“" + passage + "”在报告正文里" + (count == 0 ? "没有" : "出现了 " + count + " 次") + "，要替换的原文应当恰好出现一次");
        }
    }

    private void apply(Yaml yaml) {
        if (yaml.get("机关").isPresent()) {
            organ(yaml.get("机关").onlyKeys("名称", "类别", "层级"));
        }
        if (yaml.get("年度").isPresent()) {
            report.year(yaml.get("年度").number(1));
        }
        given(yaml, "版本", report::edition);
        given(yaml, "标题", report::title);
        given(yaml, "落款", report::signature);
        given(yaml, "发布日期", text -> report.publishedOn(Day.read(yaml.get("发布日期"), EXAMPLE)));
        if (yaml.get("章节标题").isPresent()) {
            report.headings(yaml.get("章节标题").texts());
        }
        yaml.get("部分").entries().forEach((section, text) -> report.section(section, text.text("").trim()));
        yaml.get("行").entries().forEach(this::row);
        yaml.get("单元格").entries().forEach((address, typed) -> withCell(typed, address, ref -> report.cell(ref, typed.text(""))));
        if (yaml.get("审查").isPresent()) {
            List<Review> reviews = new ArrayList<>();
            yaml.get("审查").items().forEach(item -> review(item, reviews));
            report.reviews(reviews);
        }
    }

    /** An empty text takes away what the report had. */
    private static void given(Yaml yaml, String key, Consumer<String> field) {
        if (yaml.get(key).isPresent()) {
            String text = yaml.get(key).text("");
            field.accept(text.isEmpty() ? null : text);
        }
    }

    private void organ(Yaml yaml) {
        report.organ(yaml.required("名称"), oneOf(yaml.get("类别"), OrganKind.values(), OrganKind::label),
                oneOf(yaml.get("层级"), OrganLevel.values(), OrganLevel::label));
    }

    private void row(String address, Yaml values) {
        if (!report.row(address, values.texts())) {
            values.problem("“" + address + "”应写成 表.行，后面按表上各列的次序逐格写数，例如 requests.granted: [1, 0, 0, 0, 0, 0, 1]");
        }
    }

    private void withCell(Yaml place, String address, Consumer<CellRef> use) {
        try {
            use.accept(CellRef.parse(address));
        } catch (IllegalArgumentException e) {
            place.problem(e.getMessage());
        }
    }

    private static void review(Yaml yaml, List<Review> reviews) {
        yaml.onlyKeys("种类", "审查人", "日期", "通过");
        Review.Kind kind = yaml.required("种类").equals("审批") ? Review.Kind.APPROVAL : Review.Kind.CONFIDENTIALITY;
        if (kind == Review.Kind.CONFIDENTIALITY && !yaml.required("种类").equals("保密审查")) {
            yaml.get("种类").problem("审查的种类应为 审批 或 保密审查");
        }
        reviews.add(new Review(kind, yaml.get("审查人").text(null), Day.read(yaml.get("日期"), EXAMPLE), yaml.get("通过").yes(true)));
    }

    /** @return null where the value is not given, and where it is none of the labels, which is added to the problems */
    static <E> E oneOf(Yaml yaml, E[] values, Function<E, String> label) {
        if (!yaml.isPresent()) {
            return null;
        }
        List<String> labels = new ArrayList<>();
        for (E value : values) {
            if (label.apply(value).equals(yaml.text(""))) {
                return value;
            }
            labels.add(label.apply(value));
        }
        yaml.problem("不认识“" + yaml.text("") + "”：应为 " + String.join("、", labels));
        return null;
    }
}
