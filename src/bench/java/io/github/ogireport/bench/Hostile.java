package io.github.ogireport.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What hostile clients do, each kind again and again until it is told to stop. What becomes of their requests is no matter. */
enum Hostile {

    IDLE {
        @Override
        void act(RawClient client) { }
    },
    RECONNECTING {
        @Override
        void harass(String from, int port, String token, BooleanSupplier goesOn) {
            while (goesOn.getAsBoolean()) {
                open(from, port).forEach(RawClient::close);
                pause(10);
            }
        }
    },
    SLOW_HEADERS {
        @Override
        void act(RawClient client) throws IOException {
            client.send((byte) 'G');
        }
    },
    SLOW_BODIES {
        @Override
        void begin(RawClient client, String token) throws IOException {
            client.send(("POST /check HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\nContent-Length: 100000\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        void act(RawClient client) throws IOException {
            client.send((byte) ' ');
        }
    },
    NUMERALS {
        @Override
        byte[] request(String token) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 600_000) {
                text.append("一百二十三万四千五百六十七亿八千九百");
            }
            return authorized(token, "{\"organ\":{\"name\":\"某县人民政府\"},\"year\":2024,\"sections\":{\"overview\":\"" + text + "\"}}");
        }
    },
    HUGE_JSON {
        @Override
        byte[] request(String token) {
            StringBuilder text = new StringBuilder("{\"organ\":{\"name\":\"某县人民政府\"},\"year\":2024,\"tables\":{\"x\":0");
            for (int i = 0; text.length() < 1_900_000; i++) {
                text.append(",\"x").append(i).append("\":{\"y\":[0,1]}");
            }
            return authorized(token, text + "}}");
        }
    },
    BAD_TOKENS {
        @Override
        byte[] request(String token) {
            return authorized(token + "x", "{\"organ\":{\"name\":\"某县人民政府\"},\"year\":2024}");
        }
    };

    private static final int CONNECTIONS = 48;

    private static byte[] authorized(String token, String json) {
        return RawClient.post("Authorization: Bearer " + token + "\r\n", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for those that hold many connections instead. */
    byte[] request(String token) {
        return null;
    }

    void begin(RawClient client, String token) throws IOException { }

    void act(RawClient client) throws IOException {
        throw new IllegalStateException(name());
    }

    void harass(String from, int port, String token, BooleanSupplier goesOn) {
        byte[] request = request(token);
        Deque<RawClient> held = new ArrayDeque<>();
        while (goesOn.getAsBoolean()) {
            if (request == null) {
                hold(held, from, port, token);
                pause(200);
            } else {
                try (RawClient client = new RawClient(from, port)) {
                    client.send(request);
                    client.answer();
                } catch (IOException e) {
                    // cut off, as it deserves
                    pause(5);
                }
                pause(20);
            }
        }
        held.forEach(RawClient::close);
    }

    private void hold(Deque<RawClient> held, String from, int port, String token) {
        for (int i = held.size(); i > 0; i--) {
            RawClient client = held.remove();
            try {
                act(client);
                held.add(client);
            } catch (IOException e) {
                client.close();
            }
        }
        if (this == IDLE && held.size() >= CONNECTIONS) {
            // those that the service has closed are not told apart without writing to them
            for (int i = 0; i < CONNECTIONS / 8; i++) {
                held.remove().close();
            }
        }
        for (RawClient each : held.size() < CONNECTIONS ? open(from, port) : new ArrayList<RawClient>()) {
            try {
                begin(each, token);
                held.add(each);
            } catch (IOException e) {
                each.close();
            }
        }
    }

    private static List<RawClient> open(String from, int port) {
        List<RawClient> opened = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS / 8; i++) {
            try {
                opened.add(new RawClient(from, port));
            } catch (IOException e) {
                pause(1);
            }
        }
        return opened;
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }
}
