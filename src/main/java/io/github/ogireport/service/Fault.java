package io.github.ogireport.service;

/** Why a request gets no result: the HTTP status, and a code that callers may rely on. */
enum Fault {

    UNREADABLE(400),
    WRONG_STAGE(400),
    WRONG_QUERY(400),
    WRONG_CHARSET(400),
    UNAUTHORIZED(401),
    FORBIDDEN_HOST(403),
    FORBIDDEN_ORIGIN(403),
    NOT_FOUND(404),
    WRONG_METHOD(405),
    TOO_SLOW(408),
    TOO_LARGE(413),
    WRONG_TYPE(415),
    FORM_MISMATCH(422),
    FAILED(500),
    BUSY(503),
    TIMED_OUT(503),
    STOPPING(503);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String code() {
        return "OGI-" + name().replace('_', '-');
    }
}
