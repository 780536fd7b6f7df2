package com.actionsoft.bpms.server;

/** LOOK-ALIKE, not the vendor's: who is at work. */
public class UserContext {

    private final String uid;

    public UserContext(String uid) {
        this.uid = uid;
    }

    public String getUID() {
        return uid;
    }
}
