/** Ground room: what is known of characters, written once. Knows nobody. */
package io.github.ogireport.text;
