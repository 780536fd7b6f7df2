package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.report.AnnualReport;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Hosts that send their own forms to a service that has their mapping. */
class MappedFormsTest {

    private static final AnnualReport WRONG = TestReports.sound().cell("remedies.reconsideration.total", 7)
            .cell("requests.granted.naturalPerson", 3).build();

    @TempDir
    Path temporary;

    private interface Work {
        void with(Caller caller) throws IOException;
    }

    private void served(HostForm shape, Work work) throws IOException {
        Path file = Files.write(temporary.resolve("fields.yaml"), shape.mapping(TestReports.FORMAT).getBytes(StandardCharsets.UTF_8));
        ServiceSettings settings = ServiceSettings.onPort(0).mapping(FieldMapping.read(file, TestReports.SHIPPED.formats()));
        try (ReportService service = ReportService.start(TestReports.SHIPPED, settings)) {
            work.with(Caller.of(service.address()));
        }
    }

    private static String json(Object value) throws IOException {
        return new ObjectMapper().writeValueAsString(value);
    }

    private static Map<String, Object> form(HostForm shape, AnnualReport report) {
        return shape.values(TestReports.FORMAT, report);
    }

    /** Rule and fields of each finding. */
    private static List<String> found(Reply reply) {
        List<String> found = new ArrayList<>();
        reply.json().path("findings").forEach(each -> found.add(each.path("rule").asText() + " " + each.path("fields")));
        return found;
    }

    /** The field of a cell, as this shape's mapping names it. */
    private static String total(HostForm shape) {
        for (String line : shape.mapping(TestReports.FORMAT).split("\n")) {
            if (line.contains("行政复议·总计")) {
                return line.substring(line.indexOf('\'') + 1, line.lastIndexOf('\''));
            }
        }
        throw new AssertionError("the mapping has no such cell");
    }

    @ParameterizedTest
    @EnumSource(HostForm.class)
    void findingsNameTheHostsFields(HostForm shape) throws IOException {
        served(shape, caller -> {
            assertEquals("[]", found(caller.check("submit", "{\"form\":" + json(form(shape, TestReports.sound().build())) + "}")).toString());
            Reply reply = caller.check("submit", "{\"form\":" + json(form(shape, WRONG)) + "}");
            assertEquals("REJECTED", reply.verdict());
            List<String> found = found(reply);
            assertEquals("[T3-02, T3-03, T4-01]", codes(found).toString());
            assertTrue(found.get(2).startsWith("T4-01 [" + json(total(shape))), found.toString());
            reply.json().path("findings").forEach(each -> assertEquals(each.path("cells").size(), each.path("fields").size(), each.toString()));
        });
    }

    private static List<String> codes(List<String> found) {
        List<String> codes = new ArrayList<>();
        found.forEach(each -> codes.add(each.substring(0, each.indexOf(' '))));
        Collections.sort(codes);
        return codes;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "GBK, ;charset=GBK"})
    void aPostedFormIsReadInEitherCharset(String encoding, String parameter) throws IOException {
        served(HostForm.WEAVER_PAGE, caller -> {
            StringBuilder body = new StringBuilder();
            form(HostForm.WEAVER_PAGE, WRONG).forEach((field, value) -> append(body, field, value, encoding));
            Reply reply = caller.post("/check?stage=submit", Caller.FORM + parameter, body.substring(1).getBytes(StandardCharsets.US_ASCII));
            assertEquals(found(caller.check("submit", "{\"form\":" + json(form(HostForm.WEAVER_PAGE, WRONG)) + "}")), found(reply));
            assertEquals(3, found(reply).size());
        });
    }

    private static void append(StringBuilder body, String field, Object value, String encoding) {
        try {
            body.append('&').append(field).append('=').append(value == null ? "" : URLEncoder.encode(value.toString(), encoding));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFormThatDoesNotFitIsRefusedAndTheFieldNamed() throws IOException {
        served(HostForm.WEAVER_PAGE, caller -> {
            Map<String, Object> form = form(HostForm.WEAVER_PAGE, WRONG);
            form.remove(total(HostForm.WEAVER_PAGE));
            Reply reply = caller.check("submit", "{\"form\":" + json(form) + "}");
            assertEquals("422 OGI-FORM-MISMATCH", reply.refusal());
            String message = reply.json().path("message").asText();
            assertTrue(message.startsWith("表单与字段对照表对不上，没有审核：") && message.contains(total(HostForm.WEAVER_PAGE)), message);
        });
    }

    @Test
    void lastYearAndExplanationsComeWithTheForm() throws IOException {
        served(HostForm.JSON, caller -> {
            AnnualReport report = TestReports.sound().section("other", "无。").build();
            String form = "{\"form\":" + json(form(HostForm.JSON, report));
            Reply open = caller.check("submit", form + "}");
            assertEquals("NEEDS_EXPLANATION", open.verdict());
            JsonNode finding = open.json().path("findings").get(0);
            String explained = ",\"explanations\":[{\"rule\":\"" + finding.path("rule").asText() + "\",\"reason\":\"没有收\"}";
            assertEquals("ACCEPTED", caller.check("submit", form + explained + "]}").verdict());
            String lastYear = ",\"previousForm\":" + json(form(HostForm.JSON, report)).replace("2024", "2023");
            assertEquals("NEEDS_EXPLANATION", caller.check("submit", form + lastYear + explained + "]}").verdict(), "its text is last year's");
            assertEquals("ACCEPTED", caller.check("submit", form + lastYear + explained + ",{\"rule\":\"H-11\",\"reason\":\"没有变化\"}]}").verdict());
        });
    }

    @Test
    void aReportIsStillRead() throws IOException {
        served(HostForm.SEEYON, caller -> {
            Reply reply = caller.check("submit", TestReports.rejectedJson());
            assertEquals("REJECTED", reply.verdict());
            assertTrue(reply.json().path("findings").get(0).path("fields").isMissingNode(), reply.json().toString());
        });
    }

    @Test
    void whatIsAmbiguousOrNeedsAMappingIsRefused() throws IOException {
        try (ReportService service = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0))) {
            Caller caller = Caller.of(service.address());
            assertEquals("400 OGI-UNREADABLE 审核服务没有字段对照表，读不了“form”；请用 --mapping 启动，或者送规范 JSON 的“report”", refused(caller, "{\"form\":{}}"));
            assertEquals("400 OGI-UNREADABLE “report”和“form”只能写一个", refused(caller, "{\"form\":{},\"report\":" + TestReports.soundJson() + "}"));
            assertEquals("400 OGI-UNREADABLE 缺少“report”，请补上要审核的报告，或者用“form”送来表单", refused(caller, "{\"explanations\":[]}"));
        }
    }

    private static String refused(Caller caller, String json) {
        Reply reply = caller.check("submit", json);
        return reply.refusal() + " " + reply.json().path("message").asText();
    }
}
