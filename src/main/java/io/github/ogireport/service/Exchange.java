package io.github.ogireport.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.ReadListener;
import org.apache.coyote.ActionCode;
import org.apache.coyote.AsyncContextCallback;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * One request and its answer, as Tomcat's connector has them. They belong to the thread that Tomcat calls with, which alone reads
 * and writes; another one may only ask that Tomcat call again, by {@link #resume}.
 */
final class Exchange {

    /** Nobody counts what is in progress. */
    private static final AsyncContextCallback NOBODY = new AsyncContextCallback() {
        @Override
        public void fireOnComplete() { }

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public void incrementInProgressAsyncCount() { }

        @Override
        public void decrementInProgressAsyncCount() { }
    };

    private final org.apache.coyote.Request in;
    private final org.apache.coyote.Response out;
    private boolean over;
    private boolean resumed;

    Exchange(org.apache.coyote.Request in, org.apache.coyote.Response out) {
        this.in = in;
        this.out = out;
    }

    /** @param address of the client */
    Request head(String address) {
        MimeHeaders sent = in.getMimeHeaders();
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            headers.putIfAbsent(sent.getName(i).toString().toLowerCase(Locale.ROOT), sent.getValue(i).toString());
        }
        return new Request(address, in.method().toString(), in.requestURI().toString(),
                in.queryString().isNull() ? null : in.queryString().toString(), headers);
    }

    /** In bytes; 0 where it is not known. */
    long announcedLength() {
        return Math.max(0, in.getContentLengthLong());
    }

    boolean isRead() {
        AtomicBoolean read = new AtomicBoolean();
        in.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /** Whether the client waits for a word before it sends the body. */
    boolean waitsForContinue() {
        return in.hasExpectation();
    }

    /** Keeps the exchange when the thread that Tomcat called with goes back. */
    void hold() {
        in.action(ActionCode.ASYNC_START, NOBODY);
    }

    /** @param arrival is called by Tomcat when something has come, not before this call is back in Tomcat's hands */
    void receive(Arrival arrival) {
        in.action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
        in.setReadListener(new ReadListener() {
            @Override
            public void onDataAvailable() throws IOException {
                arrival.come();
            }

            @Override
            public void onAllDataRead() { }

            @Override
            public void onError(Throwable thrown) { }
        });
    }

    /** What is done when something has come. */
    interface Arrival {

        /** @throws IOException when the client went away */
        void come() throws IOException;
    }

    /** Whether more of the body is there; when not, Tomcat calls when it is. */
    boolean hasMore() {
        return in.isReady();
    }

    /**
     * What is there of the body.
     *
     * @param body where it goes; null for nowhere
     * @return how many bytes
     */
    int read(ByteArrayOutputStream body) throws IOException {
        Arrived arrived = new Arrived();
        int count = in.doRead(arrived);
        if (count > 0 && body != null) {
            ByteBuffer bytes = arrived.getByteBuffer();
            body.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        }
        return Math.max(0, count);
    }

    /** What Tomcat lends a look at. */
    private static final class Arrived implements ApplicationBufferHandler {

        private ByteBuffer bytes;

        @Override
        public void setByteBuffer(ByteBuffer lent) {
            bytes = lent;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            throw new IllegalStateException("Tomcat brings buffers of its own");
        }
    }

    /** @throws IOException when the client went away */
    void send(Answer answer, Map<String, String> more, boolean headOnly) throws IOException {
        out.setStatus(answer.status());
        answer.headers().forEach((name, value) -> {
            if (name.equals("Content-Type")) {
                // as it is: Tomcat would take the charset out and put another name of it back
                out.setContentTypeNoCharset(value);
            } else {
                out.setHeader(name, value);
            }
        });
        more.forEach(out::setHeader);
        byte[] body = answer.body();
        if (answer.status() != 204) {
            out.setContentLength(body.length);
        }
        if (body.length > 0 && !headOnly) {
            out.doWrite(ByteBuffer.wrap(body));
        }
        out.action(ActionCode.CLIENT_FLUSH, null);
        if (out.isExceptionPresent()) {
            throw new IOException(out.getErrorException());
        }
    }

    /** Ends the answer, and the connection where the client has not sent all that it announced. */
    void finish() {
        if (!isRead()) {
            out.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
        out.action(ActionCode.CLOSE, null);
    }

    /** Ends the connection without an answer. */
    void hangUp() {
        out.action(ActionCode.CLOSE_NOW, null);
    }

    /** Has Tomcat call again, for the end, once. From any thread. */
    synchronized void resume() {
        if (!over && !resumed) {
            resumed = true;
            out.action(ActionCode.ASYNC_COMPLETE, null);
        }
    }

    /** Tomcat has other uses for what it lent: nothing may be asked of it from here on. */
    synchronized void over() {
        over = true;
    }
}
