package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three connections for each address, five in all, and a clock that stands still unless it is told. */
@Tag("jdk")
class ConnectionsTest {

    private static final Duration HEAD = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(60);

    private long now;
    private final Connections connections = new Connections(5, 3, HEAD, IDLE, () -> now);

    private static final class Socket implements Connection.Socket {

        private boolean closed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private Connection open(String address) {
        Connection connection = connections.open(address);
        assertNotNull(connection, address);
        connection.openedAs(new Socket());
        now++;
        return connection;
    }

    private Connection answering(String address) {
        Connection connection = open(address);
        assertTrue(connection.move(Connection.Phase.ANSWERING));
        return connection;
    }

    @Test
    void whoNeverSentARequestGoesBeforeWhoIsKeptAndTheOldestFirst() {
        Connection kept = answering("a");
        assertTrue(kept.move(Connection.Phase.KEPT));
        Connection older = open("a");
        Connection newer = open("a");
        open("a");
        assertTrue(older.isClosed());
        assertFalse(newer.isClosed());
        open("a");
        assertTrue(newer.isClosed());
        assertFalse(kept.isClosed());
        assertFalse(older.move(Connection.Phase.ANSWERING), "what was ended is not served");
    }

    @Test
    void aBodyThatDoesNotComeIsCutOffBeforeWhoIsKept() {
        Connection kept = answering("a");
        kept.move(Connection.Phase.KEPT);
        boolean[] cutOff = {false};
        Connection reading = answering("a");
        assertTrue(reading.read(() -> cutOff[0] = true));
        Connection newer = open("a");
        open("a");
        assertTrue(cutOff[0], "it has been waited for longer than for the newer one");
        assertFalse(newer.isClosed());
        assertFalse(kept.isClosed());
    }

    @Test
    void whoIsBeingAnsweredIsNotEndedForOthers() {
        answering("a");
        answering("a");
        answering("a");
        assertNull(connections.open("a"));
        assertNotNull(connections.open("b"));
        assertEquals(4, connections.count());
    }

    @Test
    void theAddressWithTheMostMakesRoomForAnother() {
        Connection first = open("a");
        open("a");
        open("b");
        open("b");
        open("a");
        Connection c = open("c");
        assertTrue(first.isClosed());
        assertFalse(c.isClosed());
        assertEquals(5, connections.count());
    }

    @Test
    void whatIsClosedIsForgotten() {
        Socket socket = new Socket();
        Connection closed = connections.open("a");
        closed.openedAs(socket);
        answering("a");
        answering("a");
        socket.close();
        open("a");
        connections.sweep();
        assertEquals(3, connections.count());
    }

    @Test
    void aHeadThatDripsInIsNotWaitedFor() {
        Connection dripping = open("a");
        Connection kept = answering("a");
        kept.move(Connection.Phase.KEPT);
        Connection answering = answering("b");
        now += HEAD.toNanos();
        connections.sweep();
        assertTrue(dripping.isClosed());
        assertFalse(kept.isClosed());
        now += IDLE.toNanos();
        connections.sweep();
        assertTrue(kept.isClosed());
        assertFalse(answering.isClosed());
        assertEquals(1, connections.count());
    }
}
