package com.landray.kmss.sys.lbpm.engine.manager.event;

/** LOOK-ALIKE, not the vendor's: a listener of a process event. */
public interface IEventListener {

    void handleEvent(EventExecutionContext execution, String parameter) throws Exception;
}
