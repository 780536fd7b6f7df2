package com.actionsoft.bpms.bpmn.engine.core.delegate;

import com.actionsoft.bpms.bpmn.engine.model.run.delegate.ProcessInstance;
import com.actionsoft.bpms.server.UserContext;

/** LOOK-ALIKE, not the vendor's: the process in hand, and who works on it. */
public class ProcessExecutionContext {

    private final ProcessInstance processInstance;
    private final UserContext userContext;

    public ProcessExecutionContext(ProcessInstance processInstance, UserContext userContext) {
        this.processInstance = processInstance;
        this.userContext = userContext;
    }

    public ProcessInstance getProcessInstance() {
        return processInstance;
    }

    public UserContext getUserContext() {
        return userContext;
    }
}
