package io.github.ogireport.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.finding.Counts;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.NotEvaluated;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.finding.ValidationResult;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Organ;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonResultWriterTest {

    private static final String EMPTY_TAIL = "\"suspects\":[],\"findings\":[],\"notEvaluated\":[],\"elapsedMicros\":420}";

    private static ValidationResult wrongTotal() {
        return new Results(AnnualReport.builder(Organ.of("叶城县人民政府"), 2024).build())
                .found("T4-01", Severity.MANDATORY, f -> f.message("表四“行政复议”行：总计不等于各项之和")
                        .cells(Results.cells("remedies.reconsideration.total", "remedies.reconsideration.upheld"))
                        .expected("11").actual("0").basis("国办公开办函〔2021〕30号").remedy("把总计改为 11"))
                .notEvaluated("T3-02", NotEvaluated.Cause.MISSING_CELL, "表三“予以公开”行“总计”列是空白")
                .build();
    }

    private static ValidationResult sound(String organ) {
        return new Results(AnnualReport.builder(Organ.of(organ), 2024).build()).build();
    }

    private static String lines(CheckedFile... files) throws IOException {
        StringBuilder out = new StringBuilder();
        JsonResultWriter.lines().write(Arrays.asList(files), out);
        return out.toString();
    }

    private static String line(ValidationResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        JsonResultWriter.lines().write(result, out);
        return out.toString();
    }

    @Test
    void oneLineHasEveryFieldInItsOrder() throws IOException {
        assertEquals("{\"report\":{\"organ\":\"叶城县人民政府\",\"year\":2024},\"stage\":\"SUBMIT\",\"verdict\":\"REJECTED\","
                + "\"ruleSet\":{\"edition\":\"2021\",\"version\":\"1.2.0\","
                + "\"sha256\":\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"},"
                + "\"counts\":{\"mandatory\":1,\"verify\":0,\"hint\":0,\"explained\":0},"
                + "\"suspects\":[],\"findings\":[{\"rule\":\"T4-01\",\"severity\":\"MANDATORY\",\"message\":\"表四“行政复议”行：总计不等于各项之和\","
                + "\"cells\":[\"remedies.reconsideration.total\",\"remedies.reconsideration.upheld\"],"
                + "\"expected\":\"11\",\"actual\":\"0\",\"section\":null,\"quote\":null,\"basis\":\"国办公开办函〔2021〕30号\","
                + "\"remedy\":\"把总计改为 11\",\"explained\":false,\"suspect\":null}],"
                + "\"notEvaluated\":[{\"rule\":\"T3-02\",\"reason\":\"表三“予以公开”行“总计”列是空白\"}],\"elapsedMicros\":420}\n",
                line(wrongTotal()));
    }

    @Test
    void suspectsNameCellsWithWhatStandsThereAndWhatShould() throws IOException {
        String line = line(new Results(AnnualReport.builder(Organ.of("甲镇人民政府"), 2024).build())
                .suspected("互换了位置", "requests.granted.total", "21", "12", "requests.refused.stateSecret.total", "12", "21")
                .suspected("没有填", "requests.granted.total", "空白", "0").build());
        assertEquals("\"suspects\":[{\"cells\":[{\"cell\":\"requests.granted.total\",\"actual\":\"21\",\"suggested\":\"12\"},"
                + "{\"cell\":\"requests.refused.stateSecret.total\",\"actual\":\"12\",\"suggested\":\"21\"}],\"reason\":\"互换了位置\",\"settles\":[]},"
                + "{\"cells\":[{\"cell\":\"requests.granted.total\",\"actual\":\"空白\",\"suggested\":\"0\"}],\"reason\":\"没有填\",\"settles\":[]}],",
                line.substring(line.indexOf("\"suspects\""), line.indexOf("\"findings\"")));
    }

    @Test
    void indentedFormIsTheSameObject() throws IOException {
        StringBuilder out = new StringBuilder();
        JsonResultWriter.indented().write(wrongTotal(), out);
        assertEquals(Results.golden("wrong-total.json"), out.toString());
    }

    @Test
    void withoutRuleSetNothingIsInvented() throws IOException {
        Results results = new Results(AnnualReport.builder(Organ.of(""), 2018).build())
                .notEvaluated(null, NotEvaluated.Cause.FAILURE, "没有适用于 2018 年的规则");
        results.ruleSet = null;
        results.stage = Stage.DRAFT;
        assertEquals("{\"report\":{\"organ\":\"\",\"year\":2018},\"stage\":\"DRAFT\",\"verdict\":\"NOT_EVALUATED\",\"ruleSet\":null,"
                + "\"counts\":{\"mandatory\":0,\"verify\":0,\"hint\":0,\"explained\":0},\"suspects\":[],\"findings\":[],"
                + "\"notEvaluated\":[{\"rule\":null,\"reason\":\"没有适用于 2018 年的规则\"}],\"elapsedMicros\":420}\n", line(results.build()));
    }

    @Test
    void additionsFollowTheFixedFields() throws IOException {
        Results results = new Results(AnnualReport.builder(Organ.of("甲镇人民政府"), 2024).inference("按行序认出第 3 行").build());
        Finding hint = Finding.builder("T2-01", Severity.VERIFY).originalSeverity(Severity.MANDATORY).message("规章应为 0")
                .cells(Results.cells("proactiveDisclosure.rules.issued")).section("overview").quote("规章 1 件").build();
        results.findings.add(Results.explained(hint));
        results.explanations.add(new Explanation("T2-01", "overview", "县改市前制发", "王某", LocalDateTime.of(2025, 1, 15, 10, 30)));
        results.explanations.add(new Explanation("T9-99", null, "无", null, null));
        results.counts = new Counts(0, 3, 4, 1);
        String json = line(results.build());
        assertEquals("{\"rule\":\"T2-01\",\"severity\":\"VERIFY\",\"message\":\"规章应为 0\","
                + "\"cells\":[\"proactiveDisclosure.rules.issued\"],\"expected\":null,\"actual\":null,\"section\":\"overview\","
                + "\"quote\":\"规章 1 件\",\"basis\":null,\"remedy\":null,\"explained\":true,\"suspect\":null,\"originalSeverity\":\"MANDATORY\"}",
                json.substring(json.indexOf("{\"rule\""), json.indexOf("],\"notEvaluated\"")));
        assertEquals("\"elapsedMicros\":420,\"inferences\":[\"按行序认出第 3 行\"],"
                + "\"explanations\":[{\"rule\":\"T2-01\",\"place\":\"overview\",\"reason\":\"县改市前制发\",\"by\":\"王某\","
                + "\"at\":\"2025-01-15T10:30\"},{\"rule\":\"T9-99\",\"place\":null,\"reason\":\"无\",\"by\":null,\"at\":null}],"
                + "\"findingsOmitted\":6}\n", json.substring(json.indexOf("\"elapsedMicros\"")));
    }

    @Test
    void jsonLinesBeginWithTheFileAndKeepTheOrder() throws IOException {
        String head = "\"year\":2024},\"stage\":\"SUBMIT\",\"verdict\":\"ACCEPTED\",\"ruleSet\":{\"edition\":\"2021\",\"version\":\"1.2.0\","
                + "\"sha256\":\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"},"
                + "\"counts\":{\"mandatory\":0,\"verify\":0,\"hint\":0,\"explained\":0}," + EMPTY_TAIL + "\n";
        assertEquals("{\"file\":\"乙.json\",\"report\":{\"organ\":\"乙\\\"<script>]]>\\n\\u0001县\"," + head
                + "{\"file\":\"坏.json\",\"error\":\"不是 JSON：第 1 行\",\"verdict\":\"NOT_EVALUATED\"}\n"
                + "{\"file\":\"甲.json\",\"report\":{\"organ\":\"甲县人民政府\"," + head,
                lines(CheckedFile.of("乙.json", sound("乙\"<script>]]>\n\u0001县"), null),
                        CheckedFile.unreadable("坏.json", "不是 JSON：第 1 行"),
                        CheckedFile.of("甲.json", sound("甲县人民政府"), null)));
    }

    @Test
    void oneLineIsWrittenBeforeTheNextFileIsAskedFor() throws IOException {
        StringBuilder out = new StringBuilder();
        List<Integer> seen = new ArrayList<>();
        Iterator<CheckedFile> source = Arrays.asList(CheckedFile.unreadable("1", "一"), CheckedFile.unreadable("2", "二")).iterator();
        Iterator<CheckedFile> watched = new Iterator<CheckedFile>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public CheckedFile next() {
                seen.add(out.toString().split("\n", -1).length - 1);
                return source.next();
            }
        };
        JsonResultWriter.lines().write(() -> watched, out);
        assertEquals(Arrays.asList(0, 1), seen);
    }

    @Test
    void indentedFilesAreOneObjectOrAnArray() throws IOException {
        StringBuilder one = new StringBuilder();
        JsonResultWriter.indented().write(Results.one(CheckedFile.unreadable("坏", "空文件")), one);
        assertEquals("{\n  \"file\" : \"坏\",\n  \"error\" : \"空文件\",\n  \"verdict\" : \"NOT_EVALUATED\"\n}\n", one.toString());
        StringBuilder named = new StringBuilder();
        JsonResultWriter.indented().write(Results.one(CheckedFile.of("甲.json", wrongTotal(), null)), named);
        assertEquals(Results.golden("wrong-total.json"), named.toString());
        StringBuilder two = new StringBuilder();
        JsonResultWriter.indented().write(Arrays.asList(CheckedFile.unreadable("坏", "空文件"), CheckedFile.of("甲", sound("甲"), null)), two);
        assertEquals("[\n{\n  \"file\" : \"坏\",\n  \"error\" : \"空文件\",\n  \"verdict\" : \"NOT_EVALUATED\"\n},\n"
                + "{\n  \"file\" : \"甲\",\n  \"report\"", two.substring(0, two.indexOf("\"report\"") + 8));
        assertEquals("\n}\n]\n", two.substring(two.length() - 5));
        StringBuilder none = new StringBuilder();
        JsonResultWriter.indented().write(Collections.emptyList(), none);
        assertEquals("[\n]\n", none.toString());
    }
}
