package io.github.ogireport.service;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may ask. A page of another origin (来源) must be allowed by name, for a browser sends simple requests without asking; and
 * where no token is needed, the {@code Host} must name this machine, or a page whose name was made to lead here (DNS rebinding)
 * would pass for one of the service's own. Safe for many threads.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final List<String> LOOPBACK_NAMES = Arrays.asList("localhost", "127.0.0.1", "[::1]");
    private static final Map<String, String> NOT_SNIFFED = Collections.singletonMap("X-Content-Type-Options", "nosniff");

    private final AccessToken token;
    private final List<String> origins;
    private final String boundTo;
    private final RefusedOrigins refused = new RefusedOrigins(LOG::warn);

    Gate(ServiceSettings settings) {
        token = settings.token();
        origins = settings.allowedOrigins();
        InetAddress address = settings.address();
        boundTo = address.getHostAddress().indexOf(':') < 0 ? address.getHostAddress() : "[" + address.getHostAddress() + "]";
    }

    void admit(Request request, Route route) throws RefusedRequestException {
        admitHost(request.header("Host"));
        admitOrigin(request);
        if (!route.isOpen() && token != null && !token.admits(request.header("Authorization"))) {
            throw new RefusedRequestException(Fault.UNAUTHORIZED, "令牌不对，请在请求头里写 Authorization: Bearer 令牌");
        }
    }

    private void admitHost(String host) throws RefusedRequestException {
        if (token != null || host == null) {
            return;
        }
        String name = host.trim().replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
        if (!LOOPBACK_NAMES.contains(name) && !name.equals(boundTo)) {
            throw new RefusedRequestException(Fault.FORBIDDEN_HOST, "没有令牌时只能用 localhost 或 127.0.0.1 访问；"
                    + "要用别的名字访问，请让服务带 --token-file 启动");
        }
    }

    private void admitOrigin(Request request) throws RefusedRequestException {
        String origin = request.header("Origin");
        if (origin != null && !isAllowed(origin) && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.header("Host"))) {
            throw new RefusedRequestException(Fault.FORBIDDEN_ORIGIN, refused.sentence(origin));
        }
    }

    private boolean isAllowed(String origin) {
        return origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    /** Whether a page asks beforehand what it may send. */
    boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS") && request.header("Access-Control-Request-Method") != null;
    }

    /** For a page that asks beforehand. */
    Answer preflight(Request request, Route route) throws RefusedRequestException {
        admitHost(request.header("Host"));
        admitOrigin(request);
        return Answer.nothing().with("Access-Control-Allow-Methods", route.method())
                .with("Access-Control-Allow-Headers", "Authorization, Content-Type").with("Access-Control-Max-Age", "600");
    }

    /** What stands in every answer for a browser: that it is what it says it is, and whether the page may see it. */
    Map<String, String> headers(String origin) {
        if (origins.isEmpty()) {
            return NOT_SNIFFED;
        }
        Map<String, String> headers = new LinkedHashMap<>(NOT_SNIFFED);
        headers.put("Vary", "Origin");
        if (origin != null && isAllowed(origin)) {
            headers.put("Access-Control-Allow-Origin", origin);
        }
        return headers;
    }
}
