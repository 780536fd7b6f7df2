package com.seeyon.ctp.workflow.event;

/** LOOK-ALIKE, not the vendor's: a message blocks, none lets pass. */
public class WorkflowEventResult {

    private String alertMessage;

    public String getAlertMessage() {
        return alertMessage;
    }

    public void setAlertMessage(String value) {
        alertMessage = value;
    }
}
