package io.github.ogireport.ruleset;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blanks (空位) that a rule's message and remedy may have: what the requirements say of the place where they do not hold. */
final class MessageBlanks {

    /** Every word of a violation, see the engine's facts. */
    static final Set<String> KNOWN = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList("应为", "实为", "位置", "表", "块", "行", "列",
            "左式", "右式", "左值", "右值", "差", "部分", "原文", "个数", "列名", "原因", "文字", "处", "天数", "审查", "机关", "名称", "表中", "范围", "说法",
            "另一项", "算式", "上年", "倍数", "段落", "合计", "相差", "线索")));

    private static final Pattern BLANK = Pattern.compile("[{｛]([^{}｛｝]*)[}｝]");

    private MessageBlanks() { }

    /**
     * What is wrong with the blanks of a text, in Chinese; null when nothing is.
     *
     * @param time see {@link Suggestion#of}
     */
    static String problem(String text, LongPredicate time) {
        Matcher blank = BLANK.matcher(text);
        while (blank.find()) {
            String word = blank.group(1);
            if (!KNOWN.contains(word)) {
                return "里有不认识的空位“" + blank.group() + "”，填报人会原样看到它" + Suggestion.of(word, KNOWN, time);
            }
            if (!blank.group().equals("{" + word + "}")) {
                return "里的空位“" + blank.group() + "”应写成半角的 {" + word + "}";
            }
        }
        return null;
    }
}
