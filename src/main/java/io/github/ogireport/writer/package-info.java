/**
 * What a check gave, written for the one who reads it: JSON for programs, Chinese text for a terminal, an HTML page that
 * shows the report as printed with the wrong cells marked. Writers take data and append characters; they open no file, keep
 * no state between calls and are safe to share between threads.
 */
package io.github.ogireport.writer;
