package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.finding.Explanation;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One entry under {@code explanations} while it is being read. */
final class JsonExplanations {

    private static final List<String> FIELDS = Arrays.asList("rule", "place", "field", "reason", "by", "at");

    private final JsonTokens tokens;
    private String rule;
    private String place;
    private String field;
    private String reason;
    private String by;
    private LocalDateTime at;

    private JsonExplanations(JsonTokens tokens) {
        this.tokens = tokens;
    }

    static List<Explanation> read(JsonTokens tokens) throws IOException {
        List<Explanation> explanations = new ArrayList<>();
        tokens.array("explanations ", () -> {
            explanations.add(new JsonExplanations(tokens).explanation());
            tokens.check("explanations ", Bound.EXPLANATIONS, explanations.size());
        });
        return explanations;
    }

    private Explanation explanation() throws IOException {
        tokens.object("explanations 的一项", this::field);
        if (rule == null || reason == null || reason.trim().isEmpty()) {
            throw tokens.problem("explanations 的一项缺少“" + (rule == null ? "rule" : "reason") + "”，请补上");
        }
        if (place != null && field != null) {
            throw tokens.problem("explanations 的一项里 place 和 field 只能写一个");
        }
        return field == null ? new Explanation(rule, place, reason, by, at) : Explanation.ofField(rule, field, reason, by, at);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "rule":
                rule = tokens.textOrNull("explanations.rule ");
                break;
            case "place":
                place = tokens.textOrNull("explanations.place ");
                break;
            case "field":
                field = tokens.textOrNull("explanations.field ", Bound.FIELD_PATH);
                break;
            case "reason":
                reason = tokens.textOrNull("explanations.reason ", Bound.EXPLANATION_TEXT);
                break;
            case "by":
                by = tokens.textOrNull("explanations.by ");
                break;
            case "at":
                at = time(tokens.textOrNull("explanations.at "));
                break;
            default:
                throw tokens.unknown("explanations 的一项", name, FIELDS);
        }
    }

    private LocalDateTime time(String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw tokens.problem("explanations.at 应是日期和时间，写成 2025-01-19T09:30:00 的样子，这里是“" + JsonTokens.shown(text) + "”");
        }
    }
}
