package com.seeyon.ctp.workflow.event;

/** LOOK-ALIKE, not the vendor's: the events before a process goes on. */
public abstract class AbstractWorkflowEvent {

    public abstract String getId();

    public abstract String getLabel();

    public WorkflowEventResult onBeforeStart(WorkflowEventData data) {
        return null;
    }

    public WorkflowEventResult onBeforeFinishWorkitem(WorkflowEventData data) {
        return null;
    }
}
