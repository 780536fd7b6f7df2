package io.github.ogireport.fuzz;

/** What must hold whatever comes in. */
interface FuzzProperty {

    /**
     * Safe for one thread.
     *
     * @throws Exception      any that is thrown is a finding, and so is every {@link Error}
     * @throws AssertionError when what came out is not sound
     */
    void hold(byte[] input) throws Exception;
}
