package com.actionsoft.exception;

/** LOOK-ALIKE, not the vendor's: a business error that is shown to the user. */
public class BPMNError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String errorCode;

    public BPMNError(String errorCode, String message) {
        super(message);
        this.errorCode = errorCode;
    }

    public String getErrorCode() {
        return errorCode;
    }
}
