/**
 * The audit (审计): one line of JSON for each decision and for each change of the rules, to a file or to the host's logger.
 *
 * <p>A line names a report by the hash of its content and by its year: neither the organ nor any text of the report, nor who
 * explained what, is written. A save never waits for the audit: lines go through a bounded queue to one daemon thread, and
 * what finds no room, or cannot be written, is dropped and counted. The count is written as soon as a line can be written.
 * Lines that wait when the process ends without closing the validator are lost.
 */
package io.github.ogireport.audit;
