package io.github.ogireport.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was decided about saves. Safe for many threads, which do not wait for each other. */
public final class SaveTally {

    private final Map<String, LongAdder> byCode = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> letThrough = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> heldBack = new ConcurrentHashMap<>();

    /**
     * @param code          why it was decided so
     * @param policyDecided whether it was the failure policy, for want of a check
     * @param allowed       whether the save went through
     */
    public void count(String code, boolean policyDecided, boolean allowed) {
        add(byCode, code);
        if (policyDecided) {
            add(allowed ? letThrough : heldBack, code);
        }
    }

    private static void add(Map<String, LongAdder> counts, String code) {
        counts.computeIfAbsent(code, any -> new LongAdder()).increment();
    }

    public SaveFigures figures() {
        return new SaveFigures(sums(byCode), sums(letThrough), sums(heldBack));
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((code, count) -> sums.put(code, count.sum()));
        return sums;
    }
}
