package com.landray.kmss.sys.metadata.interfaces;

import java.util.Map;

/** LOOK-ALIKE, not the vendor's: the form's values by field, a list of maps for a detail table. */
public class ExtendDataModelInfo {

    private final Map<String, Object> modelData;

    public ExtendDataModelInfo(Map<String, Object> modelData) {
        this.modelData = modelData;
    }

    public Map<String, Object> getModelData() {
        return modelData;
    }
}
