package com.seeyon.cap4.form.bean;

import java.util.Map;

/** LOOK-ALIKE, not the vendor's: a row of a form's table, by field. */
public class FormDataBean {

    private final Map<String, Object> rowData;

    public FormDataBean(Map<String, Object> rowData) {
        this.rowData = rowData;
    }

    public Map<String, Object> getRowData() {
        return rowData;
    }
}
