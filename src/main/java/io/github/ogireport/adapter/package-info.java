/**
 * How office systems plug in. {@link io.github.ogireport.adapter.SaveGuard} decides about a save; it knows no host.
 */
package io.github.ogireport.adapter;
