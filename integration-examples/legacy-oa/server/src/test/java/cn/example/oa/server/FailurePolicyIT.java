package cn.example.oa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check fails: what becomes of the save is the office's to say, and a draft is never lost. */
class FailurePolicyIT {

    /** Characters, nearly all that a column of the office's table holds. Three of them take many times the 20 milliseconds of a save. */
    private static final int LONG_TEXT = 59_000;
    private static final String REASON = "规则 Z-01：规则执行出错：java.lang.IllegalArgumentException: settings.yaml 的“数值”里没有“没有这个参数”";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "BLOCK, 审核没有完成，按本单位的设置暂时不能送审，请联系系统管理员： 1. " + REASON,
        "ALLOW, 已送审。审核没有完成，按本单位的设置先予送审，请事后再审核一次： 1. " + REASON
    })
    void aPoisonedRule(String policy, String said) throws Exception {
        PluginFolder plugin = PluginFolder.in(temporary);
        plugin.write("vocabulary.dsl", plugin.rule("vocabulary.dsl") + "\n[then]会出错的要求=noRepetition(\"没有这个参数\")\n")
                .write("2021/text.dslr", plugin.rule("2021/text.dslr")
                        + "\n规则 \"Z-01 一条会出错的规则\"\n依据 \"测试\"\n当\n整份报告\n则\n会出错的要求\n结束\n");
        check(plugin.path(), policy, 60_000, ReportForm.sound(), "OGI-NOT-EVALUATED", said);
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCK, 审核超过 20 毫秒还没有完成，按本单位的设置暂时不能送审，请联系系统管理员。",
        "ALLOW, 已送审。审核超过 20 毫秒还没有完成，按本单位的设置先予送审，请事后再审核一次。"
    })
    void aTimeOut(String policy, String said) throws Exception {
        StringBuilder text = new StringBuilder();
        while (text.length() < LONG_TEXT) {
            text.append("本年度共收到申请").append(text.length()).append("件，其中").append(text.length()).append("件予以公开，《意见》（试行）说“好”。");
        }
        check(PluginFolder.in(temporary).path(), policy, 20, ReportForm.sound().with("field0006", text.toString())
                .with("field0007", text.toString()).with("field0008", text.toString()), "OGI-TIME-UP", said);
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCK, 审核插件不能用，没有审核，按本单位的设置暂时不能送审，请联系系统管理员。",
        "ALLOW, 已送审。审核插件不能用，没有审核，按本单位的设置先予送审，请事后再审核一次。"
    })
    void aMissingPluginFolder(String policy, String said) throws Exception {
        check(temporary.resolve("没有这个文件夹"), policy, 60_000, ReportForm.sound(), "OGI-UNAVAILABLE", said);
    }

    private static void check(Path plugin, String policy, long budgetMillis, ReportForm form, String code, String said) throws Exception {
        OfficeDatabase database = OfficeDatabase.create();
        try (OfficeSystem office = new OfficeSystem(database, plugin, policy, budgetMillis)) {
            Clerk clerk = office.signIn("clerk");
            ReportPage draft = clerk.save(form);
            assertEquals("200 " + code + " 草稿", draft.status() + " " + draft.code() + " " + draft.state());
            Map<String, List<String>> before = database.content();

            ReportPage page = clerk.submit(form.version(draft.version()));
            assertEquals(code, page.code());
            assertEquals(said, page.message());
            if (policy.equals("BLOCK")) {
                assertEquals("422 草稿", page.status() + " " + page.state());
                assertEquals(before, database.content());
            } else {
                assertEquals("200 已送审", page.status() + " " + page.state());
                assertEquals(Collections.singletonList("2|SUBMITTED"), database.rows("SELECT version, status FROM formtable_main_9"));
                assertEquals(1, database.rows("SELECT * FROM report_submission").size());
            }
        }
    }
}
