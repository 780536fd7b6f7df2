package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages written with Vue: names are paths in the form's object, labels those of the components around. */
class VueFormTest {

    @TempDir
    Path folder;

    private List<String> fields(String template) throws Exception {
        Path file = Files.write(folder.resolve("form.vue"), ("<template>\n<div>" + template + "</div>\n</template>\n<script>\nif (a < b) { x = '<input v-model=\"no\">'; }\n</script>\n")
                .getBytes(StandardCharsets.UTF_8));
        return FormFields.read(file).stream().map(each -> each.name() + " " + each.words()).collect(Collectors.toList());
    }

    @Test
    void itemsOfAFormAreNamedByTheirPathInIt() throws Exception {
        assertEquals(Arrays.asList("organName [单位名称]", "year [报告年度]", "t4.total [表四, 行政复议·总计]", "t2.rules[0] [规章]", "remark [备注]", "kind [类别]"), fields(
                "<el-form ref='form' :model='form' :rules='rules'>\n"
                + "<el-form-item label='单位名称：' prop='organName'><el-input v-model=\"form.organName\" placeholder='' /></el-form-item>\n"
                + "<el-form-item label='*报告年度' prop='year'><el-date-picker v-model.trim='form.year' type='year'></el-date-picker></el-form-item>\n"
                + "<el-card label='表四'><ElFormItem label='行政复议·总计'><ElInputNumber v-model:value='form.t4.total' /></ElFormItem></el-card>\n"
                + "<el-form-item label='规章'><el-input v-model='form.t2.rules[0]'/></el-form-item>\n"
                + "<el-form-item label='备注' prop='remark'><my-editor :value='form.remark'/></el-form-item>\n"
                + "<van-field v-model='this.form.kind' label='类别' />\n"
                + "<el-input v-model='text.trim() + 1'/></el-form>"));
    }

    @Test
    void rowsOfATableAreToldByAStar() throws Exception {
        assertEquals(Arrays.asList("t3[*].item [申请事项]", "t3[*].zrr [自然人]", "t3[*].qy [法人或其他组织, 商业企业]", "t3[*].zj [总计]"), fields("<el-form :model='form'><el-table :data='form.t3'>\n"
                + "<el-table-column prop='item' label='申请事项' width='200' />\n"
                + "<el-table-column label='自然人'><template slot-scope='scope'><el-input v-model='scope.row.zrr' /></template></el-table-column>\n"
                + "<el-table-column label='法人或其他组织'><el-table-column label='商业企业' prop='qy'><template #default='{ row }'><el-input v-model.number='row.qy'/></template></el-table-column></el-table-column>\n"
                + "<el-table-column label='总计'><template #default='scope'><el-input v-model='form.t3[scope.$index].zj' /></template></el-table-column>\n"
                + "</el-table></el-form>"));
        assertEquals(Arrays.asList("rows[*].a [甲]", "rows[*].b [乙]", "c [丙]"), fields("<div v-for='(each, i) in form.rows' :key='i'>"
                + "<label>甲<input v-model='each.a'></label><label>乙<input v-model='form.rows[i].b'></label></div><label>丙<input v-model='form.c'></label>"));
    }

    @Test
    void theStatutoryTableAsHtmlHasItsHeadings() throws Exception {
        assertEquals(Arrays.asList("a [行政复议, 总计]", "b [行政复议, 结果维持]"), fields("<table><tr><td></td><th>总计</th><th>结果维持</th></tr>"
                + "<tr><td>行政复议</td><td><el-input v-model='form.a' /></td><td><input v-model='form.b'></td></tr></table>"));
    }

    @Test
    void whatIsNoPathIsNoField() {
        for (String none : Arrays.asList("<p>没有</p>", "<el-input v-model='a + b'/>", "<el-input v-model='rows[i][j].x'/>",
                "<div v-for='each in list.filter(x=>x)'><input v-model='each.a'></div>", "<el-input v-model=''/>")) {
            UnreadableReportException e = assertThrows(UnreadableReportException.class, () -> fields(none), none);
            assertTrue(e.getMessage().contains("表单里没有找到字段"), e.getMessage());
        }
        assertThrows(UnreadableReportException.class, () -> FormFields.read(Files.write(folder.resolve("x.vue"), "<script>".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void hostilePagesEnd() {
        String deep = String.join("", Collections.nCopies(90_000, "<a v-for='x in y.z' :data='row.row.row'>")) + "<input v-model='row.a'>";
        String wide = String.join("", Collections.nCopies(30_000, "<el-input v-model='form.a[i].b' label='甲'>"));
        for (String each : Arrays.asList(deep, wide)) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                try {
                    fields(each);
                } catch (UnreadableReportException e) {
                    assertTrue(!e.getMessage().isEmpty());
                }
            });
        }
    }
}
