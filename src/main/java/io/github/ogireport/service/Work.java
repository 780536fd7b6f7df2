package io.github.ogireport.service;

/** What is to be done for one request. For one thread at a time. */
interface Work {

    /** Whether it takes thought, and so the body and a turn; where not, {@link #answerAtOnce} has the answer. */
    boolean takesThought();

    /**
     * Takes no time worth mentioning.
     *
     * @param body empty where it takes no thought
     * @return null where thought is needed
     */
    Answer answerAtOnce(byte[] body) throws RefusedRequestException;

    /** When its turn has come. */
    Answer answer(byte[] body) throws RefusedRequestException;

    /** Had its turn, and did not come to an end in time. */
    void timedOut(byte[] body);

    /** Of work without thought. */
    static Work of(Answer answer) {
        return new Work() {
            @Override
            public boolean takesThought() {
                return false;
            }

            @Override
            public Answer answerAtOnce(byte[] body) {
                return answer;
            }

            @Override
            public Answer answer(byte[] body) {
                return answer;
            }

            @Override
            public void timedOut(byte[] body) { }
        };
    }
}
