package io.github.ogireport.adapter.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.decision.FieldFinding;
import io.github.ogireport.finding.Finding;
import io.github.ogireport.finding.Severity;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Cell;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import io.github.ogireport.report.Review;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("jdk")
class FieldMappingTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();

    @TempDir
    Path temporary;

    private FieldMapping mapping(String yaml) throws Exception {
        Path file = temporary.resolve("对照表.yaml");
        Files.write(file, yaml.getBytes(StandardCharsets.UTF_8));
        return FieldMapping.read(file, Collections.singletonList(FORMAT));
    }

    /** A mapping in the shape of a page of 泛微, with one line changed. */
    private FieldMapping changed(String line, String replacement) throws Exception {
        String yaml = HostForm.WEAVER_PAGE.mapping(FORMAT);
        if (!yaml.contains(line)) {
            throw new IllegalArgumentException(line + " is not in " + yaml);
        }
        return mapping(yaml.replace(line, replacement));
    }

    private static AnnualReport.Builder numbered() {
        AnnualReport.Builder report = SoundReport.of(FORMAT, 2024).publishedOn(LocalDate.of(2025, 1, 20)).signature("临河县青石乡人民政府");
        FORMAT.positions().forEach(position -> report.cell(position.ref(), Cell.of(position.index())));
        return report;
    }

    private static Map<String, Object> page(AnnualReport report) {
        return HostForm.WEAVER_PAGE.values(FORMAT, report);
    }

    @ParameterizedTest
    @EnumSource(HostForm.class)
    void everyShapeGivesTheSameReport(HostForm shape) throws Exception {
        AnnualReport report = numbered().build();
        MappedForm form = mapping(shape.mapping(FORMAT)).map(shape.values(FORMAT, report));
        assertEquals(Collections.emptyList(), form.problems());
        assertEquals(new HashMap<>(report.cells()), new HashMap<>(form.report().cells()));
        assertEquals(report.sections(), form.report().sections());
        assertEquals(Arrays.asList(report.organ().name(), report.year(), "2021", report.title(), report.signature(), report.publishedOn()),
                Arrays.asList(form.report().organ().name(), form.report().year(), form.report().edition(), form.report().title(),
                        form.report().signature(), form.report().publishedOn()));
    }

    @Test
    void aFindingGoesBackToTheFieldsOfEachShape() throws Exception {
        Finding finding = Finding.builder("T", Severity.HINT).message("不对").section("overview").cells(Arrays.asList(
                CellRef.parse("requests.disposedTotal.total"), CellRef.parse("requests.newlyReceived.naturalPerson"),
                CellRef.parse("remedies.reconsideration.total"))).build();
        Map<HostForm, List<String>> fields = new LinkedHashMap<>();
        for (HostForm shape : HostForm.values()) {
            FieldFinding located = mapping(shape.mapping(FORMAT)).map(shape.values(FORMAT, numbered().build())).locate(finding);
            assertEquals("不对", located.message());
            fields.put(shape, located.fields());
        }
        Map<HostForm, List<String>> expected = new LinkedHashMap<>();
        // 表三's disposedTotal is the 24th row: 2 * 23 + 3; cells of 表二 and 表四 come behind 5 parts and 6 sections
        expected.put(HostForm.WEAVER_PAGE, Arrays.asList(HostForm.WEAVER_PAGE.detail("总计").replace("*", "49"),
                HostForm.WEAVER_PAGE.detail("自然人").replace("*", "0"), "field6025", "field6005"));
        expected.put(HostForm.WEAVER_TABLES, Arrays.asList("formtable_main_1_dt1[23].总计", "formtable_main_1_dt1[0].自然人",
                "formtable_main_1.f25", "formtable_main_1.f5"));
        expected.put(HostForm.SEEYON, Arrays.asList("formson_0013[23].总计", "formson_0013[0].自然人",
                "formmain_0012[\"25.表四·行政复议·总计[必填]\"]", "formmain_0012[\"5.总体情况[必填]\"]"));
        expected.put(HostForm.JSON, Arrays.asList("data.tables.t3[23].总计", "data.tables.t3[0].自然人", "data.parts[25].value", "data.parts[5].value"));
        assertEquals(expected, fields);
    }

    @Test
    void aCellWithoutAFieldIsNamedInTheMessage() throws Exception {
        MappedForm form = changed("表四·行政复议·总计: 'field6025'", "表四·行政复议·总计: 常量：0").map(page(numbered().build()));
        Finding finding = Finding.builder("T", Severity.HINT).message("不对")
                .cells(Arrays.asList(CellRef.parse("remedies.reconsideration.total"), CellRef.parse("remedies.reconsideration.upheld"))).build();
        assertEquals(Collections.singletonList("field6021"), form.locate(finding).fields());
        assertEquals("不对（表单上没有对应的字段：表四“行政复议”行“总计”列）", form.locate(finding).message());
        assertEquals(Cell.of(0), form.report().cell(CellRef.parse("remedies.reconsideration.total")));
    }

    @Test
    void blankNullAndTypedMarksAreToldApartAndAMissingFieldIsAProblem() throws Exception {
        FieldMapping mapping = mapping(HostForm.WEAVER_PAGE.mapping(FORMAT));
        Map<String, Object> values = page(numbered().build());
        values.put("field6021", "");
        values.put("field6022", null);
        values.put("field6023", "—");
        values.put("field6024", 12.0);
        MappedForm form = mapping.map(values);
        assertEquals(Collections.emptyList(), form.problems());
        assertEquals(Arrays.asList("BLANK ", "BLANK ", "BLANK —", "NUMBER 12"), Arrays.asList(described(form, "upheld"), described(form, "corrected"),
                described(form, "otherOutcome"), described(form, "pending")));
        values.remove("field6023");
        assertEquals(Collections.singletonList("表单里没有字段“field6023”"), mapping.map(values).problems());
    }

    private static String described(MappedForm form, String column) {
        Cell cell = form.report().cell(CellRef.parse("remedies.reconsideration." + column));
        return cell.state() + " " + cell.typed();
    }

    @Test
    void aHostThatLeavesBlankFieldsOutSaysSo() throws Exception {
        FieldMapping mapping = changed("版次: \"2021\"", "版次: \"2021\"\n缺少的字段: 当作空白");
        Map<String, Object> values = page(numbered().build());
        values.keySet().removeIf(field -> field.matches("field7\\d+_\\d+"));
        values.remove("field6023");
        MappedForm form = mapping.map(values);
        assertEquals(Collections.emptyList(), form.problems());
        assertEquals(Cell.blank(), form.report().cell(CellRef.parse("remedies.reconsideration.otherOutcome")));
        assertEquals(FORMAT.positions().size() - 25 * 7, form.report().cells().size());
    }

    @Test
    void valuesAreTakenAsHostsHoldThem() throws Exception {
        Map<String, Object> values = page(numbered().build());
        values.put("field6001", "2024年度");
        values.put("field6002", new String[] {"标题"});
        values.put("field6003", new String[0]);
        values.put("field6004", new java.sql.Timestamp(LocalDate.of(2025, 1, 19).atTime(23, 0).atZone(java.time.ZoneId.systemDefault()).toInstant().toEpochMilli()));
        values.put("field6005", new StringBuilder("正文"));
        values.put("field6021", new BigDecimal("12.50"));
        values.put("field6022", 7L);
        values.put("field6023", 0.1f);
        values.put("field6024", new BigDecimal("1E+2"));
        MappedForm form = mapping(HostForm.WEAVER_PAGE.mapping(FORMAT)).map(values);
        assertEquals(Collections.emptyList(), form.problems());
        assertEquals("标题", form.report().title());
        assertNull(form.report().signature());
        assertEquals(LocalDate.of(2025, 1, 19), form.report().publishedOn());
        assertEquals("正文", form.report().sections().get("overview"));
        assertEquals(Arrays.asList("NUMBER 12.5", "NUMBER 7", "NUMBER 0.1", "NUMBER 100"), Arrays.asList(described(form, "upheld"),
                described(form, "corrected"), described(form, "otherOutcome"), described(form, "pending")));
    }

    @Test
    void aSectionMayBePutTogetherOfFieldsAndConstants() throws Exception {
        FieldMapping mapping = changed("总体情况: 'field6005'", "总体情况: [\"常量：（一）\", field6005, \"常量：\\n（二）\", 'extra[0]']");
        Map<String, Object> values = page(numbered().build());
        values.put("field6005", "主动公开。");
        values.put("extra", Collections.singletonList("平台建设。"));
        MappedForm form = mapping.map(values);
        assertEquals("（一）主动公开。\n（二）平台建设。", form.report().sections().get("overview"));
        Finding finding = Finding.builder("T", Severity.HINT).message("").section("overview").build();
        assertEquals(Arrays.asList("field6005", "extra[0]"), form.locate(finding).fields());
        values.put("field6005", null);
        values.put("extra", Collections.singletonList(null));
        assertNull(mapping.map(values).report().sections().get("overview"));
    }

    @Test
    void organAndReviewsComeFromFieldsAndConstants() throws Exception {
        FieldMapping mapping = changed("  年度:", "  机关类别: 常量：部门\n  机关层级: field1\n  审批人: field2\n  审批日期: field3\n"
                + "  审批通过: field4 = 同意|通过\n  保密审查通过: field5=已审\n  年度:");
        Map<String, Object> values = page(numbered().build());
        values.put("field1", "县级");
        values.put("field2", "zhang01");
        values.put("field3", "2025-01-15 09:30:00");
        values.put("field4", " 通过 ");
        values.put("field5", "");
        AnnualReport report = mapping.map(values).report();
        assertEquals(OrganKind.DEPARTMENT, report.organ().kind());
        assertEquals(OrganLevel.COUNTY, report.organ().level());
        assertEquals(1, report.reviews().size());
        Review review = report.reviews().get(0);
        assertEquals(Arrays.asList(Review.Kind.APPROVAL, "zhang01", LocalDate.of(2025, 1, 15), true),
                Arrays.asList(review.kind(), review.by(), review.on(), review.passed()));
        values.put("field4", "不同意");
        values.put("field1", "省");
        MappedForm form = mapping.map(values);
        assertEquals(false, form.report().reviews().get(0).passed());
        assertEquals(Collections.singletonList("[field1]“机关层级”填的是“省”，应当是 国家级、省级、市级、县级、乡镇级"), HostileFormTest.slips(form));
    }

    @Test
    void rowsOfADetailTableMayComeInAnyOrderAndBeSpelledOtherwise() throws Exception {
        FieldMapping mapping = mapping(HostForm.WEAVER_TABLES.mapping(FORMAT));
        Map<String, Object> values = HostForm.WEAVER_TABLES.values(FORMAT, numbered().build());
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows = (List<Map<String, Object>>) values.get("formtable_main_1_dt1");
        Collections.reverse(rows);
        rows.get(22).put("事项", " 予以公开 ");
        rows.get(20).put("事项", "1、属于国家秘密");
        rows.add(3, new HashMap<>(Collections.singletonMap("事项", "")));
        rows.get(3).put("总计", "/");
        rows.remove(25);
        MappedForm form = mapping.map(values);
        // the row without a name holds only a mark; the first row was taken out
        assertEquals(Collections.emptyList(), form.problems());
        Map<CellRef, Cell> expected = new HashMap<>(numbered().build().cells());
        expected.keySet().removeIf(cell -> cell.toString().startsWith("requests.newlyReceived."));
        assertEquals(expected, new HashMap<>(form.report().cells()));
    }

    @Test
    void rowsOfADetailTableThatFitNoRowAreSlips() throws Exception {
        FieldMapping mapping = mapping(HostForm.SEEYON.mapping(FORMAT));
        Map<String, Object> values = HostForm.SEEYON.values(FORMAT, numbered().build());
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows = (List<Map<String, Object>>) values.get("formson_0013");
        rows.get(2).put("事项", "予以公布");
        rows.get(3).put("事项", null);
        rows.get(5).put("事项", "1.属于国家秘密");
        rows.get(6).remove("自然人");
        assertEquals(Arrays.asList(
                "[formson_0013[2].事项]字段“formson_0013[2].自然人”填了数，但“formson_0013[2].事项”填的“予以公布”不是表三的行，最接近的是“予以公开”",
                "[formson_0013[3].事项]字段“formson_0013[3].自然人”填了数，但“formson_0013[3].事项”是空的，不知道是表三的哪一行",
                "[formson_0013[5].事项]“formson_0013[5].事项”这一行又是“（三）不予公开·1.属于国家秘密”，表三的每一行应当只填一次"),
                HostileFormTest.slips(mapping.map(values)));
        assertEquals(Collections.singletonList("表单里没有字段“formson_0013[6].自然人”"), mapping.map(values).problems());
        values.remove("formson_0013");
        assertEquals(Collections.singletonList("表单里没有明细表“formson_0013”"), mapping.map(values).problems());
        values.put("formson_0013", Collections.nCopies(1001, Collections.emptyMap()));
        assertEquals(Collections.singletonList("[formson_0013[*].自然人]明细表（“formson_0013[*].自然人”）超过 1000 行"), HostileFormTest.slips(mapping.map(values)));
    }

    @Test
    void withoutAKeyTheOrderTellsTheRows() throws Exception {
        FieldMapping mapping = changed("    按: '" + HostForm.WEAVER_PAGE.detail("事项") + "'\n", "");
        Map<String, Object> values = page(numbered().build());
        values.keySet().removeIf(field -> field.startsWith(HostForm.WEAVER_PAGE.detail("事项").replace("*", "")));
        MappedForm form = mapping.map(values);
        assertEquals(Collections.emptyList(), form.problems());
        assertEquals(new HashMap<>(numbered().build().cells()), new HashMap<>(form.report().cells()));
        String extra = HostForm.WEAVER_PAGE.detail("总计").replace("*", "1000");
        values.put(extra, "5");
        assertEquals(Collections.singletonList("[" + extra + "]字段“" + extra + "”填了数，但这一行是多出来的，表三在这里只有 25 行"), HostileFormTest.slips(mapping.map(values)));
    }

    @Test
    void aDetailTableMayHoldSomeRowsOnly() throws Exception {
        String yaml = HostForm.JSON.mapping(FORMAT).replace("    按:", "    行: [本年新收, 上年结转]\n    按:");
        StringBuilder rest = new StringBuilder();
        for (Format.Position position : FORMAT.positions()) {
            if (position.table().code().equals("requests") && !position.row().name().equals("本年新收") && !position.row().name().equals("上年结转")) {
                rest.append("  ").append(FormatNames.address(position)).append(": 常量：9\n");
            }
        }
        MappedForm form = mapping(yaml.replace("明细表:\n", rest + "明细表:\n")).map(HostForm.JSON.values(FORMAT, numbered().build()));
        assertEquals(Collections.emptyList(), form.problems());
        assertEquals("9", form.report().cell(CellRef.parse("requests.granted.total")).typed());
        assertEquals(numbered().build().cell(CellRef.parse("requests.carriedOver.total")), form.report().cell(CellRef.parse("requests.carriedOver.total")));
    }

    @Test
    void aNameWithDotsThatTheFormHasWholeIsNoPath() throws Exception {
        FieldMapping mapping = changed("field6021", "tables[3].rows[0].upheld");
        Map<String, Object> values = page(numbered().build());
        values.put("tables[3].rows[0].upheld", "77");
        assertEquals("NUMBER 77", described(mapping.map(values), "upheld"));
    }
}
