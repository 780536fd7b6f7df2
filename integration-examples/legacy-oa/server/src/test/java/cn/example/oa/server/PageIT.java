package cn.example.oa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: what a clerk sees. */
class PageIT {

    private static final String SETTLED = "document.querySelector('#findings').textContent !== '' "
            + "&& document.querySelector('#findings').textContent.indexOf('正在审核') < 0";

    private static OfficeDatabase database;
    private static OfficeSystem office;

    @TempDir
    private Path profile;

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        database = OfficeDatabase.create();
        office = new OfficeSystem(database, PluginFolder.in(temporary).path(), "BLOCK", 60_000);
    }

    @AfterAll
    static void stop() throws Exception {
        office.close();
    }

    @Test
    void aWrongCellTurnsRedTheMendedFormGoesThroughOnceAndAnExplanationIsKept() throws Exception {
        try (Browser browser = Browser.open(profile)) {
            browser.signIn(office.url(), "张三");
            Map<String, List<String>> before = database.content();

            browser.fill(ReportForm.sound());
            browser.type("field0035", "3");
            browser.type("field0013", "1");
            browser.button("submit").click();
            browser.await(SETTLED);
            assertEquals(Arrays.asList("field0031", "field0032", "field0033", "field0034", "field0035"), browser.redFields());
            assertEquals(Arrays.asList("表四“行政复议”行的“总计”填的是 3，维持、纠正、其他结果、尚未审结加起来是 0＋0＋0＋0＝0，相差 3",
                    "表三都是 0，表四却有数，一般应为 0：表四“行政复议”行“总计”列 3"), browser.messagesBeside("field0035"));
            assertEquals(before, database.content());
            browser.scrollTo("field0035");
            browser.screenshot("legacy-oa");

            browser.type("field0035", "0");
            browser.button("submit").click();
            browser.await("document.querySelectorAll('[data-ogi-marked=MANDATORY]').length === 0 && " + SETTLED);
            assertEquals(before, database.content());

            browser.explain("P-01", "受县政府委托起草");
            browser.doubleClick(browser.button("submit"));
            browser.await("document.querySelector('#status').textContent === '已送审'");
            assertEquals(Collections.singletonList("1|SUBMITTED|1|0"),
                    database.rows("SELECT version, status, field0013, field0035 FROM formtable_main_9 WHERE owner = '张三'"));
            assertEquals(1, database.rows("SELECT * FROM report_submission WHERE owner = '张三'").size());
            assertEquals(Collections.singletonList("P-01|field0013|受县政府委托起草"),
                    database.rows("SELECT rule_id, field, reason FROM report_explanation WHERE owner = '张三'"));
        }
    }

    @Test
    void aDraftIsSavedThroughThePage() throws Exception {
        try (Browser browser = Browser.open(profile)) {
            browser.signIn(office.url(), "李四");
            browser.fill(ReportForm.sound().with("field0017", ""));
            browser.button("save").click();
            browser.await("document.querySelector('#status').textContent === '草稿'");
            assertEquals(Collections.singletonList("1|DRAFT|"),
                    database.rows("SELECT version, status, field0017 FROM formtable_main_9 WHERE owner = '李四'"));
            assertEquals(Collections.singletonList("OGI-ACCEPTED"), browser.texts("#outcome code"));
            assertEquals(1, browser.texts("#outcome li").size());
            browser.click("#outcome li a");
            browser.await("document.activeElement.name === 'field0017'");
        }
    }
}
