/** What somebody who mistyped a name probably meant. Knows no other package. */
package io.github.ogireport.spelling;
