package io.github.ogireport.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The body of a request, as it comes in. For one thread at a time. */
final class Body {

    private final String address;
    private final BodyRoom room;
    private final int most;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private int taken;

    Body(Request request, BodyRoom room, Limits limits) {
        this.address = request.address();
        this.room = room;
        this.most = limits.bodyBytes();
    }

    /**
     * Takes what is there.
     *
     * @throws RefusedRequestException when it is too much
     * @throws IOException             when the client went away
     */
    void read(Exchange exchange) throws IOException, RefusedRequestException {
        if (bytes.size() == 0) {
            bytes = new ByteArrayOutputStream((int) Math.min(exchange.announcedLength(), BodyRoom.USUAL));
        }
        exchange.read(bytes);
        if (bytes.size() > most) {
            throw RefusedRequestException.tooLarge(most);
        }
        if (!room.grow(address, taken, bytes.size())) {
            throw RefusedRequestException.tooManyLarge();
        }
        taken = bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    void release() {
        room.release(address, taken);
        taken = 0;
        bytes = new ByteArrayOutputStream(0);
    }
}
