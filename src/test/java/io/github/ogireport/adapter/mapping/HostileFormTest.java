package io.github.ogireport.adapter.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ogireport.Shipped;
import io.github.ogireport.SoundReport;
import io.github.ogireport.bound.Bound;
import io.github.ogireport.report.Format;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that no host should send, and some will. */
@Tag("jdk")
class HostileFormTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();
    private static final String CELL = "formtable_main_1.f21";

    @TempDir
    Path temporary;
    private FieldMapping mapping;
    private Map<String, Object> form;

    @BeforeEach
    void sound() throws Exception {
        Path file = Files.write(temporary.resolve("m.yaml"), HostForm.WEAVER_TABLES.mapping(FORMAT).getBytes(StandardCharsets.UTF_8));
        mapping = FieldMapping.read(file, Collections.singletonList(FORMAT));
        form = HostForm.WEAVER_TABLES.values(FORMAT, SoundReport.of(FORMAT, 2024).build());
    }

    @SuppressWarnings("unchecked")
    private List<String> problemsWith(Object value) {
        ((Map<String, Object>) form.get("formtable_main_1")).put("f21", value);
        return mapping.map(form).problems();
    }

    /** The fields of each slip, and what is said there. */
    static List<String> slips(MappedForm form) {
        return form.slips().stream().map(each -> each.fields() + each.message()).collect(Collectors.toList());
    }

    @Test
    void whatIsNoTextOrNumberIsRefusedByItsField() {
        Map<Object, String> faults = new LinkedHashMap<>();
        faults.put(new HashMap<>(), "是一组字段，应当是文字或数");
        faults.put(new ArrayList<>(Arrays.asList(1, 2)), "是一列值，应当是文字或数");
        faults.put(new String[] {"1", "2"}, "有 2 个值，应当只有一个");
        faults.put(new Object(), "是 Object，应当是文字或数");
        faults.put(Double.NaN, "不是能用的数");
        faults.put(Double.NEGATIVE_INFINITY, "不是能用的数");
        faults.put(1e300, "不是能用的数");
        faults.put(new BigDecimal("1e1000000000"), "不是能用的数");
        faults.put(new BigDecimal("1e-1000000000"), "不是能用的数");
        faults.put(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE), "不是能用的数");
        faults.put(BigInteger.ONE.shiftLeft(1_000_000), "不是能用的数");
        faults.forEach((value, fault) -> assertEquals(Collections.singletonList("字段“" + CELL + "”" + fault), problemsWith(value)));
    }

    @Test
    void hugeTextsAreMeasuredNotTaken() {
        CharSequence huge = new CharSequence() {
            @Override
            public int length() {
                return Integer.MAX_VALUE;
            }

            @Override
            public char charAt(int index) {
                throw new AssertionError("read");
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                throw new AssertionError("read");
            }
        };
        assertEquals(Collections.emptyList(), problemsWith(huge));
        assertEquals(Collections.singletonList("[" + CELL + "]字段“" + CELL + "”文字有 2147483647 个字符，最多 4194304 个"), slips(mapping.map(form)));
    }

    /** The clerk is told which field holds too much; the rest of the report is there. */
    @Test
    @SuppressWarnings("unchecked")
    void aPartThatIsTooLongIsASlipAtItsField() {
        Map<String, Object> main = (Map<String, Object>) form.get("formtable_main_1");
        Set<String> expected = new TreeSet<>(Arrays.asList("[f0]“机关名称”：" + Bound.ORGAN_NAME.sentence(), "[f2]“标题”：" + Bound.TITLE.sentence(), "[f3]“落款”：" + Bound.SIGNATURE.sentence()));
        for (int section = 0; section < FORMAT.sections().size(); section++) {
            expected.add("[f" + (5 + section) + "]“" + FORMAT.sections().get(section).heading() + "”：" + Bound.SECTION_TEXT.sentence());
        }
        Set<String> found = new TreeSet<>();
        for (String field : new ArrayList<>(main.keySet())) {
            Object before = main.put(field, String.join("", Collections.nCopies(1_000_001, "甲")));
            MappedForm mapped = mapping.map(form);
            slips(mapped).stream().filter(each -> each.contains("超过"))
                    .forEach(each -> found.add(each.replace("formtable_main_1.", "").replace("，请核对", "")));
            main.put(field, before);
        }
        assertEquals(expected, found);
    }

    @Test
    @SuppressWarnings("unchecked")
    void mapsThatHoldThemselvesAreNotFollowed() {
        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("f21", cyclic);
        assertEquals(Collections.singletonList("字段“" + CELL + "”是一组字段，应当是文字或数"), problemsWith(cyclic));
        form.put("formtable_main_1", form);
        List<String> problems = mapping.map(form).problems();
        assertEquals("表单里没有字段“formtable_main_1.f1”", problems.get(0));
        assertTrue(problems.size() == 36 || problems.size() == 50, problems.toString());
        List<Object> list = new ArrayList<>();
        list.add(list);
        form.put("formtable_main_1_dt1", list);
        assertTrue(mapping.map(form).problems().get(0).startsWith("表单里没有字段"), "a list in a list has no key");
    }

    @Test
    @SuppressWarnings("unchecked")
    void textsLongerThanAReportMayHaveAreSlipsAtTheirFields() {
        Map<String, Object> main = (Map<String, Object>) form.get("formtable_main_1");
        main.put("f0", repeat("县", 80_000));
        main.put("f2", repeat("年", 301));
        main.put("f3", repeat("局", 301));
        main.put("f5", repeat("好", 1_000_001));
        main.put("f21", repeat("9", 100_000));
        MappedForm mapped = mapping.map(form);
        assertEquals(Collections.emptyList(), mapped.problems());
        assertEquals(Arrays.asList("[formtable_main_1.f0]“机关名称”：机关名称超过 200 字（最长的正式名称不到 60 字），请核对",
                "[formtable_main_1.f2]“标题”：标题超过 300 字（机关名称加上年度和“政府信息公开工作年度报告”），请核对",
                "[formtable_main_1.f3]“落款”：落款超过 300 字（几个机关的名称），请核对",
                "[formtable_main_1.f5]“总体情况”：一个部分的正文超过 1000000 字（公布的报告整篇不过几万字），请核对"), slips(mapped));
        assertEquals("", mapped.report().organ().name());
    }

    @Test
    @SuppressWarnings("unchecked")
    void textsLongerTogetherThanAReportMayBeAreOneSlip() {
        Map<String, Object> main = (Map<String, Object>) form.get("formtable_main_1");
        for (int section = 5; section < 8; section++) {
            main.put("f" + section, repeat("好", 900_000));
        }
        MappedForm mapped = mapping.map(form);
        assertEquals(Collections.singletonList("[formtable_main_1.f7]“" + FORMAT.sections().get(2).heading()
                + "”：各部分正文合计超过 2000000 字（公布的报告整篇不过几万字），请核对是否填错了地方"), slips(mapped));
        assertEquals(FORMAT.positions().size(), mapped.report().cells().size());
    }

    @Test
    void rowsByNamesAreBoundedInNumberAndLength() {
        Map<String, Object> rows = new HashMap<>();
        rows.put(repeat("r", 301), new HashMap<>());
        form.put("formtable_main_1_dt1", rows);
        assertEquals(Collections.singletonList("字段超过 300 字（字段的名称不过几十个字）"), mapping.map(form).problems());
        Map<Object, Object> endless = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            endless.put(i, i);
        }
        form.put("formtable_main_1_dt1", endless);
        assertEquals(Collections.singletonList("表单的字段超过 50000 个（三张表加上正文不到 300 个，明细表一行十来个）"), mapping.map(form).problems());
    }

    @Test
    void rowsThatAreNoneAreNotLookedAtOnceEnoughIsSaid() {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("事项", repeat("没有这一行", 30) + i);
            row.put("自然人", "1");
            rows.add(row);
        }
        form.put("formtable_main_1_dt1", rows);
        List<String> slips = slips(mapping.map(form));
        assertEquals(50, slips.size());
        assertTrue(slips.get(49).length() < 300, slips.get(49));
    }

    @Test
    void mapsThatCannotHaveTheNameDoNotHaveIt() {
        form.put("formtable_main_1", new TreeMap<>(Collections.singletonMap(1, "a number for a name")));
        assertEquals("表单里没有字段“formtable_main_1.f1”", mapping.map(form).problems().get(0));
        assertEquals("表单里没有字段“formtable_main_1.f1”", mapping.map(new TreeMap<String, Object>(form)).problems().get(0));
    }

    private static String repeat(String unit, int times) {
        StringBuilder text = new StringBuilder(unit.length() * times);
        for (int i = 0; i < times; i++) {
            text.append(unit);
        }
        return text.toString();
    }

    @Test
    void whatIsNoTableIsAMissingOne() {
        for (Object wrong : Arrays.asList("text", 5, Collections.singleton("set"))) {
            form.put("formtable_main_1_dt1", wrong);
            assertEquals(Collections.singletonList("表单里没有明细表“formtable_main_1_dt1”"), mapping.map(form).problems());
        }
        form.put("formtable_main_1_dt1", null);
        assertEquals(Collections.singletonList("表单里没有明细表“formtable_main_1_dt1”"), mapping.map(form).problems());
    }

    @Test
    void anEmptyFormGivesABoundedListOfProblems() {
        MappedForm mapped = mapping.map(Collections.emptyMap());
        assertEquals(Arrays.asList("表单里没有字段“formtable_main_1.f1”", "表单里没有字段“formtable_main_1.f0”"), mapped.problems().subList(0, 2));
        assertEquals(37, mapped.problems().size());
        assertEquals(Arrays.asList("[formtable_main_1.f1]“年度”是空的，应当是报告年度，例如 2024",
                "[formtable_main_1.f0]“机关名称”是空的，应当是填报单位的全称"), slips(mapped));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aYearOrADayThatIsNoneIsASlip() {
        Map<String, Object> main = (Map<String, Object>) form.get("formtable_main_1");
        main.put("f1", "二十四");
        main.put("f4", "下周一");
        assertEquals(Collections.emptyList(), mapping.map(form).problems());
        assertEquals(Arrays.asList("[formtable_main_1.f1]“年度”填的是“二十四”，应当是报告年度，例如 2024",
                "[formtable_main_1.f4]“发布日期”填的是“下周一”，应当是日期，例如 2025-01-19"), slips(mapping.map(form)));
    }
}
