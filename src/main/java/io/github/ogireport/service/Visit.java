package io.github.ogireport.service;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One request and the one answer to it. Whoever claims the visit first, on any thread, says what the answer is, and nobody else
 * does; what is read and written is read and written by the thread that Tomcat calls with.
 */
final class Visit {

    /** What is waited for: the body, the check, the client that takes the answer, what is left of the body behind it. */
    enum Stage { NOTHING, READING, WORKING, WRITING, DRAINING }

    /** The system takes a whole answer; who lets it wait has left many answers unread. */
    private static final Duration WRITING = Duration.ofSeconds(2);
    private static final Duration DRAINING = Duration.ofSeconds(2);
    /** Read off a client that sends too much, so that it gets to see the answer. */
    private static final int DRAINED_BYTES = 8 << 20;

    private final Exchange exchange;
    private final Request request;
    private final Connection connection;
    private final Body body;
    private final Limits limits;
    private final Function<Answer, Map<String, String>> sending;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private Consumer<byte[]> whenRead;
    private int drained;
    private boolean sent;
    private volatile Stage stage = Stage.NOTHING;
    private volatile long deadline;
    private volatile Answer answer;

    /** @param sending is told of each answer before it is sent, and tells what is to stand in its head as well */
    Visit(Exchange exchange, Request request, Connection connection, BodyRoom room, Limits limits,
          Function<Answer, Map<String, String>> sending) {
        this.exchange = exchange;
        this.request = request;
        this.connection = connection;
        this.limits = limits;
        this.sending = sending;
        body = new Body(request, room, limits);
    }

    Request request() {
        return request;
    }

    Stage stage() {
        return stage;
    }

    /** Whether what is waited for has not come in time. */
    boolean isOverdue() {
        return stage != Stage.NOTHING && System.nanoTime() - deadline > 0;
    }

    /** False when another one answers. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    boolean isClaimed() {
        return claimed.get();
    }

    /** What whoever claimed it says, on any thread, while Tomcat's own is not at it: has it called again, and {@link #finish}ed. */
    void answer(Answer value) {
        answer = value;
        exchange.resume();
    }

    /** Ends it, since the client does not take what is written to it. */
    void breakOff() {
        connection.breakOff();
    }

    /** Ends the reading of what is left, though it has not come. */
    void stopDraining() {
        exchange.resume();
    }

    private void stage(Stage value, Duration limit) {
        deadline = System.nanoTime() + limit.toNanos();
        stage = value;
    }

    // ---- what follows is done by the thread that Tomcat calls with

    /**
     * Reads the body.
     *
     * @param done   what is done when it is there
     * @param cutOff what is done when the connection is wanted for another before that
     */
    void receive(Consumer<byte[]> done, Runnable cutOff) throws IOException {
        whenRead = done;
        exchange.hold();
        if (exchange.isRead()) {
            work();
        } else {
            stage(Stage.READING, limits.reading());
            if (connection.read(cutOff)) {
                exchange.receive(this::arrive);
            }
        }
    }

    /**
     * Answers at once.
     *
     * @return false when something of the body is still to be read
     * @throws IOException when the client went away
     */
    boolean answerNow(Answer value) throws IOException {
        send(value);
        if (exchange.isRead() || exchange.waitsForContinue()) {
            end();
            return true;
        }
        exchange.hold();
        stage(Stage.DRAINING, DRAINING);
        exchange.receive(this::arrive);
        return false;
    }

    /** Something has come, or the whole. */
    private void arrive() throws IOException {
        while (!exchange.isRead() && exchange.hasMore()) {
            if (stage == Stage.DRAINING) {
                drained += exchange.read(null);
                if (drained > DRAINED_BYTES) {
                    exchange.resume();
                    return;
                }
            } else if (isClaimed()) {
                return;
            } else {
                read();
            }
        }
        if (exchange.isRead()) {
            if (stage == Stage.DRAINING) {
                exchange.resume();
            } else if (connection.move(Connection.Phase.ANSWERING)) {
                work();
            }
        }
    }

    private void read() throws IOException {
        try {
            body.read(exchange);
        } catch (RefusedRequestException e) {
            if (claim()) {
                send(Answer.refusal(e));
                stage(Stage.DRAINING, DRAINING);
            }
        }
    }

    private void work() {
        stage(Stage.WORKING, limits.answering());
        whenRead.accept(body.bytes());
    }

    /**
     * When Tomcat called again for the end.
     *
     * @throws IOException when the client went away
     */
    void finish() throws IOException {
        exchange.over();
        if (!sent) {
            send(answer);
        }
        end();
    }

    private void send(Answer value) throws IOException {
        stage(Stage.WRITING, WRITING);
        sent = true;
        exchange.send(value, sending.apply(value), request.method().equals("HEAD"));
        stage = Stage.NOTHING;
    }

    private void end() {
        body.release();
        exchange.finish();
        connection.move(Connection.Phase.KEPT);
    }

    /** The connection was lost: there is nobody to answer. */
    void lost() {
        claim();
        exchange.over();
        body.release();
    }
}
