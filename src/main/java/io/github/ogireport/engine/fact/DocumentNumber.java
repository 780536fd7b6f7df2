package io.github.ogireport.engine.fact;

import com.google.re2j.Pattern;
import io.github.ogireport.bound.Budget;
import io.github.ogireport.pattern.TextMatcher;
import io.github.ogireport.pattern.TextPattern;

/**
 * The number of an official document (发文字号), for instance 国办公开办函〔2021〕30号: the brackets around the year are typed
 * in many ways. Immutable, shared by all checks.
 */
final class DocumentNumber {

    private final String number;
    private final TextPattern pattern;

    DocumentNumber(String number) {
        this.number = number;
        StringBuilder expression = new StringBuilder();
        for (char c : number.toCharArray()) {
            if ("〔[（(【［〕]）)】］".indexOf(c) >= 0) {
                expression.append("[〔〕\\[\\]（）()【】［］]");
            } else {
                expression.append(Pattern.quote(String.valueOf(c)));
            }
            expression.append("\\s*");
        }
        this.pattern = TextPattern.compile(expression.toString());
    }

    /** Where a text has the number, however its brackets and spaces are typed. */
    TextMatcher in(String text, Budget budget) {
        return pattern.matcher(text, budget);
    }

    /** As the document prints it. */
    @Override
    public String toString() {
        return number;
    }
}
