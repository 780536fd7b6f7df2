package io.github.ogireport.ruleset;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.NumberKind;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import io.github.ogireport.source.Problems;
import io.github.ogireport.source.TextFile;
import io.github.ogireport.source.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code format.yaml}: the sections and tables of one edition. */
public final class FormatFile {

    private long cells;

    private FormatFile() { }

    /** @throws InvalidRuleSetException listing every problem with its line */
    public static Format read(Path file) {
        Problems problems = new Problems();
        String name = String.valueOf(file.getFileName());
        Format format = parse(name, TextFile.read(file, name, problems), problems);
        problems.throwIfAny(InvalidRuleSetException::new);
        return format;
    }

    /** @return the format as far as it could be read; null when there is nothing of it */
    static Format parse(String file, String text, Problems problems) {
        int known = problems.count();
        Yaml root = Yaml.parse(file, text, problems);
        if (!root.isPresent()) {
            root.problem("文件是空的：应当写明 edition、basis、sections、tables");
            return null;
        }
        root.onlyKeys("edition", "basis", "sections", "tables");
        List<Section> sections = new ArrayList<>();
        for (Yaml each : root.get("sections").items()) {
            sections.add(section(each));
        }
        List<Table> tables = new ArrayList<>();
        if (Bound.FORMAT_TABLES.isPassedBy(root.get("tables").items().size())) {
            root.get("tables").problem("表太多：最多 " + Bound.FORMAT_TABLES.limit() + " 张");
            return null;
        }
        FormatFile reader = new FormatFile();
        for (Yaml each : root.get("tables").items()) {
            tables.add(reader.table(each));
        }
        if (sections.isEmpty() || tables.isEmpty()) {
            root.problem("格式里至少要有一个部分（sections）和一张表（tables）");
        }
        return problems.count() > known ? null : new Format(root.required("edition"), root.required("basis"), sections, tables);
    }

    private static Section section(Yaml yaml) {
        yaml.onlyKeys("code", "number", "heading", "variants", "textRequired");
        return new Section(yaml.required("code"), yaml.required("number"), yaml.required("heading"),
                few(yaml.get("variants")), bool(yaml.get("textRequired"), true));
    }

    private Table table(Yaml yaml) {
        yaml.onlyKeys("code", "name", "title", "section", "cornerNote", "columnHeading", "inOneRow", "blocks");
        List<Block> blocks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Yaml each : yaml.get("blocks").items()) {
            each.onlyKeys("title", "columns", "rows");
            List<Line> columns = lines(each.get("columns"), true);
            List<Line> rows = lines(each.get("rows"), false);
            cells += (long) rows.size() * columns.size();
            if (Bound.FORMAT_CELLS.isPassedBy(cells)) {
                each.problem("表太大：各张表合起来最多 " + Bound.FORMAT_CELLS.limit() + " 格");
                break;
            }
            for (Line row : rows) {
                for (Line column : columns) {
                    if (!seen.add(row.code() + "." + column.code())) {
                        each.problem("行“" + row.label() + "”列“" + column.label() + "”在本表里定义了两次");
                    }
                }
            }
            blocks.add(new Block(each.get("title").text(""), rows, columns));
        }
        return new Table(yaml.required("code"), yaml.required("name"), yaml.required("title"), yaml.required("section"),
                yaml.get("cornerNote").text(""), yaml.get("columnHeading").text(""), bool(yaml.get("inOneRow"), false), blocks);
    }

    private static List<Line> lines(Yaml yaml, boolean columns) {
        List<Line> lines = new ArrayList<>();
        for (Yaml each : yaml.items()) {
            each.onlyKeys("code", "label", "name", "variants", "path", "total", "number", "unit");
            String code = each.required("code");
            if (columns && code.indexOf('.') >= 0) {
                each.problem("列的代码“" + code + "”里不能有点号");
            }
            String label = each.required("label");
            lines.add(new Line(code, label, each.get("name").text(label), few(each.get("variants")), few(each.get("path")),
                    bool(each.get("total"), false), numberKind(each, columns), each.get("unit").text(null)));
        }
        if (lines.isEmpty()) {
            yaml.problem(columns ? "缺少列（columns）" : "缺少行（rows）");
        }
        return lines;
    }

    private static List<String> few(Yaml names) {
        List<String> texts = names.texts();
        if (Bound.FORMAT_VARIANTS.isPassedBy(texts.size())) {
            names.problem(Bound.FORMAT_VARIANTS.sentence());
            return Collections.emptyList();
        }
        return texts;
    }

    private static NumberKind numberKind(Yaml line, boolean required) {
        String kind = line.get("number").text(null);
        if (kind == null) {
            if (required) {
                line.problem("缺少“number”：应为 count、signedCount 或 decimal");
            }
            return null;
        }
        switch (kind) {
            case "count":
                return NumberKind.COUNT;
            case "signedCount":
                return NumberKind.SIGNED_COUNT;
            case "decimal":
                return NumberKind.DECIMAL;
            default:
                line.get("number").problem("不认识的数的种类“" + kind + "”：应为 count、signedCount 或 decimal");
                return null;
        }
    }

    private static boolean bool(Yaml yaml, boolean fallback) {
        String text = yaml.text(String.valueOf(fallback));
        if (!text.equals("true") && !text.equals("false")) {
            yaml.problem("“" + text + "”应为 true 或 false");
        }
        return text.equals("true");
    }
}
