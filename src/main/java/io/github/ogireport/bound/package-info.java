/** Ground room: how much may come in ({@link io.github.ogireport.bound.Bound}), and how long work on it may take. Knows nobody. */
package io.github.ogireport.bound;
