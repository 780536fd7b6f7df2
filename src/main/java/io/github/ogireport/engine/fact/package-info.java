/**
 * What the rules see: the report, its sections, and each row and column of its tables, about sixty facts a report,
 * and, where they are given, last year's report and the subordinates' as one fact each. A fact
 * answers what the vocabulary asks of it; each answer is an {@link io.github.ogireport.engine.fact.Outcome}. Words, numbers
 * and patterns come from the rule set's settings, never from here. One check uses its facts on one thread.
 */
package io.github.ogireport.engine.fact;
