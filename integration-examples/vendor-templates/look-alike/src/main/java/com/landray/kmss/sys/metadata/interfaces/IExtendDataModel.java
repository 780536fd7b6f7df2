package com.landray.kmss.sys.metadata.interfaces;

import com.landray.kmss.common.model.IBaseModel;

/** LOOK-ALIKE, not the vendor's: a document with a form of its own. */
public interface IExtendDataModel extends IBaseModel {

    ExtendDataModelInfo getExtendDataModelInfo();
}
