/**
 * Spreadsheets as rows of text, from CSV and XLSX. What a cell says is only read, never evaluated, and whatever is not plain
 * text or a number is named instead of guessed at.
 */
package io.github.ogireport.ruleset.sheet;
