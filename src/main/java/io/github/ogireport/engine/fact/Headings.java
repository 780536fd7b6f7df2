package io.github.ogireport.engine.fact;

import io.github.ogireport.report.Section;
import java.util.ArrayList;
import java.util.List;

/** The headings of the sections as the report prints them. */
final class Headings {

    private Headings() { }

    static Outcome inOrder(List<String> printedHeadings, List<Section> sections) {
        List<Violation> violations = new ArrayList<>();
        for (Section section : sections) {
            int count = 0;
            for (String heading : printedHeadings) {
                String printed = Report.squeezed(heading);
                if (printed.endsWith(section.heading()) || section.variants().stream().anyMatch(printed::endsWith)) {
                    count++;
                    if (printed.indexOf('、') > 0 && !printed.startsWith(section.number() + "、")) {
                        violations.add(new Violation("章节编号有误：{实为}，应为{应为}", "“" + section + "”", "“" + heading.trim() + "”")
                                .section(section.code(), section.toString()));
                    }
                }
            }
            if (count > 1) {
                violations.add(new Violation("“" + section + "”这个标题出现了 " + count + " 次", "1 次", count + " 次")
                        .section(section.code(), section.toString()));
            }
        }
        return Outcome.of(violations);
    }
}
