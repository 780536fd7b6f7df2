/**
 * The front door: open a rules folder with {@link io.github.ogireport.ReportValidator}, hand it a
 * {@link io.github.ogireport.ValidationRequest}, act on the verdict.
 */
package io.github.ogireport;
