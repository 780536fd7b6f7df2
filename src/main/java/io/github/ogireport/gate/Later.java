package io.github.ogireport.gate;

import java.time.Duration;

/** Runs work after a while, one piece after the other, beside those who ask for it. */
interface Later {

    /** Does nothing once this is closed. */
    void run(Duration delay, Runnable work);

    /** What has not begun is dropped; what has is waited for, a while. */
    void close();
}
