/** The Java code of README, which must compile and run as it stands there. */
package io.github.ogireport.readme;
