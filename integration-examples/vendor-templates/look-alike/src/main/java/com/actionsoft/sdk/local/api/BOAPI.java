package com.actionsoft.sdk.local.api;

import com.actionsoft.bpms.bo.engine.BO;
import java.util.List;

/** LOOK-ALIKE, not the vendor's: reads business objects. */
public interface BOAPI {

    Query query(String boName);

    /** A question about one table. */
    interface Query {

        Query bindId(String processInstanceId);

        List<BO> list();

        /** The only row; null when there is none. */
        BO detail();
    }
}
