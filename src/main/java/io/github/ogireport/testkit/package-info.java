/**
 * What a host's own tests use in the plugin's place: a {@link io.github.ogireport.testkit.FakeGate} answers what the test says,
 * without rules, engine or plugin folder. It comes with the api jar.
 */
package io.github.ogireport.testkit;
