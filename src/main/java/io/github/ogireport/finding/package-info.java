/**
 * What a check says: findings at cells and sections, the relations behind them, the verdict, and what could not be
 * evaluated. All types are immutable and safe to share between threads.
 */
package io.github.ogireport.finding;
