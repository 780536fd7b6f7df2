package io.github.ogireport.service;

import static io.github.ogireport.service.HostForms.json;
import static io.github.ogireport.service.HostForms.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ogireport.ReportJson;
import io.github.ogireport.SoundReport;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.report.AnnualReport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hosts' own forms over HTTP, read by a field mapping. */
@Tag("jdk")
class MappedFormTest {

    private static final List<String> CHARSETS = Arrays.asList("UTF-8", "GBK");
    private static final Map<HostForm, ReportService> SERVICES = new EnumMap<>(HostForm.class);

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        for (HostForm shape : HostForm.values()) {
            SERVICES.put(shape, ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0).mapping(HostForms.mapping(shape, folder))));
        }
    }

    @AfterAll
    static void stop() {
        SERVICES.values().forEach(ReportService::close);
    }

    private static Caller caller(HostForm shape) {
        return Caller.of(SERVICES.get(shape).address());
    }

    /** A total of 表三 is in no balance with its column and its row, and one of 表四 with its row. */
    private static AnnualReport wrong() {
        return TestReports.sound().cell("requests.newlyReceived.total", 2).cell("remedies.reconsideration.total", 7).build();
    }

    private static Reply postJson(HostForm shape, String charset, String json) {
        return caller(shape).post("/check?stage=submit", Caller.JSON + ";charset=" + charset, json.getBytes(Charset.forName(charset)));
    }

    private static Reply postForm(HostForm shape, String charset, Map<String, Object> values) {
        byte[] form = HostForms.urlEncoded(values, charset).getBytes(StandardCharsets.US_ASCII);
        return caller(shape).post("/check?stage=submit", Caller.FORM + "; charset=" + charset, form);
    }

    /** Rule and fields of each finding. */
    private static List<String> found(Reply reply) {
        List<String> found = new ArrayList<>();
        assertEquals(200, reply.status(), reply.text());
        for (JsonNode each : reply.json().path("findings")) {
            List<String> fields = new ArrayList<>();
            each.path("fields").forEach(field -> fields.add(field.asText()));
            found.add(each.path("rule").asText() + " " + String.join(",", fields));
        }
        return found;
    }

    private static List<String> expected(HostForm shape) {
        switch (shape) {
            case WEAVER_PAGE:
                return Arrays.asList("T3-03 field7430_0,field7534_0,field7733_0,field7181_0,field7613_0,field7724_0,field7656_0",
                        "T3-01 field7430_49,field7430_51,field7430_0,field7430_1",
                        "T4-01 field6025,field6021,field6022,field6023,field6024");
            case WEAVER_TABLES:
                return expected("formtable_main_1_dt1", "formtable_main_1.f%d");
            case SEEYON:
                List<String> expected = new ArrayList<>(expected("formson_0013", ""));
                expected.set(2, "T4-01 formmain_0012[\"25.表四·行政复议·总计[必填]\"],formmain_0012[\"21.表四·行政复议·结果维持[必填]\"],"
                        + "formmain_0012[\"22.表四·行政复议·结果纠正[必填]\"],formmain_0012[\"23.表四·行政复议·其他结果[必填]\"],"
                        + "formmain_0012[\"24.表四·行政复议·尚未审结[必填]\"]");
                return expected;
            default:
                return expected("data.tables.t3", "data.parts[%d].value");
        }
    }

    private static List<String> expected(String table, String field) {
        return Arrays.asList(
                String.format("T3-03 %1$s[0].总计,%1$s[0].自然人,%1$s[0].商业企业,%1$s[0].科研机构,%1$s[0].社会公益组织,%1$s[0].法律服务机构,%1$s[0].其他", table),
                String.format("T3-01 %1$s[23].总计,%1$s[24].总计,%1$s[0].总计,%1$s[1].总计", table),
                "T4-01 " + IntStream.of(25, 21, 22, 23, 24).mapToObj(number -> String.format(field, number)).collect(Collectors.joining(",")));
    }

    @ParameterizedTest
    @EnumSource(HostForm.class)
    void jsonOfEveryShapeGetsItsOwnFieldsBack(HostForm shape) {
        for (String charset : CHARSETS) {
            assertEquals(expected(shape), found(postJson(shape, charset, json(Collections.singletonMap("form", values(shape, wrong()))))));
        }
    }

    /** Rows numbered as 泛微 does it, or flat as frameworks name inputs. */
    @ParameterizedTest
    @EnumSource(value = HostForm.class, names = {"WEAVER_PAGE", "WEAVER_TABLES", "JSON"})
    void aPostedFormOfEveryShapeGetsItsOwnFieldsBack(HostForm shape) {
        for (String charset : CHARSETS) {
            Map<String, Object> form = values(shape, wrong());
            form.put("csrfToken", "多出来的字段不管");
            assertEquals(expected(shape), found(postForm(shape, charset, form)));
        }
    }

    @Test
    void aSectionsFieldIsNamedToo() {
        Reply reply = postForm(HostForm.WEAVER_PAGE, "GBK", values(HostForm.WEAVER_PAGE, TestReports.sound().section("other", "无。").build()));
        assertEquals(Collections.singletonList("C-31 field6010"), found(reply));
        assertEquals("NEEDS_EXPLANATION", reply.verdict());
    }

    @Test
    void theResultIsOtherwiseThatOfTheSameReport() {
        AnnualReport report = wrong();
        JsonNode mapped = postForm(HostForm.WEAVER_PAGE, "UTF-8", values(HostForm.WEAVER_PAGE, report)).json();
        Reply canonical = caller(HostForm.WEAVER_PAGE).check("submit", ReportJson.of(report));
        mapped.path("findings").forEach(each -> ((ObjectNode) each).remove("fields"));
        mapped.path("suspects").forEach(suspect -> suspect.path("cells").forEach(each -> ((ObjectNode) each).remove("field")));
        ((ObjectNode) mapped).set("elapsedMicros", canonical.json().path("elapsedMicros"));
        assertEquals(canonical.json(), mapped);
        assertEquals("临河县青石乡人民政府", mapped.path("report").path("organ").asText());
    }

    @Test
    void theStageCountsForMappedFormsToo() {
        byte[] body = json(Collections.singletonMap("form", values(HostForm.SEEYON, wrong()))).getBytes(StandardCharsets.UTF_8);
        assertEquals("ACCEPTED", caller(HostForm.SEEYON).post("/check?stage=draft", Caller.JSON, body).verdict());
        assertEquals("REJECTED", caller(HostForm.SEEYON).post("/check?stage=publish", Caller.JSON, body).verdict());
    }

    @Test
    void explanationsAndLastYearComeWithAForm() {
        HostForm shape = HostForm.WEAVER_PAGE;
        Map<String, Object> form = values(shape, TestReports.sound().section("other", "无。").build());
        form.put("explanations", "[{\"rule\":\"C-31\",\"place\":\"other\",\"reason\":\"没有收\"}]");
        assertEquals("ACCEPTED", postForm(shape, "GBK", form).verdict());
        AnnualReport lastYear = SoundReport.of(TestReports.FORMAT, 2023).build();
        form.put("previousForm", json(values(shape, lastYear)));
        List<String> copied = Arrays.asList("C-31 field6010", "H-11 ");
        assertEquals(copied, found(postForm(shape, "GBK", form)));
        form.put("previousForm", "");
        form.put("previous", ReportJson.of(lastYear));
        assertEquals(copied, found(postForm(shape, "GBK", form)));
    }

    @Test
    void explanationsAndLastYearComeBesideTheFormInJson() {
        HostForm shape = HostForm.SEEYON;
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("form", values(shape, TestReports.sound().section("other", "无。").build()));
        sent.put("explanations", Arrays.asList(explanation("C-31"), explanation("H-11")));
        assertEquals(1, postJson(shape, "UTF-8", json(sent)).json().path("counts").path("explained").asInt());
        sent.put("previousForm", values(shape, SoundReport.of(TestReports.FORMAT, 2023).build()));
        Reply reply = postJson(shape, "UTF-8", json(sent));
        assertEquals(2, reply.json().path("counts").path("explained").asInt(), "last year's text is compared");
        assertEquals("ACCEPTED", reply.verdict());
    }

    @Test
    void anExplanationMayNameTheHostsField() {
        Map<String, Object> form = values(HostForm.WEAVER_PAGE, TestReports.sound().section("other", "无。").build());
        form.put("explanations", "[{\"rule\":\"C-31\",\"field\":\"field6010\",\"reason\":\"没有收\"}]");
        Reply reply = postForm(HostForm.WEAVER_PAGE, "GBK", form);
        assertEquals("ACCEPTED", reply.verdict());
        assertEquals("field6010 other", reply.json().path("explanations").path(0).path("field").asText() + " " + reply.json().path("explanations").path(0).path("place").asText());
        form.put("explanations", "[{\"rule\":\"C-31\",\"field\":\"field6010\",\"place\":\"other\",\"reason\":\"没有收\"}]");
        assertEquals("400 OGI-UNREADABLE 第 1 行第 67 列：explanations 的一项里 place 和 field 只能写一个", refused(postForm(HostForm.WEAVER_PAGE, "GBK", form)));
    }

    private static Map<String, String> explanation(String rule) {
        Map<String, String> explanation = new LinkedHashMap<>();
        explanation.put("rule", rule);
        explanation.put("reason", "情况没有变化");
        return explanation;
    }

    private static String refused(Reply reply) {
        return reply.refusal() + " " + reply.json().path("message").asText();
    }

    @Test
    void aFormThatDoesNotFitIsToldWhatIsMissing() {
        Map<String, Object> form = values(HostForm.WEAVER_PAGE, TestReports.sound().build());
        form.remove("field6025");
        form.remove("field7430_0");
        String message = "表单与字段对照表对不上，没有审核：表单里没有字段“field6025”；表单里没有字段“field7430_0”";
        assertEquals("422 OGI-FORM-MISMATCH " + message, refused(postForm(HostForm.WEAVER_PAGE, "GBK", form)));
        Map<String, Object> sent = new LinkedHashMap<>(Collections.singletonMap("form", form));
        assertEquals("422 OGI-FORM-MISMATCH " + message, refused(postJson(HostForm.WEAVER_PAGE, "GBK", json(sent))));
        form.put("field6025", Collections.emptyMap());
        sent.put("form", values(HostForm.WEAVER_PAGE, TestReports.sound().build()));
        sent.put("previousForm", form);
        assertEquals("422 OGI-FORM-MISMATCH 上年的表单与字段对照表对不上，没有审核：字段“field6025”是一组字段，应当是文字或数",
                refused(postJson(HostForm.WEAVER_PAGE, "UTF-8", json(sent))));
    }

    /** Vue and React leave out of the JSON what nobody touched; what the clerk has not filled in is told him at his fields. */
    @Test
    void aDraftIsCheckedAsFarAsItGoes() {
        Map<String, Object> form = values(HostForm.WEAVER_PAGE, wrong());
        form.keySet().removeAll(Arrays.asList("field6000", "field6010", "field7430_3"));
        form.put("field6001", "去年");
        byte[] body = json(Collections.singletonMap("form", form)).getBytes(StandardCharsets.UTF_8);
        Reply reply = caller(HostForm.WEAVER_PAGE).post("/check?stage=draft", Caller.JSON, body);
        List<String> found = found(reply);
        assertEquals(Arrays.asList("FORM-FIELD field6001", "FORM-FIELD field6000"), found.subList(0, 2));
        assertTrue(found.containsAll(expected(HostForm.WEAVER_PAGE)), found.toString());
        assertEquals("ACCEPTED", reply.verdict());
        byte[] posted = HostForms.urlEncoded(form, "UTF-8").getBytes(StandardCharsets.US_ASCII);
        assertEquals(found, found(caller(HostForm.WEAVER_PAGE).post("/check?stage=draft", Caller.FORM, posted)));
    }

    @Test
    void aClerksSlipIsHisFindingWhenHeSubmits() {
        Map<String, Object> form = values(HostForm.WEAVER_PAGE, wrong());
        form.put("field6001", "去年");
        Reply reply = postForm(HostForm.WEAVER_PAGE, "GBK", form);
        List<String> expected = new ArrayList<>(Collections.singletonList("FORM-FIELD field6001"));
        expected.addAll(expected(HostForm.WEAVER_PAGE));
        assertEquals(expected, found(reply));
        assertEquals("REJECTED", reply.verdict());
        JsonNode slip = reply.json().path("findings").path(0);
        assertEquals("“年度”填的是“去年”，应当是报告年度，例如 2024", slip.path("message").asText());
        assertEquals("MANDATORY", slip.path("severity").asText());
        assertEquals(1 + slipless(reply), reply.json().path("counts").path("mandatory").asInt());
    }

    private static int slipless(Reply reply) {
        int mandatory = 0;
        for (JsonNode each : reply.json().path("findings")) {
            mandatory += each.path("severity").asText().equals("MANDATORY") && !each.path("rule").asText().equals("FORM-FIELD") ? 1 : 0;
        }
        return mandatory;
    }

    /** What was not kept of last year's form is blank, and it is last year's though it does not say so. */
    @Test
    void lastYearsFormMayLackFields() {
        HostForm shape = HostForm.WEAVER_PAGE;
        Map<String, Object> lastYear = values(shape, SoundReport.of(TestReports.FORMAT, 2023).build());
        lastYear.keySet().removeAll(Arrays.asList("field6001", "field6025", "field7430_0"));
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("form", values(shape, TestReports.sound().section("other", "无。").build()));
        sent.put("previousForm", lastYear);
        assertEquals(Arrays.asList("C-31 field6010", "H-11 "), found(postJson(shape, "UTF-8", json(sent))));
    }

    @Test
    void aFieldWithManyValuesIsRefusedByItsName() {
        Map<String, Object> form = values(HostForm.JSON, TestReports.sound().build());
        String twice = json(Collections.singletonMap("form", form)).replaceFirst("\"value\":\"[^\"]*\"", "\"value\":[\"a\",{\"b\":true}]");
        assertEquals("422 OGI-FORM-MISMATCH 表单与字段对照表对不上，没有审核：字段“data.parts[0].value”是一列值，应当是文字或数",
                refused(postJson(HostForm.JSON, "UTF-8", twice)));
        Reply posted = caller(HostForm.WEAVER_PAGE).post("/check", Caller.FORM, "field6000=a&field6000=b".getBytes(StandardCharsets.US_ASCII));
        assertTrue(refused(posted).contains("字段“field6000”有 2 个值，应当只有一个"), posted.text());
    }

    @Test
    void theNamesTellReportsFromForms() {
        HostForm shape = HostForm.SEEYON;
        String report = TestReports.soundJson();
        String form = json(values(shape, TestReports.sound().build()));
        assertEquals("ACCEPTED", postJson(shape, "UTF-8", report).verdict());
        assertEquals("ACCEPTED", postJson(shape, "UTF-8", "{\"report\":" + report + ",\"previousForm\":null}").verdict());
        assertEquals("400 OGI-UNREADABLE form：已经有“report”，两个只能写一个",
                refused(postJson(shape, "UTF-8", "{\"report\":" + report + ",\"form\":" + form + "}")));
        assertEquals("400 OGI-UNREADABLE previousForm：已经有“previous”，两个只能写一个",
                refused(postJson(shape, "UTF-8", "{\"form\":" + form + ",\"previous\":" + report + ",\"previousForm\":{}}")));
        assertEquals("400 OGI-UNREADABLE 这里不是报告：规范 JSON 的报告里是 organ、year、tables 等，这里却是“formmain_0012”；"
                + "办公系统自己的表单要写成 {\"form\": {…}}", refused(postJson(shape, "UTF-8", form)));
    }

    @Test
    void withoutAMappingAHostsFormIsNotKnown() throws IOException {
        try (ReportService plain = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0))) {
            assertEquals("400 OGI-UNREADABLE form：审核服务不认识办公系统自己的表单，请让服务带 --mapping 字段对照表 启动",
                    refused(Caller.of(plain.address()).check("submit", "{\"form\":{\"field0001\":\"x\"}}")));
        }
    }

    @Test
    void theScriptIsToldOfTheMapping() throws IOException {
        assertTrue(caller(HostForm.WEAVER_PAGE).get("/ogi-report.js").text().endsWith("}(window));\nwindow.OgiReport.mapped = true;\n"));
        try (ReportService plain = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0))) {
            assertTrue(Caller.of(plain.address()).get("/ogi-report.js").text().endsWith("}(window));\n"));
        }
    }
}
