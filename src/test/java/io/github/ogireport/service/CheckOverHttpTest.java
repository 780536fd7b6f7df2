package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ogireport.ReportJson;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.writer.JsonResultWriter;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("jdk")
class CheckOverHttpTest {

    private static final Charset GBK = Charset.forName("GBK");

    private static ReportService service;
    private static Caller caller;

    @BeforeAll
    static void start() throws IOException {
        service = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0));
        caller = Caller.of(service.address());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyVerdictIsAnAnswer() {
        assertEquals("ACCEPTED", caller.check("submit", TestReports.soundJson()).verdict());
        assertEquals("REJECTED", caller.check("submit", TestReports.rejectedJson()).verdict());
        assertEquals("ACCEPTED", caller.check("draft", TestReports.rejectedJson()).verdict());
        assertEquals("NEEDS_EXPLANATION", caller.check("submit", TestReports.toBeExplainedJson()).verdict());
        assertEquals("NOT_EVALUATED", caller.check("submit", TestReports.soundJson().replace("2024", "2001")).verdict());
    }

    @Test
    void theAnswerIsTheResultOfTheValidator() throws IOException {
        AnnualReport report = TestReports.sound().cell("remedies.reconsideration.total", 7).section("other", "无。").build();
        StringBuilder expected = new StringBuilder();
        JsonResultWriter.lines().write(TestReports.SHIPPED.validate(ValidationRequest.of(report).stage(Stage.PUBLISH)), expected);
        Reply reply = caller.check("PUBLISH", ReportJson.of(report));
        assertEquals(withoutTime(new ObjectMapper().readTree(expected.toString())), withoutTime(reply.json()));
    }

    private static JsonNode withoutTime(JsonNode result) {
        ((ObjectNode) result).put("elapsedMicros", 0);
        return result;
    }

    @Test
    void submissionIsMeantWhereNoStageIsNamed() {
        Reply reply = caller.post("/check", Caller.JSON, TestReports.soundJson().getBytes(StandardCharsets.UTF_8));
        assertEquals("SUBMIT", reply.json().path("stage").asText());
    }

    @ParameterizedTest
    @CsvSource({"stage=final", "stage=", "stage=draft&stage=submit", "stge=draft", "stage=draft&x=1"})
    void whatIsNoStageIsRefused(String query) {
        Reply reply = caller.post("/check?" + query, Caller.JSON, TestReports.soundJson().getBytes(StandardCharsets.UTF_8));
        assertEquals("400 OGI-WRONG-STAGE", reply.refusal());
        assertEquals("地址应写成 /check?stage=环节，环节是 draft（暂存）、submit（送审）、publish（发布）", reply.json().path("message").asText());
    }

    @Test
    void anExplanationSettlesWhatIsToBeVerified() {
        JsonNode findings = caller.check("submit", TestReports.toBeExplainedJson()).json().path("findings");
        assertEquals(1, findings.size(), findings.toString());
        String rule = findings.get(0).path("rule").asText();
        String section = findings.get(0).path("section").asText();
        String envelope = "{\"explanations\":[{\"rule\":\"" + rule + "\",\"place\":\"" + section
                + "\",\"reason\":\"按规定没有收\",\"by\":\"张三\",\"at\":\"2025-01-19T09:30:00\"}],\"previous\":null,\"report\":"
                + TestReports.toBeExplainedJson() + "}";
        Reply reply = caller.check("submit", envelope);
        assertEquals("ACCEPTED", reply.verdict());
        assertEquals("[{\"rule\":\"" + rule + "\",\"place\":\"" + section + "\",\"reason\":\"按规定没有收\",\"by\":\"张三\",\"at\":\"2025-01-19T09:30\"}]",
                reply.json().path("explanations").toString());
    }

    @Test
    void lastYearsReportAndSubordinatesComeInTheEnvelope() {
        String sound = TestReports.soundJson();
        String envelope = "{\"report\":" + sound + ",\"previous\":" + sound.replace("2024", "2023") + ",\"subordinates\":[" + sound + "]}";
        assertEquals(200, caller.check("draft", envelope).status());
        Reply broken = caller.check("draft", "{\"report\":" + sound + ",\"previous\":{\"year\":2023}}");
        assertEquals("400 OGI-UNREADABLE", broken.refusal());
        assertEquals("previous：缺少“organ”，请补上，例如 \"organ\": {\"name\": \"某县人民政府\"}", broken.json().path("message").asText());
    }

    @Test
    void whatIsNoReportIsRefusedWithItsPlace() {
        assertEquals("400 OGI-UNREADABLE 第 2 行第 8 列：不合 JSON 的写法，请检查此处的逗号、冒号、引号和括号（不能用中文标点）",
                refused("{\n\"year\" ：2024}"));
        assertEquals("400 OGI-UNREADABLE 文件是空的，应是一份报告", refused(""));
        assertTrue(refused("{\"organ\":{\"name\":\"某乡\"},\"year\":2024,\"tables\":{\"requests.grantd.total\":1}}")
                .startsWith("400 OGI-UNREADABLE 第 1 行第 "), "the place is named");
    }

    private static String refused(String json) {
        Reply reply = caller.check("submit", json);
        return reply.refusal() + " " + reply.json().path("message").asText();
    }

    @Test
    void jsonComesInEitherCharset() {
        String json = TestReports.soundJson();
        Reply gbk = caller.post("/check", Caller.JSON + ";charset=\"GBK\"", json.getBytes(GBK));
        assertEquals("临河县青石乡人民政府", gbk.json().path("report").path("organ").asText());
        assertEquals("ACCEPTED", gbk.verdict());
        assertEquals("ACCEPTED", caller.post("/check", Caller.JSON, ("\uFEFF" + json).getBytes(StandardCharsets.UTF_8)).verdict());
        Reply wrong = caller.post("/check", Caller.JSON, json.getBytes(GBK));
        assertEquals("400 OGI-WRONG-CHARSET", wrong.refusal());
        assertEquals("内容不是 UTF-8 编码，请按实际编码写 Content-Type，例如 Content-Type: application/json; charset=GBK",
                wrong.json().path("message").asText());
        assertEquals("400 OGI-WRONG-CHARSET", caller.post("/check", Caller.JSON + "; charset=big5", json.getBytes(GBK)).refusal());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, '', ''", "UTF-8, ;charset=utf-8, ''", "GBK, ;charset=GBK, ''", "GBK, '', _charset_=gbk&", "GB18030, ; charset=gb2312, _charset_=utf-8&"})
    void aFormComesInEitherCharset(String encoding, String parameter, String field) throws UnsupportedEncodingException {
        AnnualReport report = TestReports.sound().cell("remedies.reconsideration.total", 7).build();
        byte[] form = (field + form(report, encoding)).getBytes(StandardCharsets.US_ASCII);
        Reply reply = caller.post("/check?stage=submit", Caller.FORM + parameter, form);
        assertEquals(withoutTime(caller.check("submit", ReportJson.of(report)).json()), withoutTime(reply.json()));
    }

    private static String form(AnnualReport report, String encoding) throws UnsupportedEncodingException {
        StringBuilder form = new StringBuilder("organ.name=" + URLEncoder.encode(report.organ().name(), encoding) + "&year=" + report.year()
                + "&title=" + URLEncoder.encode(report.title(), encoding));
        form.append(report.cells().entrySet().stream().map(cell -> "&" + cell.getKey() + "=" + cell.getValue().display()).collect(Collectors.joining()));
        for (String code : report.sections().keySet()) {
            form.append("&sections.").append(code).append('=').append(URLEncoder.encode(report.sections().get(code), encoding));
        }
        return form.toString();
    }

    private String verdict(AnnualReport report, String explanations, String previous) throws UnsupportedEncodingException {
        String form = form(report, "GBK") + "&explanations=" + URLEncoder.encode(explanations, "GBK") + previous;
        return caller.post("/check", Caller.FORM + ";charset=gbk", form.getBytes(StandardCharsets.US_ASCII)).verdict();
    }

    @Test
    void aFormBringsExplanationsAndLastYear() throws UnsupportedEncodingException {
        AnnualReport report = TestReports.sound().section("other", "无。").build();
        String rule = caller.check("submit", TestReports.toBeExplainedJson()).json().path("findings").get(0).path("rule").asText();
        String explained = "[{\"rule\":\"" + rule + "\",\"reason\":\"没有收\"}";
        String previous = "&previous=" + URLEncoder.encode(TestReports.soundJson().replace("2024", "2023"), "GBK");
        assertEquals("ACCEPTED", verdict(report, explained + "]", ""));
        assertEquals("NEEDS_EXPLANATION", verdict(report, explained + "]", previous), "its text is last year's");
        assertEquals("ACCEPTED", verdict(report, explained + ",{\"rule\":\"H-11\",\"reason\":\"情况没有变化\"}]", previous));
        Reply twice = caller.post("/check", Caller.FORM, "explanations=[]&explanations=[]".getBytes(StandardCharsets.US_ASCII));
        assertEquals("explanations：这个字段有 2 个值，请只留一个", twice.json().path("message").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "organ.name=%B6%AB                       | OGI-WRONG-CHARSET | 内容不是 UTF-8 编码，请按实际编码写 Content-Type，例如 Content-Type: application/json; charset=GBK",
        "organ.name=%C4&_charset_=GBK            | OGI-WRONG-CHARSET | 内容不是 GBK 编码，请按实际编码写 Content-Type，例如 Content-Type: application/json; charset=GBK",
        "organ.name=100%&year=2024               | OGI-UNREADABLE    | 表单里的“%”后面应是两位十六进制数；“%”本身写作 %25",
        "organ.name=%4                           | OGI-UNREADABLE    | 表单里的“%”后面应是两位十六进制数；“%”本身写作 %25",
        "organ.name=x                            | OGI-UNREADABLE    | year：缺少这个字段，请补上，例如 2024",
        "year=2024                               | OGI-UNREADABLE    | organ.name：缺少这个字段，请补上，例如 某县人民政府",
        "organ.name=x&year=24                    | OGI-UNREADABLE    | year：应是四位数的报告年度，例如 2024，这里是“24”",
        "organ.name=x&year=2024&year=2023        | OGI-UNREADABLE    | year：这个字段有 2 个值，请只留一个",
        "organ.nam=x&year=2024                   | OGI-UNREADABLE    | organ.nam：没有这个字段，是不是“organ.name”？",
        "organ.name=x&year=2024&publishedOn=1/2  | OGI-UNREADABLE    | publishedOn：应是日期，写成 2025-01-19 的样子，这里是“1/2”",
        "organ.name=x&year=2024&organ.kind=town  | OGI-UNREADABLE    | organ.kind：不能是“town”，应是 government、department 之一"})
    void whatIsWrongInAFormIsNamed(String form, String code, String message) {
        Reply reply = caller.post("/check", Caller.FORM, form.getBytes(StandardCharsets.US_ASCII));
        assertEquals("400 " + code, reply.refusal());
        assertEquals(message, reply.json().path("message").asText());
    }

    @Test
    void theStatusTellsWhatServesAndWhatWasChecked() {
        JsonNode before = caller.get("/status").json();
        caller.check("submit", TestReports.rejectedJson());
        JsonNode after = caller.get("/status").json();
        assertEquals(TestReports.SHIPPED.status().serving().sha256(), after.path("rules").path("sha256").asText());
        assertEquals(1, count(after) - count(before));
        assertEquals(2, after.path("requests").path("byStatus").path("200").asInt() - before.path("requests").path("byStatus").path("200").asInt());
        assertTrue(after.path("requests").path("latencyMicros").path("p99").asLong() > 0, after.toString());
    }

    private static int count(JsonNode status) {
        return status.path("checks").path("byVerdict").path("REJECTED").asInt();
    }
}
