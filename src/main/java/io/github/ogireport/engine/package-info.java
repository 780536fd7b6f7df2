/**
 * Compiles a rule set with Drools and runs it over a report. The only package that imports Drools; no Drools type shows in
 * its public signatures. What the rules see stands in {@link io.github.ogireport.engine.fact}.
 */
package io.github.ogireport.engine;
