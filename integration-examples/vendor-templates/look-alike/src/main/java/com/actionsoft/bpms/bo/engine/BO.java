package com.actionsoft.bpms.bo.engine;

import java.util.Map;

/** LOOK-ALIKE, not the vendor's: a row of a business object's table. */
public class BO {

    private final Map<String, Object> values;

    public BO(Map<String, Object> values) {
        this.values = values;
    }

    public Map<String, Object> asMap() {
        return values;
    }
}
