package io.github.ogireport.diagnosis;

/** One thing that a clerk did wrong, however many cells it spoilt. The words lack how sure it is. Immutable. */
final class Mistake {

    /** How improbable it is, in bits: which place it struck, and how. */
    final int bits;
    private final String subject;
    private final String judgement;

    /** @param judgement what follows on “很可能” or “可能” */
    Mistake(int bits, String subject, String judgement) {
        this.bits = bits;
        this.subject = subject;
        this.judgement = judgement;
    }

    String words(String likelihood) {
        return subject + likelihood + judgement;
    }
}
