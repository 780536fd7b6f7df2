package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.Budget;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads what fields a host's form has: of a page, be it written with Vue, or of a list of fields as JSON. Thread-safe. */
public final class FormFields {

    private FormFields() { }

    /**
     * @return in the form's order, at least one
     * @throws UnreadableReportException when the file is missing, too large, of another kind, or holds no fields
     */
    public static List<FormField> read(Path file) {
        try {
            String text = SourceText.of(SourceBytes.of(file));
            List<FormField> fields = Reading.bounded(budget ->
                    fields(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT), text, budget));
            if (Bound.FORM_FIELDS.isPassedBy(fields.size())) {
                throw new UnreadableReportException(null, null, Bound.FORM_FIELDS.sentence() + "，请核对文件");
            }
            if (fields.isEmpty()) {
                throw new UnreadableReportException(null, null, "表单里没有找到字段：网页里应有输入框；.vue 里应有 v-model 或者 prop；JSON 应有字段名和显示名，例如 {\"field0012\": \"单位名称\"}");
            }
            return fields;
        } catch (UnreadableReportException e) {
            throw e.in(file.toString());
        }
    }

    private static List<FormField> fields(String name, String text, Budget budget) {
        if (name.endsWith(".json")) {
            return JsonForm.fields(text, budget);
        }
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return HtmlForm.fields(text, budget);
        }
        if (name.endsWith(".vue")) {
            return VueForm.fields(text, budget);
        }
        throw new UnreadableReportException(null, null, "表单应当是网页（.html）、Vue 的页面（.vue）或者字段清单（.json）");
    }
}
