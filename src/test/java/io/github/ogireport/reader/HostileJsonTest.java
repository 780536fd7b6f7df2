package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** JSON and forms with more, longer or deeper than any report has: one sentence with the place, and what was passed. */
@Tag("jdk")
class HostileJsonTest {

    private static final String HEAD = "{\"organ\": {\"name\": \"东山县人民政府\"}, \"year\": 2024, ";
    private static final String REPORT = "{\"organ\": {\"name\": \"东山县人民政府\"}, \"year\": 2024}";
    private static final String CHECK = "，请核对";

    @Test
    void textsAreBoundedWhereTheyStand() {
        assertRefused("第 1 行第 20 列：organ.name 机关名称超过 200 字（最长的正式名称不到 60 字）" + CHECK, "{\"organ\": {\"name\": \"" + repeat("县", 80_000) + "\"}, \"year\": 2024}");
        assertRefused("第 1 行第 55 列：title 标题超过 300 字（机关名称加上年度和“政府信息公开工作年度报告”）" + CHECK, HEAD + "\"title\": \"" + repeat("年", 301) + "\"}");
        assertRefused("第 1 行第 59 列：signature 机关名称超过 200 字（最长的正式名称不到 60 字）" + CHECK, HEAD + "\"signature\": \"" + repeat("县", 201) + "\"}");
        assertRefused("第 1 行第 57 列：edition 这一项超过 500 字（一个名称、日期或地址）" + CHECK, HEAD + "\"edition\": \"" + repeat("1", 501) + "\"}");
        assertRefused("第 1 行第 71 列：sections.overview 一个部分的正文超过 1000000 字（公布的报告整篇不过几万字）" + CHECK,
                HEAD + "\"sections\": {\"overview\": \"" + repeat("好", 1_000_001) + "\"}}");
        String section = "\": \"" + repeat("好", 900_000) + "\"";
        assertRefused("第 3 行第 6 列：sections 各部分正文合计超过 2000000 字（公布的报告整篇不过几万字）" + CHECK,
                HEAD + "\"sections\": {\"a" + section + ",\n\"b" + section + ",\n\"c" + section + "}}");
    }

    @Test
    void numbersOfThingsAreBoundedWhereTheyStand() {
        assertRefused("第 61 行第 10 列：sections 部分超过 60 个（国家格式有六个部分）" + CHECK, HEAD + "\"sections\": {" + numbered("\"s#\": \"\"", 200) + "}}");
        assertRefused("第 5001 行第 14 列：tables 填了的单元格超过 5000 格（三张表共 200 多格）" + CHECK, HEAD + "\"tables\": {" + numbered("\"t.r.c#\": 1", 6_000) + "}}");
        assertRefused("第 201 行第 36 列：reviews 审批和审查记录超过 200 条（一份报告经过的审批不过几道）" + CHECK,
                HEAD + "\"reviews\": [" + numbered("{\"kind\": \"approval\", \"passed\": true}", 300) + "]}");
    }

    @Test
    void whatTheParserBoundsIsNamed() {
        assertProblem("嵌套超过 20 层（规范 JSON 不过五层），不是年度报告的写法", HEAD + "\"tables\": " + repeat("{\"a\":", 1_000));
        assertProblem("一个数超过 100 位（全国的数也不过十几位），不是年度报告的写法", "{\"year\": " + repeat("1", 100_000) + "}");
        assertProblem("一个名称超过 200 字（单元格的地址不过几十个字），不是年度报告的写法", "{\"" + repeat("a", 100_000) + "\": 1}");
    }

    @Test
    void envelopesAreBoundedToo() {
        assertEnvelopeRefused("第 2001 行第 28 列：explanations 写了的说明超过 2000 条（每条核实性问题一条）" + CHECK,
                "{\"explanations\": [" + numbered("{\"rule\": \"a\", \"reason\": \"b\"}", 3_000) + "], \"report\": " + REPORT + "}");
        assertEnvelopeRefused("第 1 行第 43 列：explanations.reason 一条说明超过 2000 字（一两句话）" + CHECK,
                "{\"explanations\": [{\"rule\": \"a\", \"reason\": \"" + repeat("好", 2_001) + "\"}]}");
        assertEnvelopeRefused("第 10001 行第 44 列：subordinates 下级的报告超过 10000 份（一个省的全部机关约两万，直接下级不过几千）" + CHECK,
                "{\"subordinates\": [" + numbered(REPORT, 10_001) + "]}");
        assertEnvelopeRefused("第 1 行第 400015 列：表单里的值超过 200000 个（三张表加上正文不到 300 个，明细表一行十来个）" + CHECK,
                "{\"form\": {\"a\": [" + repeat("1,", 1_000_000) + "1]}}");
    }

    @Test
    void fieldsOfAFormAreBoundedByWhatTheyHold() {
        assertFormRefused("organ.name：机关名称超过 200 字（最长的正式名称不到 60 字）" + CHECK, "organ.name", repeat("县", 201));
        assertFormRefused("title：标题超过 300 字（机关名称加上年度和“政府信息公开工作年度报告”）" + CHECK, "title", repeat("年", 301));
        assertFormRefused("edition：这一项超过 500 字（一个名称、日期或地址）" + CHECK, "edition", repeat("1", 501));
        assertFormRefused("sections.overview：一个部分的正文超过 1000000 字（公布的报告整篇不过几万字）" + CHECK, "sections.overview", repeat("好", 1_000_001));
    }

    private static void assertRefused(String message, String json) {
        assertEquals(message, assertThrows(UnreadableReportException.class, () -> JsonReportReader.read(json)).getMessage());
    }

    /** The parser has its own idea of the place. */
    private static void assertProblem(String problem, String json) {
        assertEquals(problem, assertThrows(UnreadableReportException.class, () -> JsonReportReader.read(json)).problem());
    }

    private static void assertEnvelopeRefused(String message, String json) {
        assertEquals(message, assertThrows(UnreadableReportException.class, () -> JsonEnvelopeReader.read(json, Editions.ALL)).getMessage());
    }

    private static void assertFormRefused(String message, String field, String value) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put(field, Collections.singletonList(value));
        assertEquals(message, assertThrows(UnreadableReportException.class, () -> FormReportReader.read(values, Editions.ALL)).getMessage());
    }

    /** Each with a number in place of the #, and each but the first on a line of its own. */
    private static String numbered(String unit, int times) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(unit.replace("#", String.valueOf(1000 + i % 9000) + (i >= 9000 ? i : "")));
        }
        return String.join(",\n", all);
    }

    private static String repeat(String unit, int times) {
        StringBuilder text = new StringBuilder(unit.length() * times);
        for (int i = 0; i < times; i++) {
            text.append(unit);
        }
        return text.toString();
    }
}
