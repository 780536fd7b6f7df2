package cn.example.oa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator changes the rules while the office system runs. */
class LiveRulesIT {

    private static final String MESSAGE = "的“总计”填的是";
    private static final ReportForm WRONG = ReportForm.sound().with("field0035", "3");

    @TempDir
    private Path temporary;
    private PluginFolder plugin;
    private OfficeDatabase database;
    private OfficeSystem office;

    @BeforeEach
    void start() throws Exception {
        // as long as it takes where 32 clerks share a small machine
        plugin = PluginFolder.in(temporary).replace("2021/settings.yaml", "毫秒: 5000", "毫秒: 60000");
        database = OfficeDatabase.create();
        office = new OfficeSystem(database, plugin.path(), "BLOCK", 60_000);
    }

    @AfterEach
    void stop() throws Exception {
        office.close();
    }

    @Test
    void aChangedRuleChangesTheNextVerdictAndABrokenOneDoesNot() throws Exception {
        Clerk clerk = office.signIn("rules");
        assertEquals("OGI-REJECTED", clerk.submit(WRONG).code());

        plugin.replace("2021/settings.yaml", "级别: {}", "级别: {T4-01: 提示性}").replace("2021/ruleset.yaml", "\"1.0.0\"", "\"1.0.1\"");
        awaitVersion(clerk, "2021 1.0.1");

        String sound = plugin.rule("2021/balance.dslr");
        plugin.write("2021/balance.dslr", sound + "\n规则 \"这里写坏了\n").replace("2021/ruleset.yaml", "\"1.0.1\"", "\"1.0.2\"");
        awaitStatus(clerk, "最近一次拒绝");
        assertEquals("2021 1.0.1", clerk.save(WRONG.version(clerk.open().version())).ruleSet());

        plugin.write("2021/balance.dslr", sound);
        awaitVersion(clerk, "2021 1.0.2");
        ReportPage page = clerk.submit(WRONG.version(clerk.open().version()));
        assertEquals("200 OGI-ACCEPTED", page.status() + " " + page.code());
        assertTrue(office.isRunning());
    }

    @Test
    void thirtyTwoClerksAtOnceGetTheirOwnVerdictsOfOneRuleSetEachWhileRulesAreSwapped() throws Exception {
        int users = 32;
        int swaps = Integer.getInteger("swaps", 20);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService clerks = Executors.newFixedThreadPool(users);
        List<Future<List<ReportPage>>> answers = new ArrayList<>();
        for (int user = 1; user <= users; user++) {
            String wrongTotal = String.valueOf(1000 + user);
            Clerk clerk = office.signIn("user" + user);
            answers.add(clerks.submit((Callable<List<ReportPage>>) () -> {
                List<ReportPage> pages = new ArrayList<>();
                do {
                    pages.add(clerk.submit(ReportForm.sound().with("field0035", wrongTotal)));
                } while (!over.get());
                return pages;
            }));
        }
        Clerk administrator = office.signIn("administrator");
        for (int swap = 1; swap <= swaps; swap++) {
            // one file after the other, as an editor saves them
            plugin.replace("2021/balance.dslr", wording(swap - 1), wording(swap))
                    .replace("2021/ruleset.yaml", "\"1.0." + (swap - 1) + "\"", "\"1.0." + swap + "\"");
            awaitVersion(administrator, "2021 1.0." + swap);
        }
        over.set(true);
        clerks.shutdown();
        assertTrue(clerks.awaitTermination(60, TimeUnit.SECONDS));
        Set<String> seen = new TreeSet<>();
        int count = 0;
        for (int user = 1; user <= users; user++) {
            for (ReportPage page : answers.get(user - 1).get()) {
                int swap = Integer.parseInt(page.ruleSet().substring("2021 1.0.".length()));
                String total = " " + (1000 + user);
                assertEquals(Arrays.asList("表四“行政复议”行" + wording(swap) + total + "，维持、纠正、其他结果、尚未审结加起来是 0＋0＋0＋0＝0，相差" + total,
                        "表三都是 0，表四却有数，一般应为 0：表四“行政复议”行“总计”列" + total), page.saysBeside("field0035"));
                seen.add(page.ruleSet());
                count++;
            }
        }
        System.out.println(users + " clerks, " + swaps + " swaps: " + count + " verdicts of " + seen.size() + " rule sets");
        assertEquals(Collections.emptyList(), database.rows("SELECT owner FROM formtable_main_9 WHERE owner LIKE 'user%'"));
        assertEquals(Collections.emptyList(), database.rows("SELECT owner FROM report_submission"));
    }

    /** What the message says in the version of a swap. */
    private static String wording(int swap) {
        return swap == 0 ? MESSAGE : "（第" + swap + "版）" + MESSAGE;
    }

    private void awaitVersion(Clerk clerk, String version) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        String seen = null;
        while (System.nanoTime() < end && !version.equals(seen)) {
            seen = clerk.save(WRONG.version(clerk.open().version())).ruleSet();
        }
        assertEquals(version, seen, () -> status(clerk));
    }

    private static void awaitStatus(Clerk clerk, String words) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end && !status(clerk).contains(words)) {
            Thread.yield();
        }
        assertTrue(status(clerk).contains(words), () -> status(clerk));
    }

    private static String status(Clerk clerk) {
        try {
            return clerk.read("rules.do");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
