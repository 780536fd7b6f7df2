/** An office system of the old kind, run in a process of its own on its own class path by the tests of the isolated plugin. */
package io.github.ogireport.legacyhost;
