package cn.example.ogi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PHP of 通达 asks the packaged service; skipped, visibly, where the machine has no PHP. */
class TongdaTest {

    private static final String STARTED = "审核服务已启动：";
    private static final Path SCRIPT = Paths.get(System.getProperty("templates.folder"), "tongda", "ogi_report_check.php");

    @TempDir
    Path temporary;

    private static Process service;
    private static String url;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Paths.get(folder, "php"))),
                "no PHP on this machine: the template for 通达 was not tried");
        service = ogiReport("serve", "--port", "0").redirectErrorStream(true).start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        while (url == null && said.add(lines.readLine()) && said.get(said.size() - 1) != null) {
            String line = said.get(said.size() - 1);
            int at = line.indexOf(STARTED);
            url = at < 0 ? null : line.substring(at + STARTED.length()).trim();
        }
        if (url == null) {
            throw new IllegalStateException("the service did not start:\n" + said);
        }
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.destroy();
        }
    }

    @Test
    void aSoundReportPassesAndAWrongOneIsRefusedAlsoInGbk() throws Exception {
        for (String charset : Arrays.asList("UTF-8", "GBK")) {
            assertEquals("true|OGI-ACCEPTED|", ask(charset, url, "0"));
            assertEquals("false|OGI-REJECTED|表四“行政复议”行的“总计”填的是 3，维持、纠正、其他结果、尚未审结加起来是 0＋0＋0＋0＝0，相差 3",
                    ask(charset, url, "3"));
        }
    }

    @Test
    void withoutTheServiceThePolicyDecides() throws Exception {
        assertEquals("false|OGI-NOT-EVALUATED|", ask("UTF-8", "http://127.0.0.1:1", "0"));
    }

    /** @return allowed, code, the first mandatory finding */
    private String ask(String charset, String address, String remediesTotal) throws Exception {
        StringBuilder page = new StringBuilder("<?php\nrequire '").append(SCRIPT.toAbsolutePath()).append("';\n$form = array();\n");
        put(page, "organ.name", ReportTables.MAIN.get(0));
        put(page, "year", "2024");
        put(page, "title", ReportTables.MAIN.get(2));
        put(page, "sections.overview", ReportTables.MAIN.get(3));
        put(page, "sections.problems", ReportTables.MAIN.get(4));
        put(page, "sections.other", ReportTables.MAIN.get(5));
        for (String cell : cells()) {
            put(page, cell, cell.equals("remedies.reconsideration.total") ? remediesTotal : "0");
        }
        page.append("foreach ($form as $k => $v) { $form[$k] = iconv('UTF-8', '").append(charset).append("', $v); }\n")
                .append("$r = ogi_report_check('").append(address).append("', '', 'submit', $form, '").append(charset)
                .append("', false);\n$m = array_values(array_filter($r['findings'], function ($f) { return $f['severity'] === 'MANDATORY'; }));\n")
                .append("echo var_export($r['allowed'], true), '|', $r['code'], '|', isset($m[0]) ? $m[0]['message'] : '';\n");
        Path file = Files.write(temporary.resolve("page.php"), page.toString().getBytes(StandardCharsets.UTF_8));
        Process php = new ProcessBuilder("php", file.toString()).redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(php.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            assertEquals(0, php.waitFor(), line);
            return line;
        }
    }

    private static void put(StringBuilder page, String key, String value) {
        page.append("$form['").append(key).append("'] = '").append(value).append("';\n");
    }

    /** As the command line lists them. */
    private static List<String> cells() throws Exception {
        Process listing = ogiReport("cells", "--edition", "2021").start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(listing.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> cells = out.lines().map(line -> line.split("\t")[0]).collect(Collectors.toList());
            assertEquals(0, listing.waitFor());
            return cells;
        }
    }

    private static ProcessBuilder ogiReport(String... arguments) {
        List<String> command = new ArrayList<>(Arrays.asList(Paths.get(System.getProperty("plugin.folder"), "bin", "ogi-report").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("JAVA_OPTS", "-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8");
        return process;
    }
}
