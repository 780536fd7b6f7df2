/**
 * Which rules are live. A rules folder is read in one go, checked, compiled and proved by its own cases; only then does it
 * take the place of what serves, by one assignment. Whatever fails on the way is a refusal with its reasons, and what served
 * goes on serving.
 *
 * <p>{@link io.github.ogireport.activation.LiveRules} holds the rules that serve and is the only thing here that changes;
 * {@link io.github.ogireport.activation.ActiveRules} is what one check uses from beginning to end. {@code FolderWatch} finds
 * out what the folder holds, by content; {@code Preparation} makes rules of it; {@code StateFolder} keeps every version that
 * served, byte for byte; {@code Shadow} runs a candidate beside.
 */
package io.github.ogireport.activation;
