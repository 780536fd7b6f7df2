package com.seeyon.ctp.workflow.event;

import java.util.Map;

/** LOOK-ALIKE, not the vendor's: what the event is about; the form stands under {@code formDataBean}. */
public class WorkflowEventData {

    private final Map<String, Object> businessData;

    public WorkflowEventData(Map<String, Object> businessData) {
        this.businessData = businessData;
    }

    public Map<String, Object> getBusinessData() {
        return businessData;
    }
}
