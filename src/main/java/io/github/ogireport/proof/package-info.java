/**
 * Proof that rules do what they should: runs the cases that stand beside the rules, and says which rules no case proves.
 */
package io.github.ogireport.proof;
