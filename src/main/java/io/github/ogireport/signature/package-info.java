/**
 * Who answers for a rules folder: a detached signature ({@code rules.sig}) over its content, by SM2 with SM3 (GB/T 32918,
 * GB/T 32905) or Ed25519 (RFC 8032). {@link io.github.ogireport.signature.SigningKey} signs,
 * {@link io.github.ogireport.signature.TrustedKey} verifies, {@link io.github.ogireport.signature.RulesSignature} is the file.
 *
 * <p>All of it needs Bouncy Castle, an optional dependency, which only the class {@code BouncyCastle} touches: no provider is
 * registered, so that a host's own is not disturbed.
 */
package io.github.ogireport.signature;
