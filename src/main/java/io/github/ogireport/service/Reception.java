package io.github.ogireport.service;

import io.github.ogireport.turn.Turns;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every request from Tomcat, and sees to it that each is answered in time or its connection closed. Safe for many threads. */
final class Reception implements Adapter {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    /** Where a request holds its {@link Visit}. */
    private static final int VISIT_NOTE = 10;

    private final Gate gate;
    private final Map<String, Route> routes;
    private final Limits limits;
    private final RequestTally tally;
    private final Turns turns;
    private final BodyRoom room = new BodyRoom();
    private final Visits visits = new Visits();

    Reception(Gate gate, Map<String, Route> routes, Limits limits, RequestTally tally, Turns turns) {
        this.gate = gate;
        this.routes = routes;
        this.limits = limits;
        this.tally = tally;
        this.turns = turns;
    }

    /** The head of a request has come. */
    @Override
    public void service(org.apache.coyote.Request in, Response out) {
        if (is(in, ActionCode.IS_ERROR)) {
            // no HTTP, as Tomcat's status says
            out.setContentLength(0);
            return;
        }
        Exchange exchange = new Exchange(in, out);
        Connection connection = (Connection) in.getNote(Door.CONNECTION_NOTE);
        // an answer to HTTP/0.9, which names no protocol, has no status that anybody could see
        if (in.protocol().getLength() == 0 || connection == null || !connection.move(Connection.Phase.ANSWERING)) {
            exchange.hangUp();
            return;
        }
        Request head = exchange.head(connection.address());
        Visit visit = new Visit(exchange, head, connection, room, limits, answer -> sending(head, answer));
        Asked asked = new Asked(visit, turns, limits);
        in.setNote(VISIT_NOTE, visit);
        in.setRequestThread();
        boolean admitted = visits.begin(visit, asked);
        try {
            receive(visit, asked, admitted, exchange.announcedLength());
        } catch (IOException e) {
            LOG.debug("对方断开了连接", e);
            lost(visit);
            exchange.hangUp();
        } finally {
            in.clearRequestThread();
        }
    }

    private void receive(Visit visit, Asked asked, boolean admitted, long announced) throws IOException {
        Answer atOnce = Asked.answered(() -> {
            if (!admitted) {
                throw new RefusedRequestException(Fault.STOPPING, "审核服务正在停止，请稍后再试");
            }
            Answer unread = begin(visit.request(), asked);
            if (unread == null && announced > limits.bodyBytes()) {
                throw RefusedRequestException.tooLarge(limits.bodyBytes());
            }
            return unread;
        });
        if (atOnce == null) {
            visit.receive(asked::read, asked::cutOff);
        } else if (visit.claim() && visit.answerNow(atOnce)) {
            visits.end(visit);
        }
    }

    /** @return null when the body is needed for the answer */
    private Answer begin(Request request, Asked asked) throws RefusedRequestException {
        Route route = routes.get(request.path());
        if (route == null) {
            throw new RefusedRequestException(Fault.NOT_FOUND, "没有这个地址，可以用 " + String.join("、", routes.keySet()));
        }
        if (gate.isPreflight(request)) {
            return gate.preflight(request, route);
        }
        gate.admit(request, route);
        if (!request.method().equals(route.method()) && !(request.method().equals("HEAD") && route.method().equals("GET"))) {
            return Answer.refusal(new RefusedRequestException(Fault.WRONG_METHOD, request.path() + " 要用 " + route.method()))
                    .with("Allow", route.method());
        }
        return asked.begin(route.work(request));
    }

    /** Counts an answer, and tells what stands in every one of them. */
    private Map<String, String> sending(Request head, Answer answer) {
        tally.count(answer, head.micros());
        return gate.headers(head.header("Origin"));
    }

    /** Something more has come, or the answer is ready, or the connection was lost. */
    @Override
    public boolean asyncDispatch(org.apache.coyote.Request in, Response out, SocketEvent event) {
        Visit visit = (Visit) in.getNote(VISIT_NOTE);
        in.setRequestThread();
        try {
            if (event != SocketEvent.OPEN_READ && event != SocketEvent.OPEN_WRITE) {
                lost(visit);
                return false;
            }
            if (!is(in, ActionCode.ASYNC_IS_ASYNC)) {
                visit.finish();
                visits.end(visit);
            } else if (in.getReadListener() != null && event == SocketEvent.OPEN_READ) {
                in.onDataAvailable();
            }
            return true;
        } catch (IOException e) {
            LOG.debug("对方断开了连接", e);
            lost(visit);
            return false;
        } finally {
            in.clearRequestThread();
        }
    }

    private void lost(Visit visit) {
        visit.lost();
        visits.end(visit);
    }

    private static boolean is(org.apache.coyote.Request in, ActionCode code) {
        AtomicBoolean is = new AtomicBoolean();
        in.action(code, is);
        return is.get();
    }

    @Override
    public boolean prepare(org.apache.coyote.Request in, Response out) {
        return true;
    }

    @Override
    public void log(org.apache.coyote.Request in, Response out, long millis) { }

    @Override
    public void checkRecycled(org.apache.coyote.Request in, Response out) { }

    /** None, so that Tomcat registers nothing with JMX. */
    @Override
    public String getDomain() {
        return null;
    }

    /** Sees to what is overdue. */
    void look() {
        visits.look();
    }

    /** Refuses what comes from now on, and waits for what runs, but no longer than the limit. */
    void stop() {
        visits.stop(limits);
    }
}
