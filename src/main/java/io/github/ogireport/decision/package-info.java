/**
 * What is asked and answered about a save: {@link io.github.ogireport.decision.SaveRequest} goes in, a
 * {@link io.github.ogireport.decision.SaveDecision} comes out. Guards decide; hosts read.
 */
package io.github.ogireport.decision;
