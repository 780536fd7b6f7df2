/** Runs the properties of the tests' package of the same name under Jazzer; see {@code docs/fuzzing.md}. */
package io.github.ogireport.fuzz;
