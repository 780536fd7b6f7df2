package io.github.ogireport.service;

import java.io.IOException;

/** What one path answers. Safe for many threads. */
interface Route {

    /** The only method, {@code GET} or {@code POST}; {@code GET} admits {@code HEAD}. */
    String method();

    /** Whether it needs no token: it tells nothing about reports. */
    boolean isOpen();

    /** @throws IOException when the client went away */
    Answer answer(Request request) throws IOException, RefusedRequestException;
}
