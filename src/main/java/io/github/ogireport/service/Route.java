package io.github.ogireport.service;

/** What one path answers. Safe for many threads. */
interface Route {

    /** The only method, {@code GET} or {@code POST}; {@code GET} admits {@code HEAD}. */
    String method();

    /** Whether it needs no token: it tells nothing about reports. */
    boolean isOpen();

    /** What is to be done for a request; told before its body has come. */
    Work work(Request request) throws RefusedRequestException;
}
