package io.github.ogireport.signature;

/** How rules are signed. */
public enum SignatureAlgorithm {
    /**
     * SM2 on the curve sm2p256v1 with SM3 (GB/T 32918.2, GB/T 32918.5, GB/T 32905); the signer's identifier is
     * {@code 1234567812345678} as GB/T 35276 has it, the signature the DER sequence of r and s.
     */
    SM2("SM2-SM3"),
    /** Ed25519 (RFC 8032), 64 bytes. */
    ED25519("Ed25519");

    private final String label;

    SignatureAlgorithm(String label) {
        this.label = label;
    }

    /** As {@code rules.sig} names it. */
    public String label() {
        return label;
    }
}
