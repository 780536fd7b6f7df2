package io.github.ogireport.audit;

import java.io.IOException;

/**
 * Where audit lines go; a host's logger is one: {@code .audit(logger::info)}. Only ever called by one thread at a time, and
 * never by one that checks a report.
 */
@FunctionalInterface
public interface AuditLog extends AutoCloseable {

    /**
     * @param line one JSON object without a line end
     * @throws IOException when it could not be written; it then counts as dropped
     */
    void write(String line) throws IOException;

    /** Called once, after the last line. */
    @Override
    default void close() throws IOException {
        // a host's logger closes itself
    }
}
