package io.github.ogireport.service;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The limits of the JDK's server, which it reads from system properties once, when its first server is made. One that an
 * administrator set stays. {@code maxReqHeaderSize} is known from JDK 17.0.13 and 21.0.5 on; older ones bound headers only by
 * number and by time, so that a client may fill memory for as long as {@code maxReqTime}.
 */
final class JdkServerLimits {

    private static final int CONNECTIONS = 256;

    private static final Map<String, String> PROPERTIES = new LinkedHashMap<>();

    static {
        PROPERTIES.put("jdk.httpserver.maxConnections", String.valueOf(CONNECTIONS));
        PROPERTIES.put("sun.net.httpserver.maxReqHeaders", "100");
        PROPERTIES.put("sun.net.httpserver.maxReqHeaderSize", String.valueOf(32 << 10));
        // in seconds: longer than Limits gives a body, for a client that sends nothing more cannot be answered, only cut off
        PROPERTIES.put("sun.net.httpserver.maxReqTime", "15");
        PROPERTIES.put("sun.net.httpserver.maxRspTime", "60");
        // what a client still sends is read off by Reception, for no longer than its time
        PROPERTIES.put("sun.net.httpserver.drainAmount", "0");
        // headers and body are two writes, and Nagle's algorithm would hold the second back for 40 ms
        PROPERTIES.put("sun.net.httpserver.nodelay", "true");
    }

    private JdkServerLimits() { }

    static void set() {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
