package com.actionsoft.bpms.bpmn.engine.listener;

import com.actionsoft.bpms.bpmn.engine.core.delegate.ProcessExecutionContext;

/** LOOK-ALIKE, not the vendor's: an event whose answer false, or whose exception, stops what is going on. */
public abstract class InterruptListener {

    private String description;

    public void setDescription(String value) {
        description = value;
    }

    public String getDescription() {
        return description;
    }

    public abstract boolean execute(ProcessExecutionContext context) throws Exception;
}
