package com.actionsoft.bpms.bpmn.engine.model.run.delegate;

/** LOOK-ALIKE, not the vendor's: a process. */
public class ProcessInstance {

    private final String id;

    public ProcessInstance(String id) {
        this.id = id;
    }

    public String getId() {
        return id;
    }
}
