package io.github.ogireport.service;

import io.github.ogireport.bound.Bound;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Where requests come in: Tomcat's HTTP connector without the rest of Tomcat, which would want a folder, JMX and class loaders of
 * its own. Nothing waits for a client on a thread of its own but what is written to it.
 */
final class Door extends Http11NioProtocol {

    /** Where a request holds its {@link Connection}. */
    static final int CONNECTION_NOTE = 9;

    private static final int BACKLOG = 512;
    /** Only a thread that writes to a client that does not read is held; one address cannot hold all of them. */
    private static final int THREADS = 2 * Bound.CONNECTIONS_OF_AN_ADDRESS.limit();
    private static final int SPARE_THREADS = 4;
    /** Whole answers go to the system, whose affair slow readers then are. */
    private static final int SEND_BUFFER = 256 << 10;

    private static final int ANSWER_HEAD = 4 << 10;

    private final DoorEndpoint endpoint;

    /** @param timer of the caller's, for what Tomcat does now and then; it goes on running */
    Door(ServiceSettings settings, DoorEndpoint endpoint, Adapter adapter, ScheduledExecutorService timer) {
        super(endpoint);
        this.endpoint = endpoint;
        Limits limits = settings.limits();
        setAdapter(adapter);
        setUtilityExecutor(timer);
        setAddress(settings.address());
        setPort(settings.port());
        setAcceptCount(BACKLOG);
        // the endpoint counts them itself
        setMaxConnections(-1);
        setMaxThreads(THREADS);
        setMinSpareThreads(SPARE_THREADS);
        // the connections are swept, and the visits watched, for much less
        setConnectionTimeout((int) limits.idle().toMillis());
        setKeepAliveTimeout((int) limits.idle().toMillis());
        setMaxKeepAliveRequests(Bound.REQUESTS_OF_A_CONNECTION.limit());
        setMaxHttpHeaderSize(ANSWER_HEAD);
        setMaxHttpRequestHeaderSize(Bound.REQUEST_HEAD.limit());
        setMaxHeaderCount(Bound.REQUEST_HEADERS.limit());
        setMaxTrailerSize(Bound.REQUEST_HEAD.limit());
        // what is left of a body is read off by Visit, without waiting for it
        setMaxSwallowSize(0);
        setUseKeepAliveResponseHeader(false);
        setProperty("socket.txBufSize", String.valueOf(SEND_BUFFER));
    }

    @Override
    protected String getNamePrefix() {
        return "ogi-service";
    }

    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {
            @Override
            public SocketState process(SocketWrapperBase<?> socket, SocketEvent event) throws IOException {
                request.setNote(CONNECTION_NOTE, endpoint.connection(socket));
                return super.process(socket, event);
            }
        };
    }

    /** @throws IOException when the address cannot be listened at */
    void open() throws IOException {
        try {
            init();
            start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    InetSocketAddress listensAt() {
        try {
            return endpoint.listensAt();
        } catch (IOException e) {
            throw new IllegalStateException("the door is not open", e);
        }
    }

    void shut() {
        try {
            stop();
            destroy();
        } catch (Exception e) {
            throw new IllegalStateException("the door cannot be shut", e);
        }
    }
}
