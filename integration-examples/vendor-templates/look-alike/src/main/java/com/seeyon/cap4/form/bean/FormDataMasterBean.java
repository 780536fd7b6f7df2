package com.seeyon.cap4.form.bean;

import java.util.List;
import java.util.Map;

/** LOOK-ALIKE, not the vendor's: the main row, and the detail tables by name. */
public class FormDataMasterBean extends FormDataBean {

    private final Map<String, List<FormDataSubBean>> subTables;

    public FormDataMasterBean(Map<String, Object> rowData, Map<String, List<FormDataSubBean>> subTables) {
        super(rowData);
        this.subTables = subTables;
    }

    public Map<String, List<FormDataSubBean>> getSubTables() {
        return subTables;
    }
}
