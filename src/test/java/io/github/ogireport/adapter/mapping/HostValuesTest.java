package io.github.ogireport.adapter.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.OrganKind;
import io.github.ogireport.report.OrganLevel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years, days and choices as databases, pages and dictionaries of hosts hold them. */
class HostValuesTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();
    private static final HostForm SHAPE = HostForm.WEAVER_PAGE;
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Instant IN_CHINA = DAY.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    private static final Instant HERE = DAY.atStartOfDay(ZoneId.systemDefault()).toInstant();

    @TempDir
    Path temporary;

    private FieldMapping mapping(String yaml) throws Exception {
        return FieldMapping.read(Files.write(temporary.resolve("m.yaml"), yaml.getBytes(StandardCharsets.UTF_8)), Collections.singletonList(FORMAT));
    }

    /** The form of a sound report with one field more, or another. */
    private static Map<String, Object> form(String field, Object value) {
        Map<String, Object> form = SHAPE.values(FORMAT, SoundReport.of(FORMAT, 2024).build());
        form.put(field, value);
        return form;
    }

    @Test
    void aYearIsTakenAsHostsHoldIt() throws Exception {
        FieldMapping mapping = mapping(SHAPE.mapping(FORMAT));
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        calendar.setTimeInMillis(IN_CHINA.toEpochMilli());
        for (Object year : Arrays.asList(2024, 2024.0, "2024", "2024年", "2024 年度", "2024-01-01", "2024-01", "2024年1月", "2024-01-01 00:00:00",
                Year.of(2024), DAY, DAY.atTime(8, 0), Date.from(HERE), new java.sql.Date(HERE.toEpochMilli()), new java.sql.Timestamp(HERE.toEpochMilli()),
                calendar, HERE.toEpochMilli(), String.valueOf(HERE.toEpochMilli()), IN_CHINA.toEpochMilli(), Date.from(IN_CHINA), IN_CHINA,
                "2023-12-31T16:00:00.000Z", "2023-12-31T16:00:00.000+0000", "2024-01-01T00:00:00+08:00", "2023-12-31 16:00:00.000+00:00",
                ZonedDateTime.ofInstant(IN_CHINA, ZoneId.of("Asia/Shanghai")), OffsetDateTime.parse("2023-12-31T16:00:00Z"))) {
            MappedForm mapped = mapping.map(form("field6001", year));
            assertEquals(Collections.emptyList(), HostileFormTest.slips(mapped), year + " " + year.getClass());
            assertEquals(2024, mapped.report().year(), year + " " + year.getClass());
        }
        for (Object none : Arrays.asList("24", "1704038400", "99999999999999", "2024-13-01", true, 0, -2024, Year.of(24), "九月")) {
            MappedForm mapped = mapping.map(form("field6001", none));
            assertEquals(1, mapped.slips().size(), none + " " + none.getClass());
            assertEquals(Collections.emptyList(), mapped.problems(), none.toString());
        }
    }

    @Test
    void aDayIsTakenAsHostsHoldIt() throws Exception {
        FieldMapping mapping = mapping(SHAPE.mapping(FORMAT));
        for (Object day : Arrays.asList("2024-01-01", "2024/1/1", "2024年1月1日", "2024-01-01T08:30:00", "2023-12-31T16:00:00Z", DAY, DAY.atTime(23, 59),
                Date.from(HERE), HERE.toEpochMilli(), (double) HERE.toEpochMilli(), String.valueOf(IN_CHINA.toEpochMilli()),
                new java.sql.Timestamp(DAY.atTime(23, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli()))) {
            MappedForm mapped = mapping.map(form("field6004", day));
            assertEquals(Collections.emptyList(), HostileFormTest.slips(mapped), day + " " + day.getClass());
            assertEquals(DAY, mapped.report().publishedOn(), day + " " + day.getClass());
        }
        assertEquals(Collections.singletonList("[field6004]“发布日期”填的是“1704038400”，应当是日期，例如 2025-01-19"),
                HostileFormTest.slips(mapping.map(form("field6004", 1704038400))));
    }

    @Test
    void aMomentIsADayWhereItWasPicked() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        assertEquals(DAY, HostDay.of(IN_CHINA, ZoneId.of("UTC")));
        assertEquals(DAY, HostDay.of(DAY.atStartOfDay(tokyo).toInstant(), tokyo));
        assertEquals(DAY, HostDay.of(DAY.atTime(0, 30).atZone(tokyo).toInstant(), tokyo));
        assertEquals(DAY, HostDay.of(IN_CHINA, tokyo));
    }

    private FieldMapping coded() throws Exception {
        return mapping(SHAPE.mapping(FORMAT).replace("报告:\n", "报告:\n  机关类别: {字段: kind, 值: {\"1\": 政府, 2: 部门}}\n"
                + "  机关层级:\n    字段: level\n    值:\n      L3: 县级\n      L4: township\n"));
    }

    @Test
    void codesMeanWhatTheMappingSays() throws Exception {
        Map<String, Object> form = form("kind", 2);
        form.put("level", " l3 ");
        MappedForm mapped = coded().map(form);
        assertEquals(Collections.emptyList(), HostileFormTest.slips(mapped));
        assertEquals(Arrays.asList(OrganKind.DEPARTMENT, OrganLevel.COUNTY), Arrays.asList(mapped.report().organ().kind(), mapped.report().organ().level()));
        form.put("kind", "1.0");
        form.put("level", "县级");
        assertEquals(Arrays.asList("[kind]“机关类别”填的是“1.0”，应当是 1（政府）、2（部门）",
                "[level]“机关层级”填的是“县级”，应当是 L3（县级）、L4（乡镇级）"), HostileFormTest.slips(coded().map(form)));
        form.remove("kind");
        form.put("level", null);
        mapped = coded().map(form, Stage.DRAFT);
        assertEquals(Collections.emptyList(), HostileFormTest.slips(mapped));
    }

    @Test
    void anEnumIsItsName() throws Exception {
        Map<String, Object> form = form("kind", OrganKind.GOVERNMENT);
        FieldMapping mapping = mapping(SHAPE.mapping(FORMAT).replace("报告:\n", "报告:\n  机关类别: kind\n"));
        assertEquals(OrganKind.GOVERNMENT, mapping.map(form).report().organ().kind());
    }

    private List<String> problems(String part) {
        String yaml = SHAPE.mapping(FORMAT).replace("报告:\n", "报告:\n" + part);
        return assertThrows(InvalidFieldMappingException.class, () -> mapping(yaml)).problems().stream().map(Object::toString).collect(Collectors.toList());
    }

    @Test
    void wrongCodesAreSaidAtTheirLines() {
        assertEquals(Collections.singletonList("m.yaml:6：“政符”不是机关类别，应当是 政府、部门"),
                problems("  机关类别:\n    字段: kind\n    值: \n      1: 政符\n"));
        assertEquals(Arrays.asList("m.yaml:3：“机关类别”没有写“值”，例如 {字段: field0003, 值: {\"1\": 政府, \"2\": 部门}}"),
                problems("  机关类别: {字段: kind}\n"));
        assertEquals(Arrays.asList("m.yaml:3：缺少“字段”"), problems("  机关类别: {值: {1: 政府}}\n").subList(0, 1));
        assertEquals(Arrays.asList("m.yaml:3：“值”只能写在 机关类别、机关层级 里"), problems("  审批人: {字段: a, 值: {1: 政府}}\n").subList(0, 1));
        assertEquals(Arrays.asList("m.yaml:3：“机关类别”写的是“部”，应当是 政府、部门"), problems("  机关类别: 常量：部\n"));
        assertEquals(Arrays.asList("m.yaml:3：不认识的项“代码”：这里可以写 字段、值"), problems("  机关类别: {字段: kind, 代码: x, 值: {1: 政府}}\n"));
    }

    @Test
    void aSpreadsheetHasCodesToo() throws Exception {
        String head = "\"字段\",\"部分\",\"表\",\"行\",\"列\",\"按\",\"值\"\r\n";
        StringBuilder rows = new StringBuilder(head).append("2021,版次,,,,,\r\nname,机关名称,,,,,\r\nyear,年度,,,,,\r\nkind,机关类别,,,,,1=政府｜2 = 部门\r\n");
        FORMAT.sections().forEach(section -> rows.append(section.code()).append(',').append(section.heading()).append(",,,,,\r\n"));
        FORMAT.positions().forEach(position -> rows.append("常量：0,,").append(position.table().name()).append(',').append(position.row())
                .append(',').append(position.column()).append(",,\r\n"));
        Path file = Files.write(temporary.resolve("m.csv"), rows.toString().getBytes(StandardCharsets.UTF_8));
        FieldMapping mapping = FieldMapping.read(file, Collections.singletonList(FORMAT));
        Map<String, Object> form = form("kind", "2");
        form.put("name", "甲县乙局");
        form.put("year", DAY);
        assertEquals(OrganKind.DEPARTMENT, mapping.map(form, Stage.DRAFT).report().organ().kind());
        Files.write(file, rows.toString().replace("2 = 部门", "部门").getBytes(StandardCharsets.UTF_8));
        assertEquals("m.csv:5：第 7 列：“值”应写成 1=政府|2=部门 的样子",
                assertThrows(InvalidFieldMappingException.class, () -> FieldMapping.read(file, Collections.singletonList(FORMAT))).problems().get(0).toString());
    }
}
