package io.github.ogireport.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ogireport.Shipped;
import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.adapter.mapping.MappedForm;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.CellRef;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.OrganKind;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that hosts hold as beans and records. */
class BeanFormTest {

    private static final Format FORMAT = Shipped.edition("2021").ruleSet().format();

    @TempDir
    Path temporary;

    /** Public getters of a class that nobody else sees, as the beans of a package are; what is no property throws. */
    static class Base {
        public Unit getUnit() {
            return new Unit();
        }

        public String getSecret() {
            throw new AssertionError("nobody asked");
        }

        protected String getHidden() {
            throw new AssertionError("not public");
        }
    }

    /** The form. */
    static final class Form extends Base {
        public boolean isPublished() {
            return true;
        }

        public List<Row> getRows() {
            List<Row> rows = new ArrayList<>();
            FORMAT.tables().get(1).blocks().get(0).rows().forEach(line -> rows.add(new Row(line.label(), rows.size())));
            return rows;
        }

        public Set<String> getTexts() {
            return new LinkedHashSet<>(Arrays.asList("正文一", "正文二"));
        }

        public Map<String, Object> getMore() {
            return new LinkedHashMap<>(Collections.singletonMap("unit", new Unit()));
        }

        public Form getSelf() {
            return this;
        }

        public Integer getZRR() {
            return 7;
        }

        public String getFailing() {
            throw new IllegalStateException("数据库断开");
        }
    }

    /** In a form. */
    public static final class Unit {
        public String getName() {
            return "临河县青石乡人民政府";
        }

        public OrganKind getKind() {
            return OrganKind.GOVERNMENT;
        }

        public LocalDate getYear() {
            return LocalDate.of(2024, 1, 1);
        }
    }

    /** Of a detail table. */
    public static final class Row {
        private final String item;
        private final int number;

        Row(String item, int number) {
            this.item = item;
            this.number = number;
        }

        public String getItem() {
            return item;
        }

        public int getNumber() {
            return number;
        }
    }

    private FieldMapping mapping(String cells) throws Exception {
        StringBuilder yaml = new StringBuilder("版次: \"2021\"\n报告: {机关名称: unit.name, 年度: self.self.unit.year, 机关类别: more.unit.kind}\n部分:\n");
        FORMAT.sections().forEach(section -> yaml.append("  ").append(section.heading()).append(": 'texts[1]'\n"));
        yaml.append("单元格:\n");
        for (Format.Position position : FORMAT.positions()) {
            if (!position.table().code().equals("requests")) {
                yaml.append("  ").append(position.table().name()).append('·').append(position.row().name()).append('·').append(position.column().name())
                        .append(": ").append(cells).append('\n');
            }
        }
        yaml.append("明细表:\n  - 表: 表三\n    按: rows[*].item\n    列:\n");
        FORMAT.tables().get(1).blocks().get(0).columns().forEach(column -> yaml.append("      ").append(column.name()).append(": rows[*].number\n"));
        Path file = Files.write(temporary.resolve("m.yaml"), yaml.toString().getBytes(StandardCharsets.UTF_8));
        return FieldMapping.read(file, Collections.singletonList(FORMAT));
    }

    @Test
    void aBeanIsReadByItsPublicGetters() throws Exception {
        for (String field : Arrays.asList("zRR", "ZRR")) {
            MappedForm form = mapping(field).map(SaveRequest.ofBean(new Form(), Stage.SUBMIT).form());
            assertEquals(Collections.emptyList(), form.problems());
            assertEquals(0, form.slips().size(), form.slips().toString());
            AnnualReport report = form.report();
            assertEquals(Arrays.asList("临河县青石乡人民政府", 2024, OrganKind.GOVERNMENT), Arrays.asList(report.organ().name(), report.year(), report.organ().kind()));
            assertEquals("正文二", report.sections().get("overview"));
            assertEquals("7", report.cell(CellRef.parse("remedies.reconsideration.total")).typed());
            assertEquals("23", report.cell(CellRef.parse("requests.disposedTotal.total")).typed());
            assertEquals("rows[0].number", form.field(CellRef.parse("requests.newlyReceived.total")));
        }
    }

    @Test
    void whatIsNoPublicPropertyIsNoField() throws Exception {
        for (String field : Arrays.asList("hidden", "class", "unit.nothing", "getZRR", "number")) {
            assertTrue(mapping(field).map(SaveRequest.ofBean(new Form(), Stage.SUBMIT).form()).problems().get(0).startsWith("表单里没有字段“" + field), field);
        }
        assertEquals("字段“unit”是一组字段，应当是文字或数", mapping("unit").map(SaveRequest.ofBean(new Form(), Stage.SUBMIT).form()).problems().get(0));
    }

