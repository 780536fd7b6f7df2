package io.github.ogireport.service;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.turn.ProcessorTime;
import java.time.Duration;
import java.util.function.ToLongFunction;

/** How much the service takes on. Immutable: each method that changes something gives new limits. */
final class Limits {

    private static final Duration HEAD = Duration.ofSeconds(5);
    private static final Duration READING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration STOPPING = Duration.ofSeconds(15);
    private static final Duration QUICK = Duration.ofMillis(250);

    static final Limits USUAL = new Limits(Bound.REQUEST_BODY.limit(), Math.max(2, Runtime.getRuntime().availableProcessors()),
            Bound.WAITING_REQUESTS.limit(), READING, ANSWERING, STOPPING);

    private final int bodyBytes;
    private final int working;
    private final int waiting;
    private final Duration head;
    private final Duration reading;
    private final Duration answering;
    private final Duration stopping;
    private final Duration quick;
    private final ToLongFunction<Thread> processorTime;
    private final int connections;
    private final int connectionsOfAnAddress;

    /**
     * @param working   requests worked on at a time
     * @param waiting   requests that may wait for their turn
     * @param reading   time for the body of one request to arrive
     * @param answering time for one request to be waited for and worked on
     * @param stopping  time for running requests to end when the service stops
     */
    Limits(int bodyBytes, int working, int waiting, Duration reading, Duration answering, Duration stopping) {
        this(bodyBytes, working, waiting, HEAD, reading, answering, stopping, QUICK, ProcessorTime::of, Bound.CONNECTIONS.limit(),
                Bound.CONNECTIONS_OF_AN_ADDRESS.limit());
    }

    private Limits(int bodyBytes, int working, int waiting, Duration head, Duration reading, Duration answering, Duration stopping,
                   Duration quick, ToLongFunction<Thread> processorTime, int connections, int connectionsOfAnAddress) {
        this.bodyBytes = bodyBytes;
        this.working = working;
        this.waiting = waiting;
        this.head = head;
        this.reading = reading;
        this.answering = answering;
        this.stopping = stopping;
        this.quick = quick;
        this.processorTime = processorTime;
        this.connections = connections;
        this.connectionsOfAnAddress = connectionsOfAnAddress;
    }

    /** @param value how long a request may keep its turn before it is one of the slow */
    Limits quick(Duration value) {
        return new Limits(bodyBytes, working, waiting, head, reading, answering, stopping, value, processorTime, connections, connectionsOfAnAddress);
    }

    /** @param value how long the head of a connection's first request may take to arrive */
    Limits head(Duration value) {
        return new Limits(bodyBytes, working, waiting, value, reading, answering, stopping, quick, processorTime, connections, connectionsOfAnAddress);
    }

    /** @param value what a thread has spent of the processors, in ns */
    Limits processorTime(ToLongFunction<Thread> value) {
        return new Limits(bodyBytes, working, waiting, head, reading, answering, stopping, quick, value, connections, connectionsOfAnAddress);
    }

    Limits connectionsOfAnAddress(int value) {
        return new Limits(bodyBytes, working, waiting, head, reading, answering, stopping, quick, processorTime, connections, value);
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

    Duration head() {
        return head;
    }

    Duration reading() {
        return reading;
    }

    Duration answering() {
        return answering;
    }

    /** How long a connection is kept without another request. */
    Duration idle() {
        return IDLE;
    }

    Duration stopping() {
        return stopping;
    }

    Duration quick() {
        return quick;
    }

    ToLongFunction<Thread> processorTime() {
        return processorTime;
    }

    int connections() {
        return connections;
    }

    int connectionsOfAnAddress() {
        return connectionsOfAnAddress;
    }
}
