package com.landray.kmss.common.model;

/** LOOK-ALIKE, not the vendor's: a document. */
public interface IBaseModel {

    String getFdId();
}
