/**
 * The plugin kept apart (隔离) from its host: {@link io.github.ogireport.isolation.IsolatedValidator} loads the engine and its
 * libraries from a folder of their own, which neither see the host's class path nor are seen by it. What host and plugin share
 * is one jar without dependencies: the types that {@code SharedTypes} lists.
 */
package io.github.ogireport.isolation;
