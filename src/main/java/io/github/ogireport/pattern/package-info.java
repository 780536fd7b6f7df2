/**
 * Patterns (句式) to look for in text, as administrators write them: RE2 expressions, which run in time linear in the text
 * whatever they say, behind a sieve that makes the usual case, nothing found, some twenty times faster. Knows only the budget of the work.
 */
package io.github.ogireport.pattern;
