package io.github.ogireport.reader;

import io.github.ogireport.bound.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The fields of a page written with Vue: what {@code v-model} binds, and where nothing is bound, the {@code prop} of a form's item
 * or a table's column. They are named by the path from the form's object ({@code :model}), rows of tables by {@code *}.
 */
final class VueForm {

    private static final String MODEL = "v-model";
    private static final String FIELDS = "[^" + MODEL + "]";
    private static final int MOST_AROUND = 30;

    private final Budget budget;
    private final FormLabels labels;
    private final Set<String> forms = new LinkedHashSet<>();
    private final Map<String, Element> found = new LinkedHashMap<>();
    /** Items and columns in which something is bound. */
    private final Set<Element> bound = Collections.newSetFromMap(new IdentityHashMap<>());

    private VueForm(Document page, Budget budget) {
        this.budget = budget;
        this.labels = new FormLabels(page, FIELDS, budget);
        for (Element each : page.getAllElements()) {
            budget.look();
            learn(each);
        }
        for (Element each : page.getAllElements()) {
            budget.look();
            models(each).forEach(model -> add(VuePath.of(model, each), each));
            prop(each);
        }
    }

    static List<FormField> fields(String vue, Budget budget) {
        int from = vue.indexOf("<template");
        int to = vue.lastIndexOf("</template>");
        if (from < 0 || to < from) {
            return Collections.emptyList();
        }
        // not the parser of HTML: components are closed by />
        return new VueForm(HtmlReportReader.parse(vue.substring(from, to), Parser.xmlParser(), budget), budget).fields();
    }

    private void learn(Element element) {
        if (!element.attr(":model").trim().isEmpty()) {
            forms.add(element.attr(":model").trim());
        }
        if (!models(element).isEmpty()) {
            bound.addAll(around(element));
        }
    }

    /** What {@code v-model}, {@code v-model.trim}, {@code v-model:value} bind. */
    private static List<String> models(Element element) {
        List<String> models = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.equals(MODEL) || key.startsWith(MODEL + ".") || key.startsWith(MODEL + ":")) {
                models.add(attribute.getValue());
            }
        }
        return models;
    }

    private void prop(Element element) {
        String prop = element.attr("prop").trim();
        if (prop.isEmpty() || bound.contains(element)) {
            return;
        }
        if (isNamed(element, "formitem")) {
            add(VuePath.of(prop, element), element);
        } else if (isNamed(element, "column")) {
            String rows = VuePath.rows(element);
            add(rows == null ? null : VuePath.of(rows + "[*]." + prop, null), element);
        }
    }

    /** @param path null for an expression that is no path */
    private void add(String path, Element element) {
        if (path != null) {
            found.putIfAbsent(path, element);
        }
    }

    private static List<Element> around(Element element) {
        List<Element> around = new ArrayList<>();
        for (Element at = element; at != null && around.size() < MOST_AROUND; at = at.parent()) {
            around.add(at);
        }
        return around;
    }

    /** {@code el-table-column}, {@code ElTableColumn}. */
    private static boolean isNamed(Element element, String ending) {
        return element.tagName().toLowerCase(Locale.ROOT).replace("-", "").endsWith(ending);
    }

    private List<FormField> fields() {
        Set<String> roots = forms.isEmpty() ? commonRoot() : forms;
        Map<String, FormField> fields = new LinkedHashMap<>();
        found.forEach((path, element) -> {
            String name = path;
            budget.spend(roots.size());
            for (String root : roots) {
                name = path.startsWith(root + ".") ? path.substring(root.length() + 1) : name;
            }
            fields.putIfAbsent(name, new FormField(name, labels.words(element)));
        });
        return new ArrayList<>(fields.values());
    }

    /** Without {@code :model} the form is what all paths begin with. */
    private Set<String> commonRoot() {
        Set<String> roots = new HashSet<>();
        found.keySet().forEach(path -> roots.add(path.indexOf('.') < 0 ? "" : path.substring(0, path.indexOf('.'))));
        roots.removeIf(root -> root.indexOf('[') >= 0);
        return roots.size() == 1 ? roots : Collections.emptySet();
    }
}
