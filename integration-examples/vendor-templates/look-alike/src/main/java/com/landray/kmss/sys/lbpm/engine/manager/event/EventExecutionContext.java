package com.landray.kmss.sys.lbpm.engine.manager.event;

import com.landray.kmss.common.model.IBaseModel;

/** LOOK-ALIKE, not the vendor's: the document that the event is about. */
public class EventExecutionContext {

    private final IBaseModel mainModel;

    public EventExecutionContext(IBaseModel mainModel) {
        this.mainModel = mainModel;
    }

    public IBaseModel getMainModel() {
        return mainModel;
    }
}
