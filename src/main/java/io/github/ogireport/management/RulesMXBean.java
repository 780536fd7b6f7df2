package io.github.ogireport.management;

import java.util.List;
import java.util.Map;

/**
 * What serves, what was checked, and the two things an administrator does (规则管理): {@code io.github.ogireport:type=Rules}.
 * Times are ISO 8601 in UTC. Reading waits for nothing but {@link #getHistory()}, which waits for rules that are being compiled.
 */
public interface RulesMXBean {

    /** Editions with their versions, since when and why: one Chinese line. */
    String getServing();

    /** Lower-case hex over every file of the rules that serve. */
    String getServingSha256();

    String getServingSince();

    /** {@code AUTOMATIC}, {@code ON_PUBLISH} or {@code FIXED}. */
    String getMode();

    /** Why the last change did not take effect; null when none was refused since what serves took effect. */
    String getRefusal();

    /** Content hash of what the folder holds and does not serve; null when there is none. */
    String getCandidate();

    /** What is in the way of watching, keeping versions or auditing, one Chinese sentence each. */
    List<String> getTroubles();

    /** The versions that served and are kept, the oldest first, one Chinese line each. */
    List<String> getHistory();

    /** How many checks ended with each verdict since the start. */
    Map<String, Long> getChecks();

    long getCheckP50Micros();

    long getCheckP99Micros();

    long getCheckMaxMicros();

    /**
     * Takes up what the rules folder holds now (发布).
     *
     * @param by who asks, for the history and the audit; may be null
     * @return what serves then
     * @throws IllegalStateException listing what is wrong with the rules, in Chinese; what served goes on serving
     */
    String publish(String by);

    /**
     * Brings an earlier version back (退回).
     *
     * @param version its content hash or the beginning of it, or its version as in ruleset.yaml
     * @param by      who asks; may be null
     * @return what serves then
     * @throws IllegalArgumentException when no kept version is named so, or when it serves already
     * @throws IllegalStateException listing why it cannot serve any more, in Chinese; what served goes on serving
     */
    String rollBack(String version, String by);
}
