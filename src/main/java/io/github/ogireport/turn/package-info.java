/**
 * Ground room: whose turn it is. Checks of many clients share a few {@link io.github.ogireport.turn.Turns}, so that one client's
 * slow reports wait behind each other and not before everybody's. Knows nobody.
 */
package io.github.ogireport.turn;
