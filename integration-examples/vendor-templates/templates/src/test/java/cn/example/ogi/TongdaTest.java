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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PHP of 通达 asks the packaged service; skipped, visibly, where the machine has no PHP. */
class TongdaTest {

    private static final String STARTED = "审核服务已启动：";
    /** What a page of the report has beside its cells, as the plain service calls it. */
    private static final List<String> MAIN = Arrays.asList("organ.name", "year", "title", "sections.overview", "sections.problems", "sections.other");
    private static final String WRONG = "表四“行政复议”行的“总计”填的是 3，维持、纠正、其他结果、尚未审结加起来是 0＋0＋0＋0＝0，相差 3";
    private static final String TOTAL = "remedies.reconsideration.total";
    private static final Path SCRIPT = Paths.get(System.getProperty("templates.folder"), "tongda", "ogi_report_check.php");

    @TempDir
    static Path temporary;

    private static final List<Process> SERVICES = new ArrayList<>();
    /** Table, row and column of each cell by its address. */
    private static Map<String, String> cells;
    private static String plain;
    private static String mapped;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Paths.get(folder, "php"))),
                "no PHP on this machine: the template for 通达 was not tried");
        cells = cells();
        plain = service();
        mapped = service("--mapping", Files.write(temporary.resolve("fields.yaml"), mapping().getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static String service(String... options) throws IOException {
        ProcessBuilder command = ogiReport("serve", "--port", "0");
        command.command().addAll(Arrays.asList(options));
        Process service = command.redirectErrorStream(true).start();
        SERVICES.add(service);
        BufferedReader lines = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains(STARTED)) {
                return line.substring(line.indexOf(STARTED) + STARTED.length()).trim();
            }
        }
        throw new IllegalStateException("the service did not start:\n" + said);
    }

    /** The form's own fields: DATA_1, DATA_2 and so on. */
    private static String field(int number) {
        return "DATA_" + number;
    }

    private static String mapping() {
        StringBuilder yaml = new StringBuilder("版次: \"2021\"\n报告: {机关名称: DATA_0, 年度: DATA_1, 标题: DATA_2}\n")
                .append("部分: {总体情况: DATA_3, 存在的主要问题及改进情况: DATA_4, 其他需要报告的事项: DATA_5}\n单元格:\n");
        int number = MAIN.size();
        for (String name : cells.values()) {
            yaml.append("  '").append(name).append("': ").append(field(number++)).append('\n');
        }
        return yaml.toString();
    }

    @AfterAll
    static void stop() {
        SERVICES.forEach(Process::destroy);
    }

    @Test
    void aSoundReportPassesAndAWrongOneIsRefusedAlsoInGbk() throws Exception {
        for (String charset : Arrays.asList("UTF-8", "GBK")) {
            assertEquals("true|OGI-ACCEPTED||", ask(charset, plain, "0"));
            assertEquals("false|OGI-REJECTED|" + WRONG + "|", ask(charset, plain, "3"));
        }
    }

    @Test
    void withAMappingTheFormGoesAsItIsAndItsFieldsComeBack() throws Exception {
        int total = MAIN.size() + new ArrayList<>(cells.keySet()).indexOf(TOTAL);
        for (String charset : Arrays.asList("UTF-8", "GBK")) {
            assertEquals("true|OGI-ACCEPTED||", ask(charset, mapped, "0"));
            assertEquals("false|OGI-REJECTED|" + WRONG + "|" + field(total) + "," + field(total - 4) + "," + field(total - 3) + "," + field(total - 2)
                    + "," + field(total - 1), ask(charset, mapped, "3"));
        }
    }

    @Test
    void withoutTheServiceThePolicyDecides() throws Exception {
        assertEquals("false|OGI-NOT-EVALUATED||", ask("UTF-8", "http://127.0.0.1:1", "0"));
    }

    /** @return allowed, code, the first mandatory finding and its fields */
    private static String ask(String charset, String address, String remediesTotal) throws Exception {
        StringBuilder page = new StringBuilder("<?php\nrequire '").append(SCRIPT.toAbsolutePath()).append("';\n$form = array();\n");
        List<String> names = new ArrayList<>(MAIN);
        names.addAll(cells.keySet());
        for (int i = 0; i < names.size(); i++) {
            String value = i < MAIN.size() ? ReportTables.MAIN.get(i) : names.get(i).equals(TOTAL) ? remediesTotal : "0";
            page.append("$form['").append(address.equals(mapped) ? field(i) : names.get(i)).append("'] = '").append(value).append("';\n");
        }
        page.append("foreach ($form as $k => $v) { $form[$k] = iconv('UTF-8', '").append(charset).append("', $v); }\n")
                .append("$r = ogi_report_check('").append(address).append("', '', 'submit', $form, '").append(charset)
                .append("', false);\n$m = array_values(array_filter($r['findings'], function ($f) { return $f['severity'] === 'MANDATORY'; }));\n")
                .append("echo var_export($r['allowed'], true), '|', $r['code'], '|', isset($m[0]) ? $m[0]['message'] : '', '|',"
                        + " isset($m[0]['fields']) ? implode(',', $m[0]['fields']) : '';\n");
        Path file = Files.write(temporary.resolve("page.php"), page.toString().getBytes(StandardCharsets.UTF_8));
        Process php = new ProcessBuilder("php", file.toString()).redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(php.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            assertEquals(0, php.waitFor(), line);
            return line;
        }
    }

    /** As the command line lists them. */
    private static Map<String, String> cells() throws Exception {
        Process listing = ogiReport("cells", "--edition", "2021").start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(listing.getInputStream(), StandardCharsets.UTF_8))) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] parts = line.split("\t");
                cells.put(parts[0], parts[1] + "·" + parts[2] + "·" + parts[3]);
            }
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
