/**
 * Proof that rules do what they should: runs the cases that stand beside the rules, says which rules no case proves, and
 * compares what two versions of the rules say of the same reports.
 */
package io.github.ogireport.proof;
