package io.github.ogireport.service;

/** A request that is answered with an error. The message is Chinese and says what to do. */
final class RefusedRequestException extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;

    RefusedRequestException(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
