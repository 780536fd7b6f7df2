package io.github.ogireport.reader;

import io.github.ogireport.bound.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The fields of a page's form: inputs by their names, with their {@link FormLabels}. */
final class HtmlForm {

    private static final Set<String> NOT_FILLED_IN = new HashSet<>(Arrays.asList("hidden", "submit", "button", "reset", "image", "file"));
    private static final String FIELDS = "input, textarea, select";

    private HtmlForm() { }

    static List<FormField> fields(String html, Budget budget) {
        Document page = HtmlReportReader.parse(html, Parser.htmlParser(), budget);
        FormLabels labels = new FormLabels(page, FIELDS, budget);
        Map<String, FormField> fields = new LinkedHashMap<>();
        for (Element input : page.select(FIELDS)) {
            budget.look();
            String name = input.hasAttr("name") ? input.attr("name") : input.id();
            if (!name.isEmpty() && !NOT_FILLED_IN.contains(input.attr("type").toLowerCase(Locale.ROOT))) {
                fields.putIfAbsent(name, new FormField(name, labels.words(input)));
            }
        }
        return new ArrayList<>(fields.values());
    }
}
