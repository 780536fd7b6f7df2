package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.RulesCopy;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.report.Format;
import io.github.ogireport.ruleset.RuleSet;
import io.github.ogireport.ruleset.RulesFolder;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEnvelopeReaderTest {

    private static final List<Format> FORMATS = RulesFolder.read(RulesCopy.SHIPPED).stream().map(RuleSet::format).collect(Collectors.toList());
    private static final String REPORT = "{\"organ\":{\"name\":\"某乡\"},\"year\":2024}";

    @Test
    void aReportAloneIsAnEnvelope() {
        JsonEnvelope read = JsonEnvelopeReader.read("\uFEFF" + REPORT, FORMATS);
        assertEquals(2024, read.report().year());
        assertNull(read.previous());
        assertEquals(0, read.subordinates().size() + read.explanations().size());
    }

    @Test
    void everyFieldIsReadInAnyOrder() {
        JsonEnvelope read = JsonEnvelopeReader.read("{\"explanations\":[{\"rule\":\"A-1\",\"reason\":\"原因\"},{\"rule\":\"A-2\",\"place\":\"other\","
                + "\"reason\":\"r\",\"by\":\"张三\",\"at\":\"2025-01-19T09:30:00\"}],\"subordinates\":[" + REPORT + "," + REPORT.replace("某乡", "某镇")
                + "],\"previous\":" + REPORT.replace("2024", "2023") + ",\"report\":" + REPORT + "}", FORMATS);
        assertEquals(2024, read.report().year());
        assertEquals(2023, read.previous().year());
        assertEquals("某镇", read.subordinates().get(1).organ().name());
        assertEquals(2, read.explanations().size());
        Explanation first = read.explanations().get(0);
        assertEquals("A-1 null 原因 null null", first.rule() + " " + first.place() + " " + first.reason() + " " + first.by() + " " + first.at());
        Explanation second = read.explanations().get(1);
        assertEquals("A-2 other r 张三", second.rule() + " " + second.place() + " " + second.reason() + " " + second.by());
        assertEquals(LocalDateTime.of(2025, 1, 19, 9, 30), second.at());
    }

    @Test
    void whatMayBeLeftOutMayBeNull() {
        JsonEnvelope read = JsonEnvelopeReader.read("{\"report\":" + REPORT + ",\"previous\":null,\"subordinates\":null,\"explanations\":null}", FORMATS);
        assertNull(read.previous());
        assertEquals(0, read.subordinates().size() + read.explanations().size());
    }

    @Test
    void aHostsOwnFormKeepsItsShapeAndItsExactNumbers() {
        JsonEnvelope read = JsonEnvelopeReader.read("{\"previousForm\":{\"a\":[]},\"form\":{\"main\":{\"f1\":\"某乡\",\"f2\":12.50,\"f3\":null,"
                + "\"f4\":true},\"son\":[{\"f5\":1e3},[]]}}", FORMATS);
        assertNull(read.report());
        assertEquals("{main={f1=某乡, f2=12.50, f3=null, f4=true}, son=[{f5=1E+3}, []]}", read.form().toString());
        assertEquals("{a=[]}", read.previousForm().toString());
        assertThrows(UnsupportedOperationException.class, () -> ((Map<?, ?>) read.form().get("main")).clear());
        assertThrows(UnsupportedOperationException.class, () -> ((List<?>) read.form().get("son")).clear());
        assertEquals("{a=b}", JsonEnvelopeReader.readForm(" {\"a\":\"b\"} ").toString());
        for (String wrong : new String[] {"", "[]", "{} {}", "{\"a\":1,\"a\":2}", "{\"a\":NaN}", "{\"a\":[1"}) {
            assertThrows(UnreadableReportException.class, () -> JsonEnvelopeReader.readForm(wrong), wrong);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"previous\":null}                     | 缺少“report”，请补上要审核的报告",
        "{\"report\":1}                          | 第 1 行第 11 列：报告应是一个对象，写成 {…}，这里是数字",
        "{\"report\":{\"year\":2024}}            | report：缺少“organ”，请补上，例如 \"organ\": {\"name\": \"某县人民政府\"}",
        "{\"report\":null,\"report\":null}       | 第 1 行第 11 列：报告应是一个对象，写成 {…}，这里是 null",
        "{\"previous\":{},\"report\":{}}         | previous：缺少“organ”，请补上，例如 \"organ\": {\"name\": \"某县人民政府\"}",
        "{\"subordinates\":{}}                   | 第 1 行第 17 列：subordinates 应是一个数组，写成 […]，这里是对象",
        "{\"subordinates\":[{}]}                 | subordinates 的第 1 份：缺少“organ”，请补上，例如 \"organ\": {\"name\": \"某县人民政府\"}",
        "{\"explanations\":[{\"rule\":\"A\"}]}   | 第 1 行第 29 列：explanations 的一项缺少“reason”，请补上",
        "{\"explanations\":[{\"reason\":\" \"}]} | 第 1 行第 31 列：explanations 的一项缺少“rule”，请补上",
        "{\"explanations\":[{\"rle\":\"A\"}]}    | 第 1 行第 25 列：explanations 的一项里没有“rle”这一项，是不是“rule”？",
        "{\"explanations\":[{\"at\":\"昨天\"}]}   | 第 1 行第 24 列：explanations.at 应是日期和时间，写成 2025-01-19T09:30:00 的样子，这里是“昨天”",
        "{\"previous\":null,\"reprt\":{}}        | 第 1 行第 26 列：送审内容里没有“reprt”这一项，是不是“report”？",
        "{\"orgn\":{}}                            | 这里不是报告：规范 JSON 的报告里是 organ、year、tables 等，这里却是“orgn”；办公系统自己的表单要写成 {\"form\": {…}}",
        "{\"form\":[]}                            | 第 1 行第 9 列：form 应是一个对象，写成 {…}，这里是数组",
        "{\"report\":" + REPORT + ",\"form\":{}} | form：已经有“report”，两个只能写一个",
        "{\"previous\":null} {}                  | 第 1 行第 19 列：写完之后还有内容，请删去",
        "{\"report\":                            | 第 1 行第 11 列：到文件末尾还没有写完，请检查花括号、方括号和引号是否成对"})
    void whatIsWrongIsNamed(String json, String message) {
        assertEquals(message, assertThrows(UnreadableReportException.class, () -> JsonEnvelopeReader.read(json, FORMATS)).getMessage());
    }

    @Test
    void explanationsAloneAreAnArray() {
        assertEquals("A", JsonEnvelopeReader.readExplanations(" [{\"rule\":\"A\",\"reason\":\"r\"}] ").get(0).rule());
        for (String wrong : new String[] {"", "{}", "[] []", "[1]"}) {
            assertThrows(UnreadableReportException.class, () -> JsonEnvelopeReader.readExplanations(wrong), wrong);
        }
    }
}
