package io.github.ogireport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.Suspect;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.reader.JsonReportReader;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.Dossier;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The numbers that published reports stated in their text, in sentences of our own, against the tables that they published. */
class PublishedStatementsTest {

    private static final Path REPORTS = Paths.get("src", "test", "resources", "reports");
    private static final String SHANGHAI = "2019年，受理政府信息公开申请859件。全年答复政府信息公开申请805件，其中予以公开及部分公开258件，占33.9%，"
            + "不予公开35件，占4.34%，无法提供265件，占32.9%，不予处理158件，占19.6%，其他处理0件。涉及政府信息公开的行政复议7件、行政诉讼9件，均获维持。";

    @Test
    void shanghai2019() {
        AnnualReport report = saying("shanghai-general-office-2019.json", SHANGHAI);
        assertEquals("[W-01 275 258, W-01 337 265, W-04 表四·行政复议·结果维持 + 表四·行政诉讼·结果维持 是 16 13, W-05 716 805, W-06 32.05% 33.9%]",
                found(Dossier.of(completed(report))).toString());
    }

    /** A blank is no zero: what a text says of it cannot be checked, and is not called wrong. */
    @Test
    void shanghai2019WithItsBlanks() {
        assertEquals("[W-06 32.05% 33.9%]", found(Dossier.of(saying("shanghai-general-office-2019.json", SHANGHAI))).toString());
    }

    /** Cases put on file (备案) are another scope: a question, no accusation. And the change was 1.08 %, not 1.05 %. */
    @Test
    void suqian2024() {
        AnnualReport lastYear = JsonReportReader.read(REPORTS.resolve("suqian-2023.json"));
        AnnualReport report = saying("suqian-2024.json", "2024年，全市共收办政府信息公开申请3646件，同比增长1.05%。予以公开1431件、部分公开471件、不予公开92件、"
                + "无法提供941件、不予处理117件、其他处理469件、结转下年度继续办理125件。全市备案政府信息公开行政复议案件134件，行政诉讼案件57件。");
        assertEquals("[W-03 170 134, W-03 77 57, W-07 3.85% 或 1.08% 1.05%]", found(Dossier.of(report).previous(lastYear)).toString());
    }

    @Test
    void suqian2023() {
        AnnualReport report = saying("suqian-2023.json", "2023年，全市共收办政府信息公开申请3607件，其中自然人申请3493件，法人或其他组织申请114件。予以公开1191件、部分公开328件、"
                + "不予公开142件、无法提供1078件、不予处理406件、其他处理341件、结转下年度办理121件。");
        assertEquals("[]", found(Dossier.of(report)).toString());
    }

    private static AnnualReport saying(String file, String text) {
        AnnualReport report = JsonReportReader.read(REPORTS.resolve(file));
        return report.toBuilder().section("overview", report.sections().get("overview").replaceAll("（二）依申请公开。[^\\n]*", "（二）依申请公开。" + text)).build();
    }

    /** With the blanks filled as the diagnosis says that they must be, and with 0 where it says nothing. */
    private static AnnualReport completed(AnnualReport report) {
        AnnualReport.Builder completed = report.toBuilder();
        Shipped.edition("2019").ruleSet().format().positions().stream().filter(each -> report.cell(each.ref()).isBlank())
                .forEach(each -> completed.cell(each.ref(), Cell.of(0)));
        for (Suspect suspect : check(Dossier.of(report)).suspects().subList(0, 1)) {
            suspect.cells().forEach(each -> completed.cell(each.cell().toString(), each.suggested()));
        }
        return completed.build();
    }

    private static List<String> found(Dossier dossier) {
        return check(dossier).findings().stream().filter(each -> each.rule().startsWith("W"))
                .sorted((one, other) -> one.rule().compareTo(other.rule())).map(PublishedStatementsTest::described).collect(Collectors.toList());
    }

    private static String described(Finding finding) {
        return finding.rule() + " " + finding.expected() + " " + finding.actual();
    }

    private static ValidationResult check(Dossier dossier) {
        return Shipped.RULE_SETS.stream().filter(each -> each.ruleSet().manifest().judges(dossier.report().year())).findFirst().get()
                .check(dossier, Stage.SUBMIT, Collections.emptyList());
    }
}
