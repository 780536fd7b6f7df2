/**
 * JMX: what administrators of a host see of a validator and may do to it. Only types of the JDK cross, so that a console needs
 * no class of this project.
 */
package io.github.ogireport.management;
