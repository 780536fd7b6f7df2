/**
 * The HTTP service: for hosts in any language, and for the page's own save button. The JDK's own server, bounded in every
 * direction: connections, threads, headers, bodies, time.
 *
 * <p>A request goes from {@code Reception}, which reads and writes on its connection's thread, past the {@code Gate} to a
 * {@code Route}; what takes thought is done in {@code Turns}, a few at a time and only when the body is there, so that slow
 * clients hold up nobody's check. {@code Visits} finds the checks whose time is up; another thread answers for them.
 * {@code openapi.yaml} describes it, {@code ogi-report.js} calls it from a page, {@code ogi-report.mjs} is the same as a module.
 */
package io.github.ogireport.service;