    /** Only what is asked for is read: a page's lazy property need not be there. */
    @Test
    void aGetterThatFailsIsNamed() throws Exception {
        FieldMapping mapping = mapping("failing");
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> mapping.map(SaveRequest.ofBean(new Form(), Stage.SUBMIT).form()));
        assertEquals("读取 Form.failing 出错：java.lang.IllegalStateException: 数据库断开", e.getMessage());
    }

    @Test
    void mapsMayHoldBeansAndTheHostsClassesStayBehind() {
        Map<String, ?> form = SaveRequest.ofBean(Collections.singletonMap("list", new Object[] {new Unit(), null, "x"}), Stage.DRAFT).form();
        List<?> list = (List<?>) form.get("list");
        assertEquals(Arrays.asList(new LinkedHashSet<>(Arrays.asList("kind", "name", "year")), null, "x"),
                Arrays.asList(((Map<?, ?>) list.get(0)).keySet(), list.get(1), list.get(2)));
        assertEquals("GOVERNMENT", ((Map<?, ?>) list.get(0)).get("kind"));
        assertNull(((Map<?, ?>) list.get(0)).get("none"));
        assertTrue(((Map<?, ?>) list.get(0)).containsKey("year"));
    }

    @Test
    void aTreeOfJacksonsIsMapsAndLists() throws Exception {
        Map<String, ?> form = SaveRequest.ofBean(new ObjectMapper().readTree("{\"t\":{\"a_1\":12,\"b\":\"1,234\",\"c\":null},\"rows\":[{\"x\":1.50},true]}"), Stage.DRAFT).form();
        Map<?, ?> table = (Map<?, ?>) form.get("t");
        assertEquals(Arrays.asList(12, "1,234", null, true, false), Arrays.asList(table.get("a_1"), table.get("b"), table.get("c"), table.containsKey("c"), table.containsKey("d")));
        assertEquals(Arrays.asList("a_1", "b", "c"), new ArrayList<>(table.keySet()));
        List<?> rows = (List<?>) form.get("rows");
        assertEquals(Arrays.asList(2, 1.5, true), Arrays.asList(rows.size(), ((Map<?, ?>) rows.get(0)).get("x"), rows.get(1)));
        assertEquals("x", SaveRequest.ofBean(Collections.singletonMap("leaf", new ObjectMapper().readTree("\"x\"")), Stage.DRAFT).form().get("leaf"));
        assertThrows(IllegalArgumentException.class, () -> SaveRequest.ofBean(new ObjectMapper().readTree("[1]"), Stage.DRAFT));
    }

    @Test
    void whatAHostPutIntoATreeIsReadAsItIs() {
        ObjectNode tree = new ObjectMapper().createObjectNode();
        tree.putPOJO("day", LocalDate.of(2025, 1, 20));
        tree.putPOJO("count", new BigDecimal("12"));
        tree.put("bytes", new byte[] {1});
        Map<String, ?> form = SaveRequest.ofBean(tree, Stage.DRAFT).form();
        assertEquals(Arrays.asList(LocalDate.of(2025, 1, 20), new BigDecimal("12")), Arrays.asList(form.get("day"), form.get("count")));
        assertThrows(IllegalStateException.class, () -> form.get("bytes"));
    }

    @Test
    void oneValueIsNoFormAndNoneIsDecided() {
        assertThrows(IllegalArgumentException.class, () -> SaveRequest.ofBean("text", Stage.DRAFT));
        assertThrows(IllegalArgumentException.class, () -> SaveRequest.ofBean(5, Stage.DRAFT));
        assertThrows(IllegalArgumentException.class, () -> SaveRequest.ofBean(Collections.emptyList(), Stage.DRAFT).previousBean(OrganKind.GOVERNMENT));
        assertNull(SaveRequest.ofBean(null, Stage.DRAFT).form());
        assertNull(SaveRequest.ofBean(null, Stage.DRAFT).previousBean(null).previousForm());
    }

    /** Loaded by a class loader of its own, as a host's classes are. */
    @Test
    void aRecordIsReadByItsComponents() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assumeTrue(compiler != null && compiler.getSourceVersions().stream().anyMatch(version -> version.name().equals("RELEASE_17")), "records came with Java 17");
        Path source = Files.write(temporary.resolve("Page.java"), ("record Page(String total, Row row) {\n"
                + "  record Row(int ofPeople) { public boolean isEmpty() { return false; } }\n"
                + "  static Object of() { return new Page(\"12\", new Row(3)); }\n}\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(0, compiler.run(null, null, null, "-d", temporary.toString(), source.toString()));
        try (URLClassLoader host = new URLClassLoader(new URL[] {temporary.toUri().toURL()}, null)) {
            java.lang.reflect.Method made = host.loadClass("Page").getDeclaredMethod("of");
            made.setAccessible(true);
            Map<String, ?> form = SaveRequest.ofBean(made.invoke(null), Stage.DRAFT).form();
            assertEquals("12", form.get("total"));
            assertEquals(new LinkedHashSet<>(Arrays.asList("empty", "ofPeople")), ((Map<?, ?>) form.get("row")).keySet());
            assertEquals(3, ((Map<?, ?>) form.get("row")).get("ofPeople"));
        }
    }
}
