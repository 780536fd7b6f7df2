package io.github.ogireport.service;

import java.time.Duration;

/** How much the service takes on. Immutable. */
final class Limits {

    /** A report is some 20 kB; this leaves room for last year's and for subordinates'. */
    private static final int BODY_BYTES = 2 << 20;
    private static final int WAITING = 64;
    private static final Duration READING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final Duration STOPPING = Duration.ofSeconds(15);

    static final Limits USUAL = new Limits(BODY_BYTES, Math.max(2, Runtime.getRuntime().availableProcessors()), WAITING, READING,
            ANSWERING, STOPPING);

    private final int bodyBytes;
    private final int working;
    private final int waiting;
    private final Duration reading;
    private final Duration answering;
    private final Duration stopping;

    /**
     * @param working   requests worked on at a time
     * @param waiting   requests that may wait for their turn
     * @param reading   time for the body of one request to arrive
     * @param answering time for one request to be waited for and worked on
     * @param stopping  time for running requests to end when the service stops
     */
    Limits(int bodyBytes, int working, int waiting, Duration reading, Duration answering, Duration stopping) {
        this.bodyBytes = bodyBytes;
        this.working = working;
        this.waiting = waiting;
        this.reading = reading;
        this.answering = answering;
        this.stopping = stopping;
    }

    int bodyBytes() {
        return bodyBytes;
    }

    int working() {
        return working;
    }

    int waiting() {
        return waiting;
    }

    Duration reading() {
        return reading;
    }

    Duration answering() {
        return answering;
    }

    Duration stopping() {
        return stopping;
    }
}
