/** What was measured of the checks of one validator: how many by verdict, and how long they took. Bounded, however many there were. */
package io.github.ogireport.measure;
