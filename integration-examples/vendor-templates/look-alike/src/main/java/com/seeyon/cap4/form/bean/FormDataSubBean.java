package com.seeyon.cap4.form.bean;

import java.util.Map;

/** LOOK-ALIKE, not the vendor's: a row of a detail table. */
public class FormDataSubBean extends FormDataBean {

    public FormDataSubBean(Map<String, Object> rowData) {
        super(rowData);
    }
}
