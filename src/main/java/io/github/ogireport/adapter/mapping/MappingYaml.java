package io.github.ogireport.adapter.mapping;

import io.github.ogireport.source.Problems;
import io.github.ogireport.source.Yaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reads a mapping written as YAML. */
final class MappingYaml {

    private final String file;
    private final Problems problems;
    private final MappingDefinition definition;

    private MappingYaml(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.definition = new MappingDefinition(new Place(file, 0, "", problems));
    }

    static MappingDefinition read(String file, String text, Problems problems) {
        Yaml root = Yaml.parse(file, text, problems);
        MappingYaml yaml = new MappingYaml(file, problems);
        yaml.read(root.onlyKeys(MappingDefinition.EDITION, MappingDefinition.MISSING, MappingDefinition.MISSING_BEFORE, "报告", "部分", "单元格", "明细表"));
        return yaml.definition;
    }

    private void read(Yaml root) {
        definition.edition = single(root, MappingDefinition.EDITION);
        definition.missing = single(root, root.get(MappingDefinition.MISSING_BEFORE).isPresent() ? MappingDefinition.MISSING_BEFORE : MappingDefinition.MISSING);
        root.get("报告").entries().forEach(this::part);
        addAll(definition.sections, root.get("部分"));
        root.get("单元格").entries().forEach(this::cell);
        root.get("明细表").items().forEach(this::detail);
    }

    private MappingDefinition.Entry single(Yaml yaml, String key) {
        Yaml value = yaml.get(key);
        return value.isPresent() ? new MappingDefinition.Entry(key, Collections.singletonList(value.text("")), place(value)) : null;
    }

    private void part(String name, Yaml value) {
        if (!value.isMap()) {
            add(definition.parts, name, value);
            return;
        }
        value.onlyKeys("字段", "值");
        List<MappingDefinition.Code> codes = new ArrayList<>();
        value.get("值").entries().forEach((code, meaning) -> codes.add(new MappingDefinition.Code(code, meaning.text(""), place(meaning))));
        if (codes.isEmpty()) {
            value.problem("“" + name + "”没有写“值”，例如 {字段: field0003, 值: {\"1\": 政府, \"2\": 部门}}");
        }
        definition.parts.add(new MappingDefinition.Entry(name, Collections.singletonList(value.required("字段")), codes, place(value)));
    }

    private void addAll(List<MappingDefinition.Entry> entries, Yaml yaml) {
        for (Map.Entry<String, Yaml> each : yaml.entries().entrySet()) {
            add(entries, each.getKey(), each.getValue());
        }
    }

    private void add(List<MappingDefinition.Entry> entries, String name, Yaml value) {
        List<String> fields = value.isList() ? value.texts() : Collections.singletonList(value.text(""));
        entries.add(new MappingDefinition.Entry(name, fields, place(value)));
    }

    private void cell(String address, Yaml value) {
        String[] names = address.split("[·・•]", -1);
        if (names.length == 4) {
            // a row under a group, as it is printed: 表三·（三）不予公开·1.属于国家秘密·总计
            names = new String[] {names[0], names[1].trim() + "·" + names[2].trim(), names[3]};
        }
        if (names.length != 3) {
            value.problem("“" + address + "”应写成 表·行·列，例如 表三·本年新收·总计");
            return;
        }
        definition.cells.add(new MappingDefinition.CellEntry(names[0].trim(), names[1].trim(), names[2].trim(), value.text(""), place(value)));
    }

    private void detail(Yaml yaml) {
        yaml.onlyKeys("表", "行", "按", "列");
        MappingDefinition.DetailEntry detail = new MappingDefinition.DetailEntry(yaml.required("表"),
                new ArrayList<>(yaml.get("行").texts()), yaml.get("按").text(""), place(yaml));
        addAll(detail.columns, yaml.get("列"));
        definition.details.add(detail);
    }

    private Place place(Yaml yaml) {
        return new Place(file, yaml.line(), "", problems);
    }
}
