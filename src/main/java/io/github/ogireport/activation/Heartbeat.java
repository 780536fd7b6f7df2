package io.github.ogireport.activation;

import java.time.Duration;

/** Calls again and again. */
@FunctionalInterface
interface Heartbeat {

    /**
     * @param beat  not called by two threads at a time
     * @return ends the calls; when {@code close} returns none is running any more, save one that does not come to an end
     */
    Ending start(Runnable beat, Duration interval);

    /** Ends a heartbeat. */
    interface Ending extends AutoCloseable {
        @Override
        void close();
    }
}
