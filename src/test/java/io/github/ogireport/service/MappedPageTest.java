package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ogireport.SoundReport;
import io.github.ogireport.adapter.SaveGuard;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ogi-report.js} in a real browser on hosts' own forms: the page says nothing of cells, the service has the mapping. */
@Tag("jdk")
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
        assertEquals("formtable_main_1_dt1[0].总计", names("[data-ogi-marked=MANDATORY]"));
        assertTrue((" " + marked() + " ").contains(" formtable_main_1_dt1[0].总计! "), marked());
        assertTrue((" " + marked() + " ").contains(" formtable_main_1_dt1[23].总计 "), "pale, it is right: " + marked());
    }

    /** 9 typed as 90 breaks a row and a column: one red cell, the rest of both pale, and what the correction settles is folded away. */
    @Test
    void oneWrongCellIsRedAndTheRestOfItsRowAndColumnPale() {
        HostForm shape = HostForm.WEAVER_TABLES;
        String row = "formtable_main_1_dt1[2].";
        String column = "formtable_main_1_dt1[23].自然人";
        open(shape, TestReports.oneWrongCell().build(), "");
        assertEquals("REJECTED", check().path("verdict").asText());
        assertEquals(row + "自然人", names("[data-ogi-marked=MANDATORY]"));
        assertEquals("[\"2px solid rgb(204, 0, 0)\",\"true\",\"很可能应为 9（现填 90）\"]", browser.run("var red = document.querySelector('[data-ogi-marked=MANDATORY]');"
                + " return [red.style.outlineWidth + ' ' + red.style.outlineStyle + ' ' + red.style.outlineColor, red.getAttribute('aria-invalid'),"
                + " red.nextSibling.textContent];").toString());
        Set<String> pale = new TreeSet<>(Arrays.asList(names("[data-ogi-marked=RELATED]").split(" ")));
        assertTrue(pale.containsAll(Arrays.asList(row + "总计", row + "商业企业", column)), pale.toString());
        assertFalse(pale.contains("formtable_main_1_dt1[23].总计"), pale.toString());
        assertEquals("0 0", browser.run("return document.querySelectorAll('[data-ogi-marked=RELATED][aria-invalid]').length + ' '"
                + " + document.querySelectorAll('[data-ogi-marked=RELATED] + .ogi-report-message').length").asText());
        assertEquals("[\"不能送审：有 2 处必须改正：\",\"最可能填错的：表三“（一）予以公开”行“自然人”列很可能应为 9（现填 90，多打了一个 0）\","
                + "\"改正以后，下面 2 条就平了\",false,2,0]", browser.run("var box = document.querySelector('.ogi-report-findings');"
                + " var details = box.querySelector('details'); return [box.children[0].textContent, box.querySelector('.ogi-report-suspect').textContent,"
                + " details.querySelector('summary').textContent, details.open, details.querySelectorAll('li').length, box.querySelectorAll(':scope > ol').length];")
                .toString());
        browser.click(".ogi-report-suspect");
        assertEquals(row + "自然人", browser.run("return document.activeElement.name").asText());
        browser.run("document.activeElement.value = '9'");
        assertEquals("ACCEPTED", check().path("verdict").asText());
        assertEquals("", marked());
    }

    /** 3 + 2 = 6 in 表四: each of five cells may be wrong, so the finding is told where it is and the five are folded away. */
    @Test
    void manyPossibilitiesAreFoldedAway() {
        open(HostForm.WEAVER_PAGE, TestReports.sound().cell("remedies.reconsideration.upheld", 3).cell("remedies.reconsideration.corrected", 2)
                .cell("remedies.reconsideration.total", 6).build(), "");
        assertEquals(5, check().path("suspects").size());
        assertEquals("field6021! field6022 field6023 field6024 field6025!", marked());
        assertEquals("[\"最可能填错的：有 5 种可能\",5,2]", browser.run("var box = document.querySelector('.ogi-report-findings');"
                + " return [box.querySelector('summary').textContent, box.querySelectorAll('details .ogi-report-suspect').length,"
                + " box.querySelectorAll('ol')[0].children.length];").toString());
    }

    private static String names(String selector) {
        return browser.run("return Array.from(document.querySelectorAll('" + selector + "')).map(function (input) { return input.name; }).join(' ')").asText();
    }

    /** The page gives its model, as Vue and React have it: neither a form nor names. The words are those that a host's server gets. */
    @Test
    void aPageWithoutAFormIsToldTheSameAsTheGuardTellsAHost() throws IOException {
        HostForm shape = HostForm.WEAVER_PAGE;
        Map<String, Object> values = HostForms.values(shape, TestReports.oneWrongCell().cell("remedies.reconsideration.total", 7).section("other", "无。").build());
        String url = SERVICES.get(shape).url();
        host.show("<script src='" + url + "/ogi-report.js'></script><script>var model = " + HostForms.json(values) + ";</script>");
        browser.go(host.origin() + "/page");
        JsonNode outcome = browser.runAndWait("OgiReport.check({url: '" + url + "', stage: 'submit', form: model}).then(arguments[0])");
        try (SaveGuard guard = SaveGuard.of(TestReports.SHIPPED, HostForms.mapping(shape, folder)).onFailure(FailurePolicy.BLOCK).build()) {
            SaveDecision decision = guard.decide(SaveRequest.of(values, Stage.SUBMIT));
            JsonNode told = new ObjectMapper().readTree(HostForms.json(decision.toMap()));
            assertEquals(told.path("byField"), outcome.path("byField"));
            assertEquals(told.path("result").path("findings"), outcome.path("findings"));
            assertEquals(told.path("result").path("suspects"), outcome.path("suspects"));
            assertEquals("false " + decision.code() + " " + decision.message(),
                    outcome.path("allowed").asText() + " " + outcome.path("code").asText() + " " + outcome.path("message").asText());
        }
        assertEquals("[\"SUSPECT\",\"FINDING\",\"RELATED\"]", browser.runAndWait("OgiReport.check({url: '" + url + "', form: model}).then(function (outcome) {"
                + " var kinds = {}; Object.keys(outcome.byField).forEach(function (field) { outcome.byField[field].forEach(function (each) { kinds[each.kind] = 1; }); });"
                + " this(Object.keys(kinds)); }.bind(arguments[0]))").toString());
    }

    /** The script itself marks inputs without names, inside of what a library of widgets wraps around them. */
    @Test
    void inputsWithoutNamesAreMarkedWhereThePageSaysTheyAre() {
        HostForm shape = HostForm.WEAVER_TABLES;
        String url = SERVICES.get(shape).url();
        host.show("<form id='f'><div data-field='formtable_main_1_dt1[2].自然人'><span><input></span></div>"
                + "<div data-field='formtable_main_1_dt1[2].总计'><span><input></span></div><button>送审</button></form>"
                + "<script src='" + url + "/ogi-report.js'></script><script>var model = " + HostForms.json(HostForms.values(shape, TestReports.oneWrongCell().build()))
                + "; var guard = OgiReport.attach({url: '" + url + "', form: '#f', values: function () { return model; },"
                + " fieldOf: function (field) { return '[data-field=\"' + field + '\"]'; }});</script>");
        browser.go(host.origin() + "/page");
        assertEquals("REJECTED", check().path("verdict").asText());
        assertEquals("[\"MANDATORY\",\"RELATED\"]", browser.run("return Array.from(document.querySelectorAll('input')).map(function (input) {"
                + " return input.getAttribute('data-ogi-marked'); })").toString());
        browser.click(".ogi-report-suspect");
        assertEquals("true", browser.run("return document.activeElement === document.querySelector('input')").asText());
    }

    @Test
    void whatIsMissingInTheCallIsSaid() {
        open(HostForm.WEAVER_PAGE, TestReports.sound().build(), "");
        for (String[] each : new String[][] {{"{form: {}}", "OgiReport：请写审核服务的地址 url"}, {"{url: ''}", "OgiReport：请写 form、values 或者 report"},
            {"{url: '', form: '#none'}", "OgiReport：找不到表单 #none"}}) {
            assertEquals(each[1], browser.runAndWait("var done = arguments[0]; OgiReport.check(" + each[0] + ").then(done, function (e) { done(e.message); })").asText());
        }
        JsonNode circle = browser.runAndWait("var circle = {}; circle.own = circle; OgiReport.check({url: '', form: circle}).then(arguments[0])");
        assertEquals("false OGI-PAGE-FORM", circle.path("allowed").asText() + " " + circle.path("code").asText());
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
