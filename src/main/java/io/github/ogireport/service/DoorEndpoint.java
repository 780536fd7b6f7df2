package io.github.ogireport.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's sockets, of which no address gets more than its share, before its first byte. Safe for many threads. */
final class DoorEndpoint extends NioEndpoint {

    private final Connections share;
    private final Map<SocketChannel, Connection> byChannel = new ConcurrentHashMap<>();

    DoorEndpoint(Connections share) {
        this.share = share;
    }

    /** What Tomcat does with each new connection. */
    @Override
    protected boolean setSocketOptions(SocketChannel channel) {
        Connection connection = opened(channel);
        if (connection == null) {
            destroySocket(channel);
            return true;
        }
        byChannel.put(channel, connection);
        boolean taken = super.setSocketOptions(channel);
        SocketWrapperBase<NioChannel> wrapper = connections.get(channel);
        connection.openedAs(new Connection.Socket() {
            @Override
            public boolean isClosed() {
                return !channel.isOpen();
            }

            @Override
            public void close() {
                Poller poller = getPoller();
                if (wrapper != null && poller != null) {
                    // as Tomcat does it: on Java 8, closing a channel that is being selected may wait for ever
                    poller.cancelledKey(channel.keyFor(poller.getSelector()), wrapper);
                }
            }
        });
        return taken;
    }

    /** Null where there is no room, or nobody any more. */
    private Connection opened(SocketChannel channel) {
        try {
            return share.open(((InetSocketAddress) channel.getRemoteAddress()).getAddress().getHostAddress());
        } catch (IOException e) {
            return null;
        }
    }

    Connection connection(SocketWrapperBase<?> wrapper) {
        SocketChannel channel = ((NioChannel) wrapper.getSocket()).getIOChannel();
        return channel == null ? null : byChannel.get(channel);
    }

    InetSocketAddress listensAt() throws IOException {
        return getLocalAddress();
    }

    void sweep() {
        share.sweep();
        byChannel.keySet().removeIf(channel -> !channel.isOpen());
    }
}
