package io.github.ogireport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.adapter.mapping.HostForm;
import io.github.ogireport.report.Block;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Line;
import io.github.ogireport.report.Section;
import io.github.ogireport.report.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingCommandsTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();
    private static final String RULES = Shipped.RULES.toString();

    @TempDir
    Path temporary;

    private Path file(String name, String text) throws Exception {
        return Files.write(temporary.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private CommandRun check(Path file) {
        return CommandRun.of("mapping", "check", file.toString(), "--rules", RULES);
    }

    private CommandRun draft(Path form, String... more) {
        List<String> command = new ArrayList<>(Arrays.asList("mapping", "draft", "--edition", "2021", form.toString(), "--rules", RULES));
        command.addAll(Arrays.asList(more));
        return CommandRun.of(command.toArray(new String[0]));
    }

    @Test
    void aSoundMappingIsFine() throws Exception {
        CommandRun run = check(file("m.yaml", HostForm.SEEYON.mapping(FORMAT)));
        assertEquals("m.yaml: 没有错误，2021 版，200 格都有字段" + System.lineSeparator(), run.out);
        assertEquals(0, run.exitCode);
    }

    @Test
    void everyFaultIsALine() throws Exception {
        CommandRun run = check(file("m.yaml", HostForm.SEEYON.mapping(FORMAT).replace("  表四·行政复议·总计:", "  表四·行政复议·合计数:")));
        assertEquals(Arrays.asList("m.yaml: 没有写是哪个字段：表四·行政复议·总计",
                "m.yaml:30: 表四“行政复议”行里没有列“合计数”，最接近的是 总计、其他结果、尚未审结", "共 2 处错误"), run.outLines());
        assertEquals(1, run.exitCode);
        assertEquals(1, check(temporary.resolve("none.yaml")).exitCode);
    }

    @Test
    void wrongUsageIsToldApart() throws Exception {
        assertEquals(64, CommandRun.of("mapping").exitCode);
        assertEquals(64, CommandRun.of("mapping", "check").exitCode);
        CommandRun edition = CommandRun.of("mapping", "draft", "--edition", "1999", file("f.json", "{}").toString(), "--rules", RULES);
        assertEquals(64, edition.exitCode);
        assertTrue(edition.err.startsWith("没有 1999 版，现有的是 2021、2019"), edition.err);
    }

    /** The form as an office system would show it: labels before inputs, 表三 as a table with joined cells. */
    private static String page() {
        StringBuilder html = new StringBuilder("<form><input type=hidden name=token><table>"
                + "<tr><td>单位名称：</td><td><input name=field1></td><td>*报告年度</td><td><input name=field2></td></tr></table>");
        int number = 100;
        for (Section section : FORMAT.sections()) {
            html.append("<div><label for=s").append(number).append(">").append(section).append("</label><textarea id=s").append(number)
                    .append(" name=field").append(number++).append("></textarea></div>");
        }
        number = 1000;
        for (Table table : FORMAT.tables()) {
            for (Block block : table.blocks()) {
                html.append("<table><tr><td colspan=2>").append(block.title()).append("</td>");
                block.columns().forEach(column -> html.append("<th>").append(column.label()).append("</th>"));
                html.append("</tr>");
                for (Line row : block.rows()) {
                    html.append("<tr><td>").append(row.path().isEmpty() ? "" : row.path().get(0)).append("</td><td>").append(row.label()).append("</td>");
                    for (int i = 0; i < block.columns().size(); i++) {
                        html.append("<td><input name=field").append(number++).append("></td>");
                    }
                    html.append("</tr>");
                }
                html.append("</table>");
            }
        }
        return html.append("<input type=submit name=save></form>").toString();
    }

    @Test
    void aPageWithTheStatutoryTablesNeedsNothingMore() throws Exception {
        Path output = temporary.resolve("draft.yaml");
        CommandRun run = draft(file("form.html", page()), "--output", output.toString());
        assertEquals("", run.out + run.err);
        assertEquals(0, run.exitCode);
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertEquals(FORMAT.positions().size(), lines.stream().filter(line -> line.matches("  表.·.*: 'field[0-9]+'")).count());
        int number = 1000;
        for (Format.Position position : FORMAT.positions()) {
            String line = "  " + position.table().name() + "·" + position.row().name() + "·" + position.column().name() + ": 'field" + number++ + "'";
            assertTrue(lines.contains(line), line);
        }
        assertTrue(lines.containsAll(Arrays.asList("  机关名称: 'field1'", "  年度: 'field2'", "  总体情况: 'field100'", "  其他需要报告的事项: 'field105'")),
                lines.toString());
        assertEquals(0, check(output).exitCode, check(output).out);
        CommandRun again = draft(temporary.resolve("form.html"), "--output", output.toString());
        assertEquals("已经有 " + output + "，不覆盖：请换一个文件名" + System.lineSeparator(), again.err);
        assertEquals(2, again.exitCode);
        assertEquals(lines, Files.readAllLines(output, StandardCharsets.UTF_8));
    }

    @Test
    void aListOfFieldsIsPlacedByItsLabelsAndTheRestIsToBeConfirmed() throws Exception {
        String details = FORMAT.tables().get(1).blocks().get(0).columns().stream()
                .map(column -> "{\"name\":\"" + column.code() + "\",\"display\":\"" + column.label() + "\"}").collect(Collectors.joining(","));
        CommandRun run = draft(file("form.json", "{\"formmain_0012\":{\"fields\":[{\"name\":\"field0001\",\"display\":\"填报单位\"},"
                + "{\"name\":\"field0002\",\"display\":\"表四-行政复议-总计\"},{\"name\":\"field0003\",\"display\":\"行政复议总计\"},"
                + "{\"name\":\"field0004\",\"display\":\"行政许可本年处理决定数量\"},{\"name\":\"field0005\",\"display\":\"联系电话\\n# x\"}]},"
                + "\"formson_0013\":{\"fields\":[{\"name\":\"f0\",\"display\":\"申请事项\"}," + details + ",{\"name\":\"f9\",\"display\":\"备注\"}]}}"));
        assertEquals(0, run.exitCode, run.err);
        List<String> lines = run.outLines();
        assertEquals(Arrays.asList(
                "# 字段对照表草稿：按表单上的文字起草，请逐行核对；写着“待确认”的，补上字段，去掉行首的 #", "版次: \"2021\"", "报告:",
                "  机关名称: 'formmain_0012.field0001'", "#  年度:    # 待确认", "部分:", "#  总体情况:    # 待确认",
                "#  存在的主要问题及改进情况:    # 待确认", "#  其他需要报告的事项:    # 待确认", "单元格:"), lines.subList(0, 10));
        assertTrue(lines.contains("  表四·行政复议·总计: 'formmain_0012.field0002'"), run.out);
        assertTrue(lines.contains("  表二·行政许可·本年处理决定数量: 'formmain_0012.field0004'"), run.out);
        assertEquals(10 + 15 - 2, lines.stream().filter(line -> line.matches("#  表.·.*:    # 待确认")).count(), run.out);
        List<String> rest = lines.subList(lines.indexOf("明细表:"), lines.size());
        assertEquals(Arrays.asList("明细表:", "  - 表: 表三", "    按: 'formson_0013[*].f0'   # 待确认：这个字段应当说明是哪一行，如“本年新收”", "    列:"), rest.subList(0, 4));
        assertEquals("      自然人: 'formson_0013[*].naturalPerson'", rest.get(4));
        assertEquals(Arrays.asList("# 待确认：下面的字段没有找到位置，或者位置已有别的字段", "#   formmain_0012.field0003  行政复议总计",
                "#   formmain_0012.field0005  联系电话 # x", "#   formson_0013[*].f9  备注"), rest.subList(11, 15));
    }

    @Test
    void aPlainMapAndADynamicFormAreListsOfFieldsToo() throws Exception {
        assertTrue(draft(file("a.json", "{\"f1\":\"单位名称\",\"f2\":\"（一）予以公开·自然人\"}")).outLines()
                .contains("  表三·予以公开·自然人: 'f2'"));
        assertTrue(draft(file("b.json", "{\"fields\":[{\"__config__\":{\"label\":\"标题\"},\"__vModel__\":\"field101\"}]}")).outLines()
                .contains("  标题: 'field101'"));
    }

    /** Whoever labels his fields as {@code ogi-report cells} prints the cells is understood, in each edition. */
    @Test
    void everyNameThatCellsPrintsIsKnown() throws Exception {
        for (String edition : Arrays.asList("2021", "2019")) {
            List<String[]> cells = CommandRun.of("cells", "--edition", edition, "--rules", RULES).outLines().stream()
                    .map(line -> line.split("\t")).collect(Collectors.toList());
            for (String pattern : Arrays.asList("%s·%s·%s", "%s-%s-%s", "%s %s %s", "%s\\t%s\\t%s", "%s/%s/%s")) {
                StringBuilder json = new StringBuilder("{\"f\":\"联系电话\"");
                List<String> expected = new ArrayList<>();
                for (int i = 0; i < cells.size(); i++) {
                    json.append(",\"f").append(i).append("\":\"").append(String.format(pattern, cells.get(i)[1], cells.get(i)[2], cells.get(i)[3])).append('"');
                    Format.Position position = Shipped.edition(edition).ruleSet().format().positions().get(i);
                    expected.add("  " + position.table().name() + "·" + position.row().name() + "·" + position.column().name() + ": 'f" + i + "'");
                }
                Path form = Files.write(temporary.resolve("f.json"), json.append('}').toString().getBytes(StandardCharsets.UTF_8));
                CommandRun run = CommandRun.of("mapping", "draft", "--edition", edition, form.toString(), "--rules", RULES);
                expected.removeAll(run.outLines());
                assertEquals(new ArrayList<String>(), expected, edition + " " + pattern);
            }
        }
    }

    @Test
    void aVuePageIsPlacedByItsLabels() throws Exception {
        StringBuilder rows = new StringBuilder();
        FORMAT.tables().get(1).blocks().get(0).columns().forEach(column -> rows.append("<el-table-column label='").append(column.label())
                .append("'><template #default='{ row }'><el-input v-model='row.").append(column.code()).append("' /></template></el-table-column>"));
        CommandRun run = draft(file("form.vue", "<template><el-form :model='form'><el-form-item label='单位名称'><el-input v-model='form.unit' /></el-form-item>"
                + "<el-table :data='form.t3'><el-table-column prop='item' label='申请事项' />" + rows + "</el-table></el-form></template>"));
        assertEquals(0, run.exitCode, run.err);
        assertTrue(run.outLines().containsAll(Arrays.asList("  机关名称: 'unit'", "  - 表: 表三", "      自然人: 't3[*].naturalPerson'", "      总计: 't3[*].total'")), run.out);
        assertTrue(run.out.contains("    按: 't3[*].item'   # 待确认"), run.out);
    }

    @Test
    void aFormOfWhichNothingIsKnownIsToldPlainly() throws Exception {
        Path output = temporary.resolve("draft.yaml");
        Path form = file("f.json", "{\"f1\":\"联系电话\",\"f2\":\"备注\"}");
        CommandRun run = draft(form, "--output", output.toString());
        assertEquals(2, run.exitCode);
        assertEquals(form + "：有 2 个字段，没有一个认得出是报告的哪一格、哪一部分，没有起草。请核对是不是这张表单；字段旁边的文字应当是表上印的行和列，用 ogi-report cells 列出"
                + System.lineSeparator(), run.err);
        assertTrue(!Files.exists(output));
    }

    @Test
    void theHelpTellsWhatAListOfFieldsIs() {
        String help = CommandRun.of("mapping", "draft", "--help").out;
        assertTrue(help.contains("{\"field0001\": \"单位名称\"") && help.contains("[{\"name\": \"field0001\"") && help.contains(".vue"), help);
    }

    @Test
    void whatIsNoFormIsSaidInOneLine() throws Exception {
        for (Path form : Arrays.asList(file("a.html", "<p>没有输入框"), file("a.json", "[]"), file("b.json", "{"), file("a.txt", "x"), temporary.resolve("none.html"))) {
            CommandRun run = draft(form);
            assertEquals(2, run.exitCode, run.out);
            assertEquals(1, run.errLines().size(), run.err);
            assertTrue(run.err.startsWith(form + "："), run.err);
        }
    }
}
