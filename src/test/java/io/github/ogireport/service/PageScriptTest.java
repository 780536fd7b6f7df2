package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ogi-report.js} in a real browser, on a page of another origin, against the real service. */
@Tag("jdk")
@Timeout(120)
class PageScriptTest {

    private static final String CELL = "remedies.reconsideration.total";
    private static final String TOTAL = "document.querySelector('[name=field0012]')";

    @TempDir
    static Path profile;

    private static Browser browser;
    private static HostPage host;
    private static ReportService service;
    private static final List<ValidationRequest> CHECKED = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(profile);
        host = new HostPage();
        service = ReportService.start(TestReports.SHIPPED, request -> {
            CHECKED.add(request);
            return TestReports.SHIPPED.validate(request);
        }, ServiceSettings.onPort(0).allowedOrigins(Collections.singletonList(host.origin())));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (browser != null) {
            browser.close();
            host.close();
            service.close();
        }
    }

    @BeforeEach
    void nothingYet() {
        CHECKED.clear();
        host.saved().clear();
    }

    /** A page with inputs for one cell and two sections; the rest of a sound report stands still. */
    private static void open(String options) {
        open(service.url(), options);
    }

    private static void open(String serviceUrl, String options) {
        AnnualReport report = TestReports.sound().build();
        ObjectNode constants = new ObjectMapper().createObjectNode();
        constants.put("organ.name", report.organ().name()).put("year", report.year()).put("title", report.title())
                .put("sections.problems", report.sections().get("problems"));
        report.cells().keySet().stream().filter(ref -> !ref.toString().equals(CELL)).forEach(ref -> constants.put(ref.toString(), 0));
        host.show("<form id='f' action='/save' method='post'><input name='field0012' value='0' aria-describedby='hint'><span id='hint'>件</span>"
                + "<textarea name='field0001'>" + report.sections().get("overview") + "</textarea>"
                + "<textarea name='field0006'>" + report.sections().get("other") + "</textarea>"
                + "<button name='act' value='save' data-ogi-stage='draft'>保存</button><button name='act' value='submit'>送审</button></form>"
                + "<script src='" + service.url() + "/ogi-report.js'></script><script>var guard = OgiReport.attach({url: '" + serviceUrl
                + "', form: '#f', constants: " + constants + ", fields: {'" + CELL + "': 'field0012', 'sections.overview': 'field0001', "
                + "'sections.other': 'field0006'}, user: '张三'" + options + "});</script>");
        browser.go(host.origin() + "/page");
    }

    private static String text(String expression) {
        return browser.run("return " + expression).asText();
    }

    @Test
    void aWrongCellIsMarkedAndTheMendedFormIsSavedOnce() {
        open("");
        browser.type("[name=field0012]", "7");
        browser.click("[value=submit]");
        browser.await(TOTAL + ".getAttribute('aria-invalid') === 'true'");
        assertEquals("rgb(204, 0, 0) solid 2px", text(TOTAL + ".style.outline"));
        String message = text("document.querySelector('.ogi-report-message').textContent");
        assertTrue(message.contains("7"), message);
        assertEquals(text("document.querySelector('.ogi-report-message').id"),
                text(TOTAL + ".getAttribute('aria-describedby').split(' ')[1]"));
        assertEquals("true", text("document.querySelector('.ogi-report-message') === " + TOTAL + ".nextSibling"));
        String list = text("document.querySelector('.ogi-report-findings').innerText");
        assertTrue(list.contains("不能送审：有 1 处必须改正：") && list.contains(message) && list.contains("办法："), list);
        assertEquals("alert", text("document.querySelector('.ogi-report-findings').getAttribute('role')"));
        assertEquals(Collections.emptyList(), host.saved());
        browser.click(".ogi-report-findings li");
        assertEquals("field0012", text("document.activeElement.name"));

        browser.type("[name=field0012]", "0");
        browser.run("var b = document.querySelector('[value=submit]'); b.click(); b.click();");
        browser.await("document.getElementById('saved')");
        assertEquals(1, host.saved().size(), host.saved().toString());
        assertTrue(host.saved().get(0).startsWith("field0012=0&") && host.saved().get(0).endsWith("&act=submit"), host.saved().toString());
        assertEquals(2, CHECKED.size());
    }

    @Test
    void theNextCheckTakesTheMarksAway() {
        open("");
        browser.type("[name=field0012]", "7");
        JsonNode wrong = check();
        assertFalse(wrong.path("allowed").asBoolean());
        assertEquals("REJECTED", wrong.path("verdict").asText());
        assertEquals("true", text(TOTAL + ".getAttribute('aria-invalid')"));
        browser.type("[name=field0012]", "0");
        JsonNode right = check();
        assertTrue(right.path("allowed").asBoolean());
        assertEquals("ACCEPTED", right.path("verdict").asText());
        assertTrue(right.path("failure").isNull());
        assertEquals("|null|hint|0", text(TOTAL + ".style.outline + '|' + " + TOTAL + ".getAttribute('aria-invalid') + '|' + " + TOTAL
                + ".getAttribute('aria-describedby') + '|' + document.querySelectorAll('.ogi-report-message').length"));
        browser.run("guard.detach()");
        assertEquals("0", text("document.querySelectorAll('.ogi-report-findings').length"));
        browser.click("[value=submit]");
        browser.await("document.getElementById('saved')");
    }

    private static JsonNode check() {
        return browser.runAndWait("var done = arguments[0]; guard.check(done);");
    }

    @Test
    void aDraftIsSavedWithItsGaps() {
        open("");
        browser.type("[name=field0012]", "7");
        browser.click("[value=save]");
        browser.await("document.getElementById('saved')");
        assertEquals("DRAFT", CHECKED.get(0).stage().name());
        assertTrue(host.saved().get(0).endsWith("&act=save"), host.saved().toString());
    }

    @Test
    void whatIsToBeVerifiedIsSavedWithAnExplanation() {
        open("");
        browser.type("[name=field0006]", "无。");
        browser.click("[value=submit]");
        browser.await("document.querySelector('.ogi-report-findings textarea')");
        assertEquals(Collections.emptyList(), host.saved());
        assertEquals("null", text("String(document.querySelector('[name=field0006]').getAttribute('aria-invalid'))"));
        String rule = text("document.querySelector('.ogi-report-findings textarea').getAttribute('data-ogi-explains')");
        browser.click("[value=submit]");
        browser.await("document.querySelector('.ogi-report-findings textarea')");
        assertEquals(Collections.emptyList(), host.saved());
        browser.type(".ogi-report-findings textarea", "按规定没有收费");
        browser.click("[value=submit]");
        browser.await("document.getElementById('saved')");
        assertEquals(1, host.saved().size());
        Explanation given = CHECKED.get(CHECKED.size() - 1).explanations().get(0);
        assertEquals(rule + " 按规定没有收费 张三", given.rule() + " " + given.reason() + " " + given.by());
        assertEquals(0, CHECKED.get(1).explanations().size());
    }

    @Test
    void whatWasTypedNeverBecomesMarkup() {
        open("");
        String attack = "<img src=x onerror=window.hacked=1>";
        browser.type("[name=field0012]", attack);
        check();
        String message = text("document.querySelector('.ogi-report-message').textContent");
        assertTrue(message.contains(attack), message);
        assertEquals("0", text("document.querySelectorAll('img').length"));
        assertEquals("undefined", text("typeof window.hacked"));
    }

    @Test
    void theFailurePolicyDecidesWhenTheServiceIsDown() throws IOException {
        String nobody = "http://127.0.0.1:" + freePort();
        open(nobody, "");
        JsonNode blocked = check();
        assertEquals("false OGI-PAGE-DOWN", blocked.path("allowed").asText() + " " + blocked.path("failure").path("code").asText());
        assertEquals("审核服务连不上；它开着的话，就是没有许可这个网页的来源，启动服务时要加 --allow-origin " + host.origin()
                + "。按本单位的规定没有送审，请稍后再试。", text("document.querySelector('.ogi-report-findings').innerText"));
        browser.click("[value=submit]");
        browser.await("document.querySelector('.ogi-report-findings').innerText.indexOf('没有送审') > 0");
        assertEquals(Collections.emptyList(), host.saved());
        open(nobody, ", failurePolicy: 'allow'");
        browser.click("[value=submit]");
        browser.await("document.getElementById('saved')");
    }

    @Test
    void aDraftIsNotLostForAServiceThatIsDown() throws IOException {
        open("http://127.0.0.1:" + freePort(), "");
        browser.click("[value=save]");
        browser.await("document.getElementById('saved')");
        assertEquals(1, host.saved().size());
    }

    /** Behind the host's own proxy there is no origin to allow. */
    @Test
    void aServiceOfThePagesOwnOriginIsOnlyDown() {
        open("/no-service", "");
        browser.run("window.XMLHttpRequest.prototype.send = function () { throw new Error('down'); }");
        assertEquals("审核服务连不上。按本单位的规定没有送审，请稍后再试。", check().path("message").asText());
    }

    @Test
    void aRefusedOriginIsSaidOnThePage() throws IOException {
        try (ReportService closed = ReportService.start(TestReports.SHIPPED, ServiceSettings.onPort(0))) {
            open(closed.url(), "");
            JsonNode outcome = check();
            assertEquals("OGI-PAGE-DOWN", outcome.path("code").asText());
            assertTrue(outcome.path("message").asText().contains("--allow-origin " + host.origin() + "。"), outcome.toString());
        }
    }

    /** A check that is asked again is overtaken: it is told so at once, saves nothing, and its late answer shows nowhere. */
    @Test
    void theNewestOfOverlappingChecksCounts() throws Exception {
        BlockingCheck slow = new BlockingCheck();
        ServiceSettings settings = ServiceSettings.onPort(0).allowedOrigins(Collections.singletonList(host.origin()));
        try (ReportService late = ReportService.start(TestReports.SHIPPED, request -> {
            String total = request.report().cell(CellRef.parse(CELL)).typed();
            return "7".equals(total) ? slow.apply(request) : TestReports.SHIPPED.validate(request);
        }, settings)) {
            open(late.url(), "");
            browser.type("[name=field0012]", "7");
            browser.run("window.told = []; window.first = guard.check(function (outcome) { told.push(outcome.code); })");
            slow.awaitBegun();
            browser.type("[name=field0012]", "0");
            browser.runAndWait("var done = arguments[0]; guard.check(function (outcome) { told.push(outcome.code); done(); })");
            assertEquals("OGI-PAGE-SUPERSEDED OGI-ACCEPTED", text("told.join(' ')"));
            String shown = text("document.querySelector('.ogi-report-findings').innerText");
            slow.release();
            check();
            assertEquals(shown, text("document.querySelector('.ogi-report-findings').innerText"));
            assertEquals("2", text("String(told.length)"));

            String options = "{url: '" + late.url() + "', report: function () { return { organ: {name: '某乡'}, year: 2024 }; }";
            browser.runAndWait("var done = arguments[0]; window.told = []; var older = OgiReport.check(" + options + "}).then(function (outcome) { told.push('older ' + outcome.allowed + ' ' + outcome.code); });"
                    + " var other = OgiReport.check(" + options + ", group: 'b'}).then(function (outcome) { told.push('other ' + outcome.code); });"
                    + " var newer = OgiReport.check(" + options + "}).then(function (outcome) { told.push('newer ' + outcome.code); });"
                    + " Promise.all([older, other, newer]).then(function () { told.sort(); done(); })");
            assertEquals("newer OGI-REJECTED|older false OGI-PAGE-SUPERSEDED|other OGI-REJECTED", text("told.join('|')"));
        }
    }

    @Test
    void detachingEndsWhatRuns() throws Exception {
        BlockingCheck slow = new BlockingCheck();
        try (ReportService late = ReportService.start(TestReports.SHIPPED, slow, ServiceSettings.onPort(0).allowedOrigins(Collections.singletonList(host.origin())))) {
            open(late.url(), "");
            browser.run("window.told = []; guard.check(function (outcome) { told.push(outcome.code); })");
            slow.awaitBegun();
            browser.run("guard.detach()");
            assertEquals("OGI-PAGE-SUPERSEDED 0", text("told.join(' ') + ' ' + document.querySelectorAll('.ogi-report-findings').length"));
            slow.release();
        }
    }

    /** The same script, as a module: the page's origin is allowed, so a browser lets it load. */
    @Test
    void theModuleGivesTheSameScript() {
        host.show("<script type='module'>import OgiReport, { check, attach } from '" + service.url() + "/ogi-report.mjs';"
                + " window.same = OgiReport === window.OgiReport && check === OgiReport.check && attach === OgiReport.attach;</script>");
        browser.go(host.origin() + "/page");
        browser.await("window.same === true");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aServiceThatTakesTooLongIsNotWaitedFor() throws IOException {
        BlockingCheck slow = new BlockingCheck();
        ServiceSettings settings = ServiceSettings.onPort(0).allowedOrigins(Collections.singletonList(host.origin()))
                .limits(new Limits(1 << 20, 1, 1, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1)).quick(Duration.ofMinutes(1)));
        try (ReportService never = ReportService.start(TestReports.SHIPPED, slow, settings)) {
            open(never.url(), ", timeout: 200");
            assertEquals("OGI-PAGE-SLOW", check().path("failure").path("code").asText());
            slow.release();
        }
    }

    @Test
    void whatTheServiceRefusesIsSaid() {
        open(", constants: {'organ.name': '某乡'}");
        JsonNode outcome = check();
        assertEquals("false OGI-UNREADABLE", outcome.path("allowed").asText() + " " + outcome.path("failure").path("code").asText());
        assertTrue(outcome.path("failure").path("message").asText().startsWith("审核服务没有受理：report：缺少“year”"), outcome.toString());
    }

    @Test
    void aYearWithoutRulesFollowsThePolicyToo() {
        open(", report: function () { return {organ: {name: '某乡'}, year: 2001}; }, failurePolicy: 'allow'");
        JsonNode outcome = check();
        assertEquals("true NOT_EVALUATED OGI-NOT-EVALUATED", outcome.path("allowed").asText() + " " + outcome.path("verdict").asText() + " "
                + outcome.path("failure").path("code").asText());
        String list = text("document.querySelector('.ogi-report-findings').innerText");
        assertTrue(list.contains("没有适用于 2001 年度的规则集"), list);
    }
}
