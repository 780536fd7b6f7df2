/**
 * Numbers and claims read out of a report's Chinese text (正文): which words speak of which cells stands in a phrasebook that
 * administrators edit; here is only how Chinese puts numbers and words together. Reads in one pass, in time linear in the text.
 */
package io.github.ogireport.narrative;
