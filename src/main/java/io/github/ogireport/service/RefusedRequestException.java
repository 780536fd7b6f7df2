package io.github.ogireport.service;

import java.time.Duration;

/** A request that is answered with an error. The message is Chinese and says what to do. */
final class RefusedRequestException extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;

    RefusedRequestException(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    static RefusedRequestException timedOut(Duration limit) {
        return new RefusedRequestException(Fault.TIMED_OUT, "超过 " + limit.toMillis() + " 毫秒没有审核完，请稍后再试");
    }

    Fault fault() {
        return fault;
    }
}
