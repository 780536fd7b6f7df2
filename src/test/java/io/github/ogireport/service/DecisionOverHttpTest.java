package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ogireport.ReportJson;
import io.github.ogireport.adapter.SaveGuard;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host gets that asks for the decision: the same that {@link SaveGuard} says in its own process. */
@Tag("jdk")
class DecisionOverHttpTest {

    @TempDir
    static Path folder;

    private static ReportService service;
    private static SaveGuard guard;

    @BeforeAll
    static void start() throws IOException {
        service = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0).mapping(HostForms.mapping(HostForm.SEEYON, folder)));
        guard = SaveGuard.of(TestReports.SHIPPED, HostForms.mapping(HostForm.SEEYON, folder)).onFailure(FailurePolicy.BLOCK).build();
    }

    @AfterAll
    static void stop() {
        service.close();
        guard.close();
    }

    private static Reply ask(String query, String json) {
        return Caller.of(service.address()).post("/check?" + query, Caller.JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode withoutTime(JsonNode decision) {
        ((ObjectNode) decision.path("result")).put("elapsedMicros", 0);
        return decision;
    }

    @Test
    void theDecisionIsThatOfTheGuard() throws IOException {
        Map<String, Object> form = HostForms.values(HostForm.SEEYON, TestReports.oneWrongCell().cell("remedies.reconsideration.total", 7)
                .section("other", "无。").build());
        JsonNode here = new ObjectMapper().readTree(HostForms.json(guard.decide(SaveRequest.of(form, Stage.SUBMIT)).toMap()));
        JsonNode there = ask("stage=submit&answer=decision", HostForms.json(Collections.singletonMap("form", form))).json();
        assertEquals("SUSPECT", there.path("byField").path("formson_0013[2].自然人").path(0).path("kind").asText(), there.toString());
        assertEquals(withoutTime(here), withoutTime(there));
    }

    @Test
    void withoutAMappingTheFieldsAreCellsAndSections() {
        JsonNode decision = ask("answer=decision", ReportJson.of(TestReports.oneWrongCell().section("other", "无。").build())).json();
        JsonNode fields = decision.path("byField");
        assertEquals("很可能应为 9（现填 90）", fields.path("requests.granted.naturalPerson").path(0).path("message").asText());
        assertEquals("RELATED", fields.path("requests.granted.total").path(0).path("kind").asText());
        assertEquals("FINDING VERIFY", fields.path("sections.other").path(0).path("kind").asText() + " "
                + fields.path("sections.other").path(0).path("severity").asText());
        assertTrue(decision.path("result").path("findings").path(0).path("fields").isMissingNode());
        assertTrue(decision.path("result").path("suspects").path(0).path("cells").path(0).path("field").isMissingNode());
    }

    @ParameterizedTest
    @CsvSource({"stage=submit, 200", "stage=submit&rejected=200, 200", "stage=submit&rejected=422, 422", "stage=submit&rejected=422&answer=decision, 422",
        "stage=draft&rejected=422, 200"})
    void whatIsNotToBeSavedMayHaveAStatusOfItsOwn(String query, int status) {
        Reply reply = ask(query, TestReports.rejectedJson());
        assertEquals(status, reply.status());
        assertTrue(reply.text().contains("\"verdict\":"), reply.text());
        assertEquals(status, ask(query, TestReports.toBeExplainedJson()).status());
        assertEquals(200, ask(query, TestReports.soundJson()).status());
    }

    @ParameterizedTest
    @CsvSource({"stage=submit, false OGI-NOT-EVALUATED 200", "stage=submit&failure=block&rejected=422, false OGI-NOT-EVALUATED 422",
        "stage=submit&failure=allow&rejected=422, true OGI-NOT-EVALUATED 200", "stage=draft&failure=block, true OGI-NOT-EVALUATED 200"})
    void theHostsPolicySaysWhatBecomesOfASaveThatWasNotChecked(String query, String expected) {
        Reply reply = ask(query + "&answer=decision", TestReports.soundJson().replace("2024", "2001"));
        assertEquals(expected, reply.json().path("success").asText() + " " + reply.json().path("code").asText() + " " + reply.status());
    }

    @ParameterizedTest
    @CsvSource({"answer=all, answer, result, decision", "answer=result&answer=decision, answer, result, decision", "failure=, failure, block, allow",
        "rejected=500, rejected, 200, 422"})
    void whatIsNotKnownIsRefused(String query, String name, String usual, String other) {
        Reply reply = ask(query, TestReports.soundJson());
        assertEquals("400 OGI-WRONG-QUERY 地址里的 " + name + " 只能写一个 " + usual + " 或者 " + other + "，不写就是 " + usual,
                reply.refusal() + " " + reply.json().path("message").asText());
    }
}
