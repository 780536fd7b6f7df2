/**
 * From the relations that hold and those that do not to the cells that are probably wrong, and what they should hold. Knows no
 * rule and no table: only equations over cells, where the cells stand, and how hands slip on a keyboard.
 */
package io.github.ogireport.diagnosis;
