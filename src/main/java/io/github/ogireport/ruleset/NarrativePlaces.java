package io.github.ogireport.ruleset;

import io.github.ogireport.narrative.Columns;
import io.github.ogireport.narrative.Quantity;
import io.github.ogireport.narrative.Topic;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Format.Position;
import io.github.ogireport.report.Line;
import io.github.ogireport.source.Yaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows and columns of the tables {@code narrative.yaml} names. What would never be read is a problem: a row that is not
 * there, a column that one of the rows has not.
 */
final class NarrativePlaces {

    /** What looking at a cell of the format takes, in {@link io.github.ogireport.bound.Budget} steps. */
    private static final long STEPS = 10;

    private final Format format;

    NarrativePlaces(Format format) {
        this.format = format;
    }

    /** @return null when a table has no such column */
    Columns columns(Yaml yaml) {
        Set<Line> lines = new LinkedHashSet<>();
        boolean known = true;
        for (String written : yaml.text("").split("[+＋]", -1)) {
            yaml.spend(STEPS * format.positions().size());
            List<Line> named = new ArrayList<>();
            Set<String> names = new LinkedHashSet<>();
            format.tables().forEach(table -> table.blocks().forEach(block -> {
                named.addAll(Terms.resolve(written.trim(), block.columns()));
                names.addAll(Terms.names(block.columns()));
            }));
            if (named.isEmpty()) {
                yaml.problem("各表的列里没有“" + written.trim() + "”" + Suggestion.of(written.trim(), names, yaml::maySuggest));
                known = false;
            }
            lines.addAll(named);
        }
        return known ? new Columns(yaml.text(""), lines) : null;
    }

    /** @param topics whose rows must have the columns; null among them where a name was unknown */
    Columns columns(Yaml yaml, List<Topic> topics) {
        Columns columns = columns(yaml);
        for (Topic topic : topics) {
            check(topic == null ? null : topic.count(), columns, yaml);
        }
        return columns;
    }

    /** @param topics the rows must have the columns of each; null among them where a name was unknown */
    Quantity quantity(String name, Yaml yaml, List<Topic> topics) {
        Quantity quantity = quantity(name, yaml, (Columns) null);
        for (Topic topic : topics) {
            check(quantity, topic == null ? null : topic.columns(), yaml);
        }
        return quantity;
    }

    /** @param columns which the rows must have; null when none is meant unless it is named */
    Quantity quantity(String name, Yaml yaml, Columns columns) {
        List<Quantity.Sum> sums = new ArrayList<>();
        for (Yaml item : yaml.isList() ? yaml.items() : Collections.singletonList(yaml)) {
            Map<String, List<Position>> rows = new LinkedHashMap<>();
            for (String written : item.text("").split("[+＋]", -1)) {
                item.spend(STEPS * format.positions().size());
                rows.put(written.trim(), row(item, written.trim()));
            }
            sums.add(new Quantity.Sum(rows));
        }
        Quantity quantity = new Quantity(name, sums);
        check(quantity, columns, yaml);
        return quantity;
    }

    private List<Position> row(Yaml at, String address) {
        String problem = !Address.isAddress(address) ? "“" + address + "”应写成 表·行，例如 表三·本年新收"
                : Address.hasColumn(address) ? "“" + address + "”写到了列：这里只写 表·行，是哪一列写在“列”里"
                : Address.problem(format, address, at::maySuggest);
        if (problem != null) {
            at.problem(problem);
            return Collections.emptyList();
        }
        return Address.resolve(format, address);
    }

    private static void check(Quantity quantity, Columns columns, Yaml at) {
        String lacking = quantity == null || columns == null ? null : quantity.lacking(columns);
        if (lacking != null) {
            at.problem("“" + lacking + "”没有“" + columns + "”这一列，说它的数不会核对：请改“格”或“列”，相加的每一项都要有这一列");
        }
    }
}
