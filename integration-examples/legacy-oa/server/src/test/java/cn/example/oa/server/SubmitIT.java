package cn.example.oa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database holds after 保存 and 送审, all of it posted past the page's script. */
class SubmitIT {

    private static OfficeDatabase database;
    private static OfficeSystem office;

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
    void aRefusedSubmissionSaysWhereAndLeavesNothingBehind() throws Exception {
        Clerk clerk = office.signIn("refused");
        Map<String, List<String>> before = database.content();
        ReportPage page = clerk.submit(ReportForm.sound().with("field0035", "3"));
        assertEquals(422, page.status());
        assertEquals("OGI-REJECTED", page.code());
        assertEquals("不能送审：有 1 处必须改正：", page.message());
        assertEquals(Arrays.asList("表四“行政复议”行的“总计”填的是 3，维持、纠正、其他结果、尚未审结加起来是 0＋0＋0＋0＝0，相差 3",
                "表三都是 0，表四却有数，一般应为 0：表四“行政复议”行“总计”列 3"), page.saysBeside("field0035"));
        assertEquals(Arrays.asList("field0031", "field0032", "field0033", "field0034", "field0035"), page.wrongFields());
        assertEquals("3", page.value("field0035"));
        assertEquals("未保存", page.state());
        assertEquals(before, database.content());
    }

    @Test
    void theCellThatIsProbablyWrongIsRedAndTheRestOfItsRelationsPale() throws Exception {
        ReportPage page = office.signIn("suspect").submit(ReportForm.sound().with("field0108_4", "9"));
        assertEquals("OGI-REJECTED", page.code());
        assertEquals(Collections.singletonList("#field0108_4 表三“（一）予以公开”行“总计”列很可能应为 0（现填 9）"), page.suspects());
        assertEquals(Collections.singletonList("field0108_4"), page.wrongFields());
        assertEquals(Collections.singletonList("很可能应为 0（现填 9）"), page.saysBeside("field0108_4"));
        assertTrue(page.relatedFields().contains("field0102_4"), page.relatedFields().toString());
        assertEquals(page.findings().size(), page.folded().size());
    }

    @Test
    void aRefusedSubmissionLeavesTheDraftAsItWas() throws Exception {
        Clerk clerk = office.signIn("redraft");
        ReportPage saved = clerk.save(ReportForm.sound().with("field0035", "1"));
        assertEquals("草稿", saved.state());
        Map<String, List<String>> before = database.content();
        ReportPage page = clerk.submit(ReportForm.sound().version(saved.version()).with("field0035", "2").with("field0102_4", "9"));
        assertEquals("OGI-REJECTED", page.code());
        assertEquals("2", page.value("field0035"));
        assertEquals(before, database.content());
        assertEquals("1", clerk.open().value("field0035"));
    }

    @Test
    void aDraftSavesWithItsGapsListed() throws Exception {
        Clerk clerk = office.signIn("draft");
        ReportPage page = clerk.save(ReportForm.sound().with("field0017", "").with("field0102_5", "").with("field0007", ""));
        assertEquals(200, page.status());
        assertEquals("OGI-ACCEPTED", page.code());
        assertEquals(Arrays.asList("field0007", "field0017", "field0102_5"), sorted(page.wrongFields()));
        assertEquals(3, page.findings().size(), page.findings().toString());
        assertEquals(Collections.singletonList("1|DRAFT||"),
                database.rows("SELECT version, status, field0017, field0007 FROM formtable_main_9 WHERE owner = 'draft'"));
        assertEquals(Collections.singletonList("（二）部分公开（区分处理的，只计这一情形，不计其他情形）||0"), database.rows(
                "SELECT field0101, field0102, field0103 FROM formtable_main_9_dt1 WHERE owner = 'draft' AND row_number_on_page = 5"));
        assertEquals(25, database.rows("SELECT row_number_on_page FROM formtable_main_9_dt1 WHERE owner = 'draft'").size());
    }

    @Test
    void theMendedFormIsHandedInOnceHoweverOftenTheButtonIsPressed() throws Exception {
        Clerk clerk = office.signIn("mended");
        ReportPage refused = clerk.submit(ReportForm.sound().with("field0035", "3"));
        assertEquals(422, refused.status());
        ReportForm mended = ReportForm.sound().version(refused.version());
        ExecutorService fingers = Executors.newFixedThreadPool(4);
        List<Future<ReportPage>> presses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            presses.add(fingers.submit(() -> clerk.submit(mended)));
        }
        List<String> answers = new ArrayList<>();
        for (Future<ReportPage> each : presses) {
            answers.add(each.get().status() + " " + each.get().code());
        }
        fingers.shutdown();
        assertEquals(Arrays.asList("200 OGI-ACCEPTED", "409 OA-STALE", "409 OA-STALE", "409 OA-STALE"), sorted(answers));
        assertEquals(Collections.singletonList("1|SUBMITTED|0"),
                database.rows("SELECT version, status, field0035 FROM formtable_main_9 WHERE owner = 'mended'"));
        assertEquals(1, database.rows("SELECT * FROM report_submission WHERE owner = 'mended'").size());
        assertEquals("已送审", clerk.open().state());
    }

    @Test
    void aQuestionableFigureIsTakenOnlyWithAnExplanationWhichIsKept() throws Exception {
        Clerk clerk = office.signIn("explains");
        ReportForm questionable = ReportForm.sound().with("field0013", "1");
        Map<String, List<String>> before = database.content();
        ReportPage asked = clerk.submit(questionable);
        assertEquals(422, asked.status());
        assertEquals("OGI-EXPLANATION-NEEDED", asked.code());
        assertTrue(asked.wrongFields().contains("field0013"), asked.wrongFields().toString());
        assertEquals(before, database.content());
        String field = asked.wrongFields().get(0);

        ReportPage elsewhere = clerk.submit(questionable.explained("P-01", "field0014", "说的是另一格"));
        assertEquals("OGI-EXPLANATION-NEEDED", elsewhere.code());
        assertEquals(before, database.content());

        ReportPage taken = clerk.submit(questionable.explained("P-01", "field0013", "受县政府委托起草，<b>已报备</b>"));
        assertEquals(200, taken.status(), field + " " + taken.findings());
        assertEquals("OGI-ACCEPTED", taken.code());
        assertEquals(Collections.singletonList("explains|P-01|field0013|受县政府委托起草，<b>已报备</b>"),
                database.rows("SELECT owner, rule_id, field, reason FROM report_explanation WHERE owner = 'explains'"));
    }

    @Test
    void theOfficeSystemKeepsItsOwnOldLibraries() throws Exception {
        Clerk clerk = office.signIn("about");
        assertEquals("OGI-ACCEPTED", clerk.save(ReportForm.sound()).code());
        assertEquals(Arrays.asList("poi-3.17.jar", "antlr4-runtime-4.5.jar", "antlr-runtime-3.5.2.jar", "guava-15.0.jar", "mvel2-2.2.8.Final.jar",
                "xstream-1.4.7.jar", "jackson-core-2.6.7.jar", "gson-2.2.4.jar"), Arrays.asList(clerk.read("about.do").trim().split("\\s+")));
    }

    private static List<String> sorted(List<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        Collections.sort(sorted);
        return sorted;
    }
}
