/**
 * The annual report (政府信息公开工作年度报告) as data: who reports, for which year, six sections of text and the cells of
 * three tables. All types are immutable and safe to share between threads. Nothing here knows a row, a column or a rule
 * of any year: {@link io.github.ogireport.report.Format} carries the edition that a rule set brings.
 */
package io.github.ogireport.report;
