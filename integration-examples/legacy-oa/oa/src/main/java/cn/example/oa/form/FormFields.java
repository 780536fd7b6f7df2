package cn.example.oa.form;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The fields of the form 年度报告 as the form designer numbered them, which are the columns of its two tables as well. */
public final class FormFields {

    /** Columns of {@code formtable_main_9}. */
    public static final Set<String> MAIN = numbered(1, 3, 6, 8, 11, 20, 31, 45);

    /** Columns of {@code formtable_main_9_dt1}. */
    public static final Set<String> DETAIL = numbered(101, 108);

    private FormFields() {
    }

    private static Set<String> numbered(int... fromAndTo) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < fromAndTo.length; i += 2) {
            for (int number = fromAndTo[i]; number <= fromAndTo[i + 1]; number++) {
                names.add(String.format("field%04d", number));
            }
        }
        return Collections.unmodifiableSet(names);
    }
}
