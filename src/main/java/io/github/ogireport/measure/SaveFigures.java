package io.github.ogireport.measure;

import java.util.Collections;
import java.util.Map;

/** What was decided about saves since the start, by code; a code that never came is missing. Immutable. */
public final class SaveFigures {

    private final Map<String, Long> byCode;
    private final Map<String, Long> letThrough;
    private final Map<String, Long> heldBack;

    SaveFigures(Map<String, Long> byCode, Map<String, Long> letThrough, Map<String, Long> heldBack) {
        this.byCode = Collections.unmodifiableMap(byCode);
        this.letThrough = Collections.unmodifiableMap(letThrough);
        this.heldBack = Collections.unmodifiableMap(heldBack);
    }

    /** Every save. */
    public Map<String, Long> byCode() {
        return byCode;
    }

    /** Saves that went through though they could not be checked (放行). */
    public Map<String, Long> letThrough() {
        return letThrough;
    }

    /** Saves that were refused for no other reason than that they could not be checked (拦下). */
    public Map<String, Long> heldBack() {
        return heldBack;
    }

    @Override
    public String toString() {
        return "保存一共 " + byCode + "，没有审核完而放行的 " + letThrough + "，没有审核完而拦下的 " + heldBack;
    }
}
