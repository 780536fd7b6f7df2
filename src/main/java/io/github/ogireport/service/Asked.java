package io.github.ogireport.service;

import io.github.ogireport.turn.JustTimedOut;
import io.github.ogireport.turn.Turn;
import io.github.ogireport.turn.Turns;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked by one visit, on its way through its turn to an answer. Safe for many threads. */
final class Asked {

    private static final Logger LOG = LoggerFactory.getLogger(Asked.class);

    private final Visit visit;
    private final Turns turns;
    private final Limits limits;
    private volatile Work work;
    private volatile byte[] body;
    private volatile Turn turn;

    Asked(Visit visit, Turns turns, Limits limits) {
        this.visit = visit;
        this.turns = turns;
        this.limits = limits;
    }

    /** Something that has an answer, or is refused one. */
    interface Question {

        Answer ask() throws RefusedRequestException;
    }

    static Answer answered(Question question) {
        try {
            return question.ask();
        } catch (RefusedRequestException e) {
            return Answer.refusal(e);
        } catch (RuntimeException | Error e) {
            LOG.error("有一个请求没能答复", e);
            return Answer.refusal(new RefusedRequestException(Fault.FAILED, "程序出错，这一份没有审核，请把发生的时间告诉维护人员"));
        }
    }

    /** @return null when the body is needed for the answer */
    Answer begin(Work value) throws RefusedRequestException {
        work = value;
        return value.takesThought() ? null : value.answerAtOnce(new byte[0]);
    }

    /** The body has come. */
    void read(byte[] value) {
        body = value;
        Answer known = answered(() -> work.answerAtOnce(value));
        if (known != null) {
            answer(known);
            return;
        }
        try {
            turn = turns.ask(visit.request().client(), Turns.isLarge(value.length), this::think, this::refused);
        } catch (RejectedExecutionException e) {
            refused();
        }
    }

    private void think() {
        if (!visit.isClaimed()) {
            answer(answered(() -> work.answer(body)));
        }
    }

    private void refused() {
        answer(Answer.refusal(turns.isClosed() ? RefusedRequestException.stopping() : RefusedRequestException.tooManyWaiting()));
    }

    private void answer(Answer value) {
        if (visit.claim()) {
            visit.answer(value);
        }
    }

    /** The connection is wanted for another, and the body has not come. */
    void cutOff() {
        answer(Answer.refusal(RefusedRequestException.tooManyConnections()));
    }

    /** What is waited for has not come in time. */
    void overdue() {
        switch (visit.stage()) {
            case READING:
                answer(Answer.refusal(RefusedRequestException.tooSlow(limits.reading())));
                break;
            case WORKING:
                if (visit.claim()) {
                    timedOut();
                }
                break;
            case WRITING:
                visit.breakOff();
                break;
            case DRAINING:
                visit.stopDraining();
                break;
            default:
        }
    }

    private void timedOut() {
        LOG.warn("有一份报告 {} 毫秒没有审核完，已请对方稍后再试", limits.answering().toMillis());
        Turn given = turn;
        if (given != null && !turns.withdraw(given) && JustTimedOut.isItsOwnAffair(turns.spentNanos(given), limits.answering())) {
            work.timedOut(body);
        }
        visit.answer(Answer.refusal(RefusedRequestException.timedOut(limits.answering())));
    }
}
