package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ogireport.SoundReport;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.report.AnnualReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ogi-report.js} in a real browser on hosts' own forms: the page says nothing of cells, the service has the mapping. */
@Timeout(120)
class MappedPageTest {

    private static final Map<HostForm, ReportService> SERVICES = new EnumMap<>(HostForm.class);

    @TempDir
    static Path folder;

    private static Browser browser;
    private static HostPage host;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(folder.resolve("profile"));
        host = new HostPage();
        for (HostForm shape : new HostForm[] {HostForm.WEAVER_PAGE, HostForm.WEAVER_TABLES}) {
            SERVICES.put(shape, ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0).mapping(HostForms.mapping(shape, folder))
                    .allowedOrigins(Collections.singletonList(host.origin()))));
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (browser != null) {
            browser.close();
            host.close();
            SERVICES.values().forEach(ReportService::close);
        }
    }

    /** A page with every field of the host's form, and some that the mapping knows nothing of. */
    private static void open(HostForm shape, AnnualReport report, String options) {
        StringBuilder page = new StringBuilder("<form id='f' action='/save' method='post'><input type='hidden' name='csrf' value='x'>"
                + "<input type='checkbox' name='loud' value='1'><input type='radio' name='kind' value='a'><input type='file' name='annex'>");
        HostForms.flat("", HostForms.values(shape, report)).forEach((name, value) ->
                page.append("<textarea name='").append(name).append("'>").append(value).append("</textarea>"));
        String url = SERVICES.get(shape).url();
        host.show(page.append("<button name='act' value='submit'>送审</button></form><script src='").append(url)
                .append("/ogi-report.js'></script><script>var guard = OgiReport.attach({url: '").append(url).append("', form: '#f'")
                .append(options).append("});</script>").toString());
        browser.go(host.origin() + "/page");
    }

    private static JsonNode check() {
        return browser.runAndWait("var done = arguments[0]; guard.check(done);");
    }

    /** The names of the marked fields in their order, with a sign behind those that have a message beside them. */
    private static String marked() {
        return browser.run("var names = []; document.querySelectorAll('[data-ogi-marked]').forEach(function (input) {"
                + " names.push(input.name + (input.nextSibling.className === 'ogi-report-message' ? '!' : '')); }); return names.sort().join(' ');").asText();
    }

    @ParameterizedTest
    @CsvSource({"WEAVER_PAGE, field6025, field6021 field6022 field6023 field6024 field6025!",
        "WEAVER_TABLES, formtable_main_1.f25, formtable_main_1.f21 formtable_main_1.f22 formtable_main_1.f23 formtable_main_1.f24 formtable_main_1.f25!"})
    void theFieldsOfTheAnswerAreMarkedAndTheMendedFormIsSaved(HostForm shape, String total, String marks) {
        host.saved().clear();
        open(shape, TestReports.sound().build(), "");
        String selector = "[name='" + total + "']";
        browser.type(selector, "7");
        JsonNode outcome = check();
        assertFalse(outcome.path("allowed").asBoolean());
        assertEquals("REJECTED", outcome.path("verdict").asText(), outcome.toString());
        assertEquals(marks, marked());
        browser.click(".ogi-report-findings li");
        assertEquals(total, browser.run("return document.activeElement.name").asText());
        browser.type(selector, "0");
        browser.click("[value=submit]");
        browser.await("document.getElementById('saved')");
        assertEquals(1, host.saved().size());
    }

    @Test
    void aRowOfADetailTableIsMarkedInItsOwnRow() {
        open(HostForm.WEAVER_TABLES, TestReports.sound().cell("requests.newlyReceived.total", 2).build(), "");
        assertEquals("REJECTED", check().path("verdict").asText());
        assertTrue((marked() + " ").contains(" formtable_main_1_dt1[23].总计! "), marked());
        assertTrue((" " + marked()).contains(" formtable_main_1_dt1[0].总计! "), marked());
    }

    @Test
    void lastYearsFormAndExplanationsGoAlong() {
        AnnualReport report = TestReports.sound().section("other", "无。").build();
        String lastYear = HostForms.json(HostForms.values(HostForm.WEAVER_PAGE, SoundReport.of(TestReports.FORMAT, 2023).build()));
        open(HostForm.WEAVER_PAGE, report, ", previousForm: " + lastYear);
        assertEquals("NEEDS_EXPLANATION", check().path("verdict").asText());
        assertEquals("field6010!", marked());
        browser.type("[data-ogi-explains='C-31']", "没有收");
        browser.type("[data-ogi-explains='H-11']", "没有变化");
        assertEquals("ACCEPTED", check().path("verdict").asText());
    }

    @Test
    void whatIsNotOnThePageMayBeAConstantAndElseIsMissed() {
        open(HostForm.WEAVER_PAGE, TestReports.sound().build(), ", constants: {field6025: 7}");
        assertEquals("REJECTED", check().path("verdict").asText());
        open(HostForm.WEAVER_PAGE, TestReports.sound().build(), "");
        browser.run("var gone = document.querySelector('[name=field6025]'); gone.parentNode.removeChild(gone);");
        JsonNode outcome = check();
        assertEquals("OGI-FORM-MISMATCH 审核服务没有受理：表单与字段对照表对不上，没有审核：表单里没有字段“field6025”",
                outcome.path("failure").path("code").asText() + " " + outcome.path("failure").path("message").asText());
        assertFalse(outcome.path("allowed").asBoolean());
    }

    /** A page that has a table of its own goes on working with a service that has a mapping. */
    @Test
    void aPageWithItsOwnTableSendsAReport() {
        open(HostForm.WEAVER_PAGE, TestReports.sound().build(), ", fields: {'remedies.reconsideration.total': 'field6025'},"
                + " constants: {'organ.name': '某乡', year: 2024}");
        browser.type("[name=field6025]", "七件");
        JsonNode outcome = check();
        assertEquals("REJECTED", outcome.path("verdict").asText(), outcome.toString());
        assertTrue(outcome.path("result").path("findings").get(0).path("fields").isMissingNode(), outcome.toString());
        assertTrue(marked().contains("field6025!"), marked());
    }
}
