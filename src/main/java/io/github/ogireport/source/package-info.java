/**
 * Files that administrators write: their text, their YAML, and whatever is wrong in them with its file and line.
 */
package io.github.ogireport.source;
