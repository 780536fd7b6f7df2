package io.github.ogireport.adapter.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathTest {

    private final Map<String, Object> form = new HashMap<>();

    private Object value(String path) {
        return FieldPath.parse(path).value(form);
    }

    @Test
    void stepsGoThroughMapsListsAndArrays() {
        form.put("a", Collections.singletonMap("b", Arrays.asList("x", new Object[] {Collections.singletonMap("c.d", 5)})));
        assertEquals("x", value("a.b[0]"));
        assertEquals(5, value("a.b[1][0][\"c.d\"]"));
        assertEquals(5, value("a.b[1][0]['c.d']"));
        for (String absent : Arrays.asList("b", "a.c", "a.b[2]", "a.b[1][1]", "a.b.c", "a[0]", "a.b[0].c", "a.b[0][0]")) {
            assertSame(HostValue.ABSENT, value(absent), absent);
        }
    }

    @Test
    void aKeyWithNullIsThere() {
        form.put("a", null);
        assertNull(value("a"));
        assertSame(HostValue.ABSENT, value("a.b"));
    }

    @Test
    void numberedFieldsGiveTheirRowsInTheOrderOfTheNumbers() {
        for (String key : Arrays.asList("f5_10", "f5_2", "f5_0", "f5_", "f5_x", "f5_2_3", "f55_7", "f5_-1", "f5_12345678901")) {
            form.put(key, key);
        }
        FieldPath path = FieldPath.parse("f5_*");
        List<String> rows = path.rows(form);
        assertEquals(Arrays.asList("0", "2", "10"), rows);
        assertEquals("f5_10", path.value(form, "10"));
        assertEquals("f5_10", path.name("10"));
        assertNull(FieldPath.parse("f6_*").rows(form));
    }

    @Test
    void aDetailTableIsAListOrAMap() {
        form.put("list", Arrays.asList(Collections.singletonMap("a", 1), null, Collections.singletonMap("b", 2)));
        FieldPath list = FieldPath.parse("list[*].a");
        assertEquals(Arrays.asList("0", "1", "2"), list.rows(form));
        assertEquals(Arrays.asList(1, HostValue.ABSENT, HostValue.ABSENT),
                Arrays.asList(list.value(form, "0"), list.value(form, "1"), list.value(form, "2")));
        assertEquals("list[2].a", list.name("2"));
        form.put("map", Collections.singletonMap("-2391", Collections.singletonMap("a", 7)));
        FieldPath map = FieldPath.parse("map.*.a");
        assertEquals(Collections.singletonList("-2391"), map.rows(form));
        assertEquals(7, map.value(form, "-2391"));
        assertEquals("map[-2391].a", map.name("-2391"));
        form.put("text", "x");
        assertNull(FieldPath.parse("text[*].a").rows(form));
        assertNull(FieldPath.parse("none[*].a").rows(form));
    }

    @Test
    void aDetailTableMayStandFlatAsPagesPostIt() {
        for (String key : Arrays.asList("main.son[10].a", "main.son[2].a", "main.son[2].b", "main.son[x].a", "main.son[].a", "main.son[3].a.c")) {
            form.put(key, key);
        }
        FieldPath path = FieldPath.parse("main.son[*].a");
        assertEquals(Arrays.asList("2", "10"), path.rows(form));
        assertEquals("main.son[10].a", path.value(form, "10"));
        assertSame(HostValue.ABSENT, path.value(form, "3"));
        form.put("main", Collections.singletonMap("son", Collections.singletonList(Collections.singletonMap("a", "nested"))));
        assertEquals(Collections.singletonList("0"), path.rows(form));
        assertEquals("nested", path.value(form, "0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "``          | 没有写字段",
        "a..b        | 字段“a..b”写得不对：有一段是空的",
        ".a          | 字段“.a”写得不对：有一段是空的",
        "a.          | 字段“a.”写得不对：有一段是空的",
        "a[x]        | 字段“a[x]”写得不对：方括号里应当是 *、从 0 起的行号，或者加引号的名称",
        "a[1         | 字段“a[1”写得不对：方括号里应当是 *、从 0 起的行号，或者加引号的名称",
        "a[\"b]      | 字段“a[\"b]”写得不对：方括号里的引号不成对，或者是空的",
        "a[\"\"]     | 字段“a[\"\"]”写得不对：方括号里的引号不成对，或者是空的",
        "a[0]b       | 字段“a[0]b”写得不对：“]”后面应当是“.”或者“[”",
        "a]          | 字段“a]”写得不对：“]”后面应当是“.”或者“[”",
        "a_*_*       | 字段“a_*_*”写得不对：* 代表明细表的行，只能写一个",
        "a[*].b[*]   | 字段“a[*].b[*]”里的 * 代表明细表的行，只能写一个"})
    void whatIsNoPathIsRefusedWithTheReason(String path, String problem) {
        assertEquals(problem, assertThrows(IllegalArgumentException.class, () -> FieldPath.parse(path)).getMessage());
    }

    @Test
    void noTextMakesItHangOrFailOtherwise() {
        char[] alphabet = "a.[]*\"'0 ".toCharArray();
        java.util.Random random = new java.util.Random(20_260_101L);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }
            try {
                FieldPath.parse(text.toString()).name("1");
            } catch (IllegalArgumentException e) {
                // refused with a reason, as it should be
            } catch (RuntimeException e) {
                throw new AssertionError(text.toString(), e);
            }
        }
    }
}
