package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.Bound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Where a host's form holds a value: {@code field0012}, {@code formmain_0012.单位名称}, {@code data.tables.t3[2].zrr},
 * {@code formmain_0012["1.属于国家秘密"]}. One {@code *} stands for the row of a detail table (明细表):
 * {@code formson_0013[*].自然人}, {@code field12345_*}. What a path leads to may also stand in the form flat, under the whole
 * path as its name, as pages post it: {@code formson_0013[2].自然人}. Immutable.
 */
final class FieldPath {

    private final String text;
    private final List<PathStep> steps;
    private final int rowStep;

    private FieldPath(String text, List<PathStep> steps, int rowStep) {
        this.text = text;
        this.steps = Collections.unmodifiableList(steps);
        this.rowStep = rowStep;
    }

    /** @throws IllegalArgumentException saying in Chinese what is wrong with the text */
    static FieldPath parse(String text) {
        if (text.isEmpty() || Bound.FIELD_PATH.isPassedBy(text.length())) {
            throw new IllegalArgumentException(text.isEmpty() ? "没有写字段" : "字段太长，最多 " + Bound.FIELD_PATH.limit() + " 个字");
        }
        List<PathStep> steps = new PathParser(text).steps();
        int rowStep = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isRow()) {
                if (rowStep >= 0) {
                    throw new IllegalArgumentException("字段“" + text + "”里的 * 代表明细表的行，只能写一个");
                }
                rowStep = i;
            }
        }
        return new FieldPath(text, steps, rowStep);
    }

    /** Whether it names a field of each row of a detail table. */
    boolean hasRow() {
        return rowStep >= 0;
    }

    /** @return {@link HostValue#ABSENT} where the form has no such field */
    Object value(Map<String, ?> form) {
        Object whole = steps.size() == 1 ? HostValue.ABSENT : PathStep.entry(form, text);
        return whole != HostValue.ABSENT ? whole : follow(form, 0, steps.size(), null);
    }

    Object value(Map<String, ?> form, String row) {
        Object nested = follow(form, 0, steps.size(), row);
        return nested != HostValue.ABSENT ? nested : PathStep.entry(form, name(row));
    }

    /** What stands before the row, where two paths to one detail table are alike. */
    String table() {
        return name(0, rowStep, null);
    }

    /**
     * The detail table's rows, in order.
     *
     * @return null where the form has no such table; where rows are told by numbers in field names, where it has no row
     */
    List<String> rows(Map<String, ?> form) {
        Object table = follow(form, 0, rowStep, null);
        List<String> nested = table == HostValue.ABSENT || table == null ? null : steps.get(rowStep).rows(table);
        return nested != null || hasNumberedFields() ? nested : flatRows(form);
    }

    private List<String> flatRows(Map<String, ?> form) {
        String name = name("");
        int number = name(0, rowStep + 1, "").length() - 1;
        return PathStep.numbered(name.substring(0, number), name.substring(number)).rows(form);
    }

    /** Whether rows are told by numbers in field names, so that each field has rows of its own. */
    boolean hasNumberedFields() {
        return steps.get(rowStep).isNumbered();
    }

    private Object follow(Object from, int first, int end, String row) {
        Object at = from;
        for (int i = first; i < end && at != HostValue.ABSENT; i++) {
            at = steps.get(i).of(at, row);
        }
        return at;
    }

    /** The host's name of the field in a row. */
    String name(String row) {
        return row == null ? text : name(0, steps.size(), row);
    }

    private String name(int first, int end, String row) {
        StringBuilder name = new StringBuilder();
        for (int i = first; i < end; i++) {
            steps.get(i).appendTo(name, row);
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Reads the text of a path from left to right. */
    private static final class PathParser {

        private final String text;
        private int at;

        private PathParser(String text) {
            this.text = text;
        }

        private List<PathStep> steps() {
            List<PathStep> steps = new ArrayList<>();
            while (at < text.length()) {
                if (text.charAt(at) == '[') {
                    steps.add(bracketed());
                } else {
                    steps.add(key(steps.isEmpty()));
                }
            }
            return steps;
        }

        private PathStep key(boolean first) {
            if (!first && text.charAt(at++) != '.') {
                throw wrong("“]”后面应当是“.”或者“[”");
            }
            int from = at;
            while (at < text.length() && ".[]".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String key = text.substring(from, at);
            int star = key.indexOf('*');
            if (key.isEmpty() || star != key.lastIndexOf('*')) {
                throw wrong(key.isEmpty() ? "有一段是空的" : "* 代表明细表的行，只能写一个");
            }
            return star < 0 ? PathStep.key(key) : key.length() == 1 ? PathStep.each()
                    : PathStep.numbered(key.substring(0, star), key.substring(star + 1));
        }

        private PathStep bracketed() {
            char quote = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (quote == '"' || quote == '\'') {
                int end = text.indexOf(quote + "]", at + 2);
                if (end <= at + 2) {
                    throw wrong("方括号里的引号不成对，或者是空的");
                }
                String key = text.substring(at + 2, end);
                at = end + 2;
                return PathStep.key(key);
            }
            int end = text.indexOf(']', at);
            String inside = end < 0 ? "" : text.substring(at + 1, end);
            at = end + 1;
            if (inside.equals("*")) {
                return PathStep.each();
            }
            if (!inside.matches("[0-9]{1,6}")) {
                throw wrong("方括号里应当是 *、从 0 起的行号，或者加引号的名称");
            }
            return PathStep.index(Integer.parseInt(inside));
        }

        private IllegalArgumentException wrong(String problem) {
            return new IllegalArgumentException("字段“" + text + "”写得不对：" + problem);
        }
    }
}
