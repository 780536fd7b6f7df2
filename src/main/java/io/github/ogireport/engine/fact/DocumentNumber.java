package io.github.ogireport.engine.fact;

import com.google.re2j.Pattern;

/** Numbers of official documents (发文字号), 国办公开办函〔2021〕30号: the brackets around the year are typed in many ways. */
final class DocumentNumber {

    private DocumentNumber() { }

    /** An expression that finds the number however its brackets and spaces are typed. */
    static String pattern(String number) {
        StringBuilder pattern = new StringBuilder();
        for (char c : number.toCharArray()) {
            if ("〔[（(【［〕]）)】］".indexOf(c) >= 0) {
                pattern.append("[〔〕\\[\\]（）()【】［］]");
            } else {
                pattern.append(Pattern.quote(String.valueOf(c)));
            }
            pattern.append("\\s*");
        }
        return pattern.toString();
    }
}
