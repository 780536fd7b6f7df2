/**
 * The command line {@code ogi-report}: options, files in, results out, exit codes. It decides nothing about reports; nothing
 * else depends on it.
 */
package io.github.ogireport.cli;
