package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.ogireport.bound.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of forms with more fields than anybody fills in are read in one go, or refused in one sentence. */
@Tag("jdk")
class HostileFormPageTest {

    @TempDir
    Path folder;

    @Test
    void labelsAreFoundWhereverTheyStand() {
        List<FormField> fields = fields("<label for=a>甲：</label><input id=a><label>乙 <input name=b></label><p>丙<input name=c></p>"
                + "<table><tr><td>列</td><td>值</td></tr><tr><td>丁 <input name=d></td><td><input name=e title=戊></td></tr></table>");
        assertEquals(Arrays.asList("[甲]", "[乙]", "[丙]", "[列]", "[值, 戊]"),
                Arrays.asList(words(fields, 0), words(fields, 1), words(fields, 2), words(fields, 3), words(fields, 4)));
    }

    private static String words(List<FormField> fields, int field) {
        return fields.get(field).words().toString();
    }

    @Test
    void manyFieldsWithManyLabelsAreReadInOneGo() {
        StringBuilder labels = new StringBuilder();
        StringBuilder inOneParent = new StringBuilder("<div>");
        StringBuilder table = new StringBuilder("<table>");
        for (int i = 0; i < 30_000; i++) {
            labels.append("<label for=i").append(i).append(">字段").append(i).append("</label><input id=i").append(i).append('>');
            inOneParent.append("<input name=i").append(i).append(">文字");
        }
        for (int i = 0; i < 1_900; i++) {
            table.append("<tr><td>行").append(i).append("<td>标签<td><input name=i").append(i).append('>');
        }
        List<FormField> labelled = soon(labels.toString());
        assertEquals("30000 [字段29999]", labelled.size() + " " + words(labelled, 29_999));
        assertEquals(30_000, soon(inOneParent.toString()).size());
        List<FormField> inTable = soon(table.toString());
        assertEquals("1900 [行1899, 标签]", inTable.size() + " " + words(inTable, 1_899));
    }

    @Test
    void aLabelOfColonsIsNone() {
        assertEquals("[]", words(soon("<input name=a title='" + new String(new char[2_000_000]).replace('\0', ':') + "x'>"), 0));
    }

    @Test
    void moreFieldsThanAFormHasAreRefused() throws IOException {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 60_000; i++) {
            json.append("\"f").append(i).append("\": \"名称\", ");
        }
        Path file = Files.write(folder.resolve("表单.json"), json.append("\"z\": \"名称\"}").toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(file + "：表单的字段超过 50000 个（三张表加上正文不到 300 个，明细表一行十来个），请核对文件",
                assertThrows(UnreadableReportException.class, () -> FormFields.read(file)).getMessage());
    }

    private static List<FormField> soon(String page) {
        return assertTimeoutPreemptively(Duration.ofMinutes(1), () -> fields(page));
    }

    private static List<FormField> fields(String page) {
        return HtmlForm.fields(page, Budget.unlimited());
    }
}
