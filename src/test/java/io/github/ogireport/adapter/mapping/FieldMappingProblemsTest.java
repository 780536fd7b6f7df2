package io.github.ogireport.adapter.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.Shipped;
import io.github.ogireport.report.Format;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMappingProblemsTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();
    private static final String SOUND = HostForm.SEEYON.mapping(FORMAT);

    @TempDir
    Path temporary;

    private List<String> problems(String name, String text) throws Exception {
        Path file = temporary.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        InvalidFieldMappingException e = assertThrows(InvalidFieldMappingException.class,
                () -> FieldMapping.read(file, Collections.singletonList(FORMAT)));
        return e.problems().stream().map(Object::toString).collect(Collectors.toList());
    }

    /** @param line is replaced; a backslash and n stand for a line break */
    private List<String> changed(String line, String replacement) throws Exception {
        String old = line.replace("\\n", "\n");
        assertEquals(SOUND.indexOf(old), SOUND.lastIndexOf(old), line);
        return problems("m.yaml", SOUND.replace(old, replacement.replace("\\n", "\n")));
    }

    private static int line(String text) {
        return SOUND.substring(0, SOUND.indexOf(text)).split("\n", -1).length;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', value = {
        "版次: \"2021\" ¦ 版次: \"2022\" ¦ 版次: ¦ 没有 2022 版，有的是 2021",
        "报告:\\n ¦ 格子: {}\\n报告:\\n ¦ 报告: ¦ 不认识的项“格子”：这里可以写 版次、缺的字段、缺少的字段、报告、部分、单元格、明细表",
        "报告:\\n ¦ 缺少的字段: 不管\\n报告:\\n ¦ 报告: ¦ “缺的字段”只能写“空白”或“报错”；不写的，暂存时当作空白，送审、发布时报错",
        "  落款: ¦ 署名: ¦ 落款: ¦ “报告”里没有“署名”，可以写 机关名称、机关类别、机关层级、年度、标题、落款、发布日期、审批人、审批日期、审批通过、保密审查人、保密审查日期、保密审查通过",
        "  落款: ¦ 审批通过: 字段\\n  落款: ¦ 落款: ¦ “审批通过”应写成 字段 = 表示通过的字样，例如 field0022 = 同意；几种字样用 | 隔开",
        "  总体情况: ¦ 总体状况: ¦ 总体情况: ¦ 没有部分“总体状况”，最接近的是 总体情况、发布日期、审批人",
        "  表四·行政复议·总计: ¦ 表五·行政复议·总计: ¦ 表四·行政复议·总计: ¦ 没有表“表五”，有的是 表二、表三、表四",
        "  表四·行政复议·总计: ¦ 表四·行政复印·总计: ¦ 表四·行政复议·总计: ¦ 表四里没有行“行政复印”，最接近的是 行政复议、复议后起诉、未经复议直接起诉",
        "  表四·行政复议·总计: ¦ 表四·行政复议·合计: ¦ 表四·行政复议·总计: ¦ 表四“行政复议”行里没有列“合计”，最接近的是 总计、其他结果、尚未审结",
        "  表四·行政复议·总计: ¦ 表四·行政复议: ¦ 表四·行政复议·总计: ¦ “表四·行政复议”应写成 表·行·列，例如 表三·本年新收·总计",
        "    按: 'formson_0013[*].事项' ¦ 按: 事项 ¦ - 表: 表三 ¦ 明细表的字段“事项”里要用 * 代表行，例如 formson_0013[*].自然人、field12345_*",
        "      自然人: 'formson_0013[*].自然人' ¦ 自然人: formson_0014[*].自然人 ¦ - 表: 表三 ¦ 字段“formson_0014[*].自然人”和“formson_0013[*].事项”不在同一张明细表里",
        "      自然人: ¦ 自然界的人: ¦ 自然人: ¦ 表三里没有列“自然界的人”，最接近的是 自然人、其他、商业企业",
        "    列:\\n ¦ 行: [予以公开, 予以公布]\\n    列:\\n ¦ - 表: 表三 ¦ 表三里没有行“予以公布”，最接近的是 予以公开、部分公开、上年结转"})
    void aFaultIsSaidAtItsLine(String line, String replacement, String at, String problem) throws Exception {
        List<String> found = changed(line, replacement.startsWith("版次") || line.startsWith("报告") ? replacement : indent(line) + replacement);
        // a name that is wrong leaves something without a field
        found.removeIf(each -> each.startsWith("m.yaml：没有写"));
        assertEquals(Collections.singletonList("m.yaml:" + line(at) + "：" + problem), found);
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.trim().length());
    }

    @Test
    void whatIsMissingIsNamedRowByRow() throws Exception {
        assertEquals(Arrays.asList("m.yaml：没有写“年度”是哪个字段", "m.yaml：没有写部分“总体情况”是哪个字段",
                "m.yaml：没有写是哪个字段：表四·行政复议·总计"),
                problems("m.yaml", SOUND.replaceAll("  年度: .*\n", "").replaceAll("  总体情况: .*\n", "").replaceAll("  表四·行政复议·总计: .*\n", "")));
        assertEquals(Arrays.asList("m.yaml：没有写“机关名称”是哪个字段", "m.yaml：没有写“年度”是哪个字段"),
                problems("m.yaml", "版次: \"2021\"").subList(0, 2));
        assertEquals("m.yaml：没有写是哪个字段：表二·规章（整行）", problems("m.yaml", "版次: \"2021\"").get(5));
    }

    @Test
    void aCellWithTwoFieldsIsNamedWithBothLines() throws Exception {
        int line = line("  表四·行政复议·总计:");
        String twice = SOUND.replace("明细表:\n", "  表四·行政复议·合计数: 'x'\n  remedies·reconsideration·total: 'y'\n  表三·予以公开·总计: 'z'\n明细表:\n");
        int added = twice.substring(0, twice.indexOf("  remedies")).split("\n", -1).length;
        int column = twice.substring(0, twice.indexOf("      总计:")).split("\n", -1).length;
        assertEquals(Arrays.asList(
                "m.yaml:" + (added - 1) + "：表四“行政复议”行里没有列“合计数”，最接近的是 总计、其他结果、尚未审结",
                "m.yaml:" + added + "：表四·行政复议·总计 有两个字段，另一个在第 " + line + " 行：一格只能有一个字段",
                "m.yaml:" + column + "：表三·予以公开·总计 有两个字段，另一个在第 " + (added + 1) + " 行：一格只能有一个字段"),
                problems("m.yaml", twice));
    }

    @Test
    void whatIsNoMappingIsSaid() throws Exception {
        assertEquals(Collections.singletonList("m.txt：字段对照表只能是 .yaml、.xlsx（不带宏）或 .csv（UTF-8）"), problems("m.txt", "x"));
        assertEquals(Collections.singletonList("m.yaml：没有写“版次”，例如 版次: \"2021\""), problems("m.yaml", ""));
        assertEquals(Arrays.asList("m.yaml：没有写“版次”，例如 版次: \"2021\"", "m.yaml:1：这里应当是“名称: 值”的形式"),
                problems("m.yaml", "- a").stream().distinct().collect(Collectors.toList()));
        assertEquals("m.yaml:1：不能用 YAML 标签“tag:yaml.org,2002:java.net.URL”：请只写值", problems("m.yaml", "版次: !!java.net.URL [x]").get(0));
        assertEquals(Collections.singletonList("m.xlsx：不是 .xlsx 工作簿：请用 Excel 或 WPS 另存为 .xlsx，不能只改文件名"), problems("m.xlsx", "字段,部分"));
        Files.delete(temporary.resolve("m.yaml"));
        InvalidFieldMappingException e = assertThrows(InvalidFieldMappingException.class,
                () -> FieldMapping.read(temporary.resolve("m.yaml"), Collections.singletonList(FORMAT)));
        assertEquals("字段对照表有 1 处错误：" + System.lineSeparator() + "  m.yaml：没有这个文件：" + temporary.resolve("m.yaml").toAbsolutePath(), e.getMessage());
    }
}
