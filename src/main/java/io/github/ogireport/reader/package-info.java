/**
 * Documents in: canonical JSON, fields of a form, published HTML pages, and plain text extracted from them become an
 * {@link io.github.ogireport.report.AnnualReport}. Readers know sections, rows and columns only from the
 * {@link io.github.ogireport.report.Format}s they are given. What was inferred rather than read stands in
 * {@link io.github.ogireport.report.AnnualReport#inferences()}; what cannot be read is an
 * {@link io.github.ogireport.reader.UnreadableReportException} or an unreadable cell, never a guess.
 */
package io.github.ogireport.reader;
