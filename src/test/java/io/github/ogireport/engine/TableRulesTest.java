package io.github.ogireport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.SoundReport;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Dossier;
import io.github.ogireport.ruleset.InvalidRuleSetException;
import io.github.ogireport.ruleset.RulesFolder;
import io.github.ogireport.ruleset.sheet.RawWorkbook;
import io.github.ogireport.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of decision tables judge as rules of sentences do, wherever their rows stand. */
@Tag("drools")
@Tag("jdk")
class TableRulesTest {

    @TempDir
    Path folder;

    @Test
    void rowsOfTextAndOfEverySheetJudge() throws IOException {
        RulesCopy rules = RulesCopy.in(folder).write("2021/local/期限.csv", "编号,名称,级别,依据,当：整份报告,当：本机关是{层级}的,则：应当在 {月日} 或之前发布\n"
                + "L-01,乡镇,强制性,甲,,乡镇级,01-10\nL-02,市级,强制性,甲,,市级,01-10\nL-03,不论,提示性,甲,,,01-15\n");
        Files.write(rules.folder().resolve("2021/local/多张.xlsx"), new RawWorkbook()
                .rows(row(1, "编号", "名称", "依据", "当：整份报告", "则：应当在 {月日} 或之前发布") + row(90_000, "L-04", "后面的行", "乙", "是", "01-12"))
                .part("xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + row(1, "编号", "名称", "依据", "当：整份报告", "则：应当在 {月日} 或之前发布")
                        + row(2, "L-05", "另一张", "乙", "是", "01-11") + "</sheetData></worksheet>")
                .part("xl/workbook.xml", "<workbook><sheets><sheet name=\"甲\" id=\"rId1\"/><sheet name=\"乙\" id=\"rId2\"/></sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>").bytes());
        Problems problems = new Problems();
        CompiledRuleSet compiled = CompiledRuleSet.compile(RulesFolder.read(rules.folder()), System::nanoTime, Clock.systemDefaultZone(), problems).get(0);
        problems.throwIfAny(InvalidRuleSetException::new);
        AnnualReport report = SoundReport.of(compiled.ruleSet().format(), 2024).publishedOn(LocalDate.of(2025, 1, 20)).build();
        List<Finding> findings = compiled.check(Dossier.of(report), Stage.SUBMIT, Collections.emptyList()).findings();
        assertEquals("[L-01 2025-01-10 或之前, L-05 2025-01-11 或之前, L-04 2025-01-12 或之前, L-03 2025-01-15 或之前]",
                findings.stream().filter(finding -> finding.rule().startsWith("L-")).map(finding -> finding.rule() + " " + finding.expected())
                        .collect(Collectors.toList()).toString());
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append(RawWorkbook.cell((char) ('A' + i) + "" + number, cells[i]));
        }
        return row.append("</row>").toString();
    }
}
