package io.github.ogireport.reader;

import com.fasterxml.jackson.core.JsonToken;
import io.github.ogireport.bound.Bound;
import io.github.ogireport.report.Review;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One entry under {@code reviews} while it is being read. */
final class JsonReviews {

    private static final List<String> FIELDS = Arrays.asList("kind", "by", "on", "passed");

    private final JsonTokens tokens;
    private Review.Kind kind;
    private String by;
    private LocalDate on;
    private Boolean passed;

    private JsonReviews(JsonTokens tokens) {
        this.tokens = tokens;
    }

    static List<Review> read(JsonTokens tokens) throws IOException {
        List<Review> reviews = new ArrayList<>();
        tokens.array("reviews ", () -> {
            reviews.add(new JsonReviews(tokens).review());
            tokens.check("reviews ", Bound.REVIEWS, reviews.size());
        });
        return reviews;
    }

    private Review review() throws IOException {
        tokens.object("reviews 的一项", this::field);
        if (kind == null || passed == null) {
            throw tokens.problem("reviews 的一项缺少“" + (kind == null ? "kind" : "passed") + "”，请补上");
        }
        return new Review(kind, by, on, passed);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "kind":
                kind = tokens.choiceOrNull(Review.Kind.class, "reviews.kind ");
                break;
            case "by":
                by = tokens.textOrNull("reviews.by ");
                break;
            case "on":
                on = tokens.dateOrNull("reviews.on ");
                break;
            case "passed":
                if (tokens.current() != JsonToken.VALUE_TRUE && tokens.current() != JsonToken.VALUE_FALSE) {
                    throw tokens.problem("reviews.passed 应是 true 或 false，这里是" + tokens.kind());
                }
                passed = tokens.current() == JsonToken.VALUE_TRUE;
                break;
            default:
                throw tokens.unknown("reviews 的一项", name, FIELDS);
        }
    }
}
