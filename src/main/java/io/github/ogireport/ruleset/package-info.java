/**
 * A rule set on disk as data: manifest, format, settings, vocabulary, rule files and cases. Reading it collects every
 * problem with file and line before it gives up. No rule is run here.
 */
package io.github.ogireport.ruleset;
