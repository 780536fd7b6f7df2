/** The plugin's side of {@link io.github.ogireport.isolation}: loaded with the engine, and seen by the host only as a {@code Plugin}. */
package io.github.ogireport.isolation.plugin;
