/**
 * What a check costs, measured beside the two things that it should be compared with: the same relations written by hand in
 * Java, and Drools as tutorials use it. Run with {@code mvn -q -Pbench}.
 */
package io.github.ogireport.bench;
