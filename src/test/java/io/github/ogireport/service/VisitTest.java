package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VisitTest {

    @Test
    void onlyTheFirstToClaimItAnswers() {
        Visit visit = new Visit(null, Limits.USUAL);
        assertTrue(visit.claim());
        assertFalse(visit.claim());
    }
}
