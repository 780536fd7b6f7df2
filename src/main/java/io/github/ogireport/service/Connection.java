package io.github.ogireport.service;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * One connection, and whose move it is: the client's, while the head or the body of a request is to come, or the service's, while
 * it answers. It is ended for the sake of others, or because it took too long, only while it is the client's. Safe for many threads.
 */
final class Connection {

    /** What it is at. */
    enum Phase {
        /** Nothing whole has come yet. */
        NEW,
        /** The body is to come. */
        READING,
        /** Served before, and kept. */
        KEPT,
        ANSWERING,
        ENDED
    }

    /** What a connection is made of. */
    interface Socket {

        boolean isClosed();

        void close();
    }

    /** In which phase it is since when. Immutable. */
    private static final class Moment {

        private final Phase phase;
        private final long since;

        private Moment(Phase phase, long since) {
            this.phase = phase;
            this.since = since;
        }
    }

    private final String address;
    private final LongSupplier nanoTime;
    private final AtomicReference<Moment> now;
    private volatile Socket socket;
    private volatile Runnable cutOff;


    Connection(String address, LongSupplier nanoTime) {
        this.address = address;
        this.nanoTime = nanoTime;
        this.now = new AtomicReference<>(new Moment(Phase.NEW, nanoTime.getAsLong()));
    }

    String address() {
        return address;
    }

    /** Once, before which it is not ended. */
    void openedAs(Socket value) {
        socket = value;
    }

    /**
     * @param value what ends the request whose body is to come, instead of closing the socket under it
     * @return false when it was ended meanwhile
     */
    boolean read(Runnable value) {
        cutOff = value;
        return move(Phase.READING);
    }

    /** @return false when it was ended meanwhile */
    boolean move(Phase to) {
        Moment before = now.get();
        return before.phase != Phase.ENDED && now.compareAndSet(before, new Moment(to, nanoTime.getAsLong()));
    }

    Phase phase() {
        return now.get().phase;
    }

    /** In the time of {@link System#nanoTime}. */
    long since() {
        return now.get().since;
    }

    boolean isClosed() {
        return phase() == Phase.ENDED || socket != null && socket.isClosed();
    }

    /** Whether it may be ended for the sake of another. */
    boolean isClientsMove() {
        Phase phase = phase();
        return socket != null && phase != Phase.ANSWERING && phase != Phase.ENDED;
    }

    /** Ends it though it is the service's move: the client does not take what is written to it. */
    void breakOff() {
        Socket opened = socket;
        if (opened != null) {
            opened.close();
        }
    }

    /** @return false when it is not the client's move any more */
    boolean end() {
        Moment before = now.get();
        boolean ended = socket != null && before.phase != Phase.ANSWERING && before.phase != Phase.ENDED
                && now.compareAndSet(before, new Moment(Phase.ENDED, before.since));
        if (ended && before.phase == Phase.READING) {
            cutOff.run();
        } else if (ended) {
            socket.close();
        }
        return ended;
    }
}
