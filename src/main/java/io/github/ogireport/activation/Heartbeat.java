package io.github.ogireport.activation;

import java.time.Duration;

/** Calls again and again. */
@FunctionalInterface
interface Heartbeat {

    /**
     * @param beat  not called by two threads at a time
     * @return ends the calls; none is running any more when {@code close} returns
     */
    Ending start(Runnable beat, Duration interval);

    /** Ends a heartbeat. */
    interface Ending extends AutoCloseable {
        @Override
        void close();
    }
}
