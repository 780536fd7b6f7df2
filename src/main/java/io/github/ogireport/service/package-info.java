/**
 * The HTTP service: for hosts in any language, and for the page's own save button. Behind Tomcat's connector, bounded in every
 * direction: connections of all and of one address, heads, bodies, memory, turns, time.
 *
 * <p>A connection comes in at the {@code Door}, where {@code Connections} see that no address has more than its share. A request
 * is a {@code Visit}: {@code Reception} has it read and written by the threads that Tomcat calls with, none of which waits for a
 * client to send. What is {@code Asked} goes past the {@code Gate} to a {@code Route}; what takes thought is done in
 * {@link io.github.ogireport.turn.Turns}, a few at a time, when the whole body is there, so that slow clients hold up nobody's
 * check and slow checks only their own client's. {@code Visits} find what is overdue. {@code openapi.yaml} describes the service,
 * {@code ogi-report.js} calls it from a page, {@code ogi-report.mjs} is the same as a module.
 */
package io.github.ogireport.service;
