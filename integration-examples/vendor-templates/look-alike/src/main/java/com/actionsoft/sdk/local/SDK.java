package com.actionsoft.sdk.local;

import com.actionsoft.sdk.local.api.BOAPI;

/** LOOK-ALIKE, not the vendor's: the way to the platform's services. */
public final class SDK {

    private static BOAPI bos;

    private SDK() {
    }

    public static BOAPI getBOAPI() {
        return bos;
    }

    /** Only here: what a test puts in the place of the platform's tables. */
    public static void lookAlike(BOAPI value) {
        bos = value;
    }
}
