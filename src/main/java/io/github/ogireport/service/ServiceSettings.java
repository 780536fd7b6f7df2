package io.github.ogireport.service;

import io.github.ogireport.adapter.mapping.FieldMapping;
import io.github.ogireport.bound.Bound;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Where the service listens and whom it answers. Immutable: each method that changes something gives new settings. */
public final class ServiceSettings {

    private final InetAddress address;
    private final int port;
    private final AccessToken token;
    private final List<String> allowedOrigins;
    private final FieldMapping mapping;
    private final Limits limits;

    private ServiceSettings(InetAddress address, int port, AccessToken token, List<String> allowedOrigins, FieldMapping mapping, Limits limits) {
        this.address = Objects.requireNonNull(address, "address");
        this.port = port;
        this.token = token;
        this.allowedOrigins = allowedOrigins;
        this.mapping = mapping;
        this.limits = limits;
    }

    /**
     * On the loopback address, without a token, for pages of no other origin, for forms whose fields are cell addresses.
     *
     * @param port 0 for any that is free
     */
    public static ServiceSettings onPort(int port) {
        return new ServiceSettings(InetAddress.getLoopbackAddress(), port, null, Collections.emptyList(), null, Limits.USUAL);
    }

    /** @param value one that is not the loopback needs a token as well */
    public ServiceSettings address(InetAddress value) {
        return new ServiceSettings(value, port, token, allowedOrigins, mapping, limits);
    }

    public ServiceSettings token(AccessToken value) {
        return new ServiceSettings(address, port, Objects.requireNonNull(value, "token"), allowedOrigins, mapping, limits);
    }

    /**
     * @param values pages that may call the service, such as {@code https://oa.example.gov.cn}
     * @throws IllegalArgumentException when one is no origin, in Chinese
     */
    public ServiceSettings allowedOrigins(List<String> values) {
        List<String> origins = new ArrayList<>();
        for (String each : values) {
            if (!isOrigin(each)) {
                throw new IllegalArgumentException("来源“" + each + "”应写成 协议://主机:端口，后面什么也不带，例如 https://oa.example.gov.cn");
            }
            origins.add(each.toLowerCase(Locale.ROOT));
        }
        return new ServiceSettings(address, port, token, Collections.unmodifiableList(origins), mapping, limits);
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && text.equalsIgnoreCase(uri.getScheme() + "://" + uri.getAuthority()) && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** @param value for forms of the host's own, as it is now: the service never reads its file again; not null */
    public ServiceSettings mapping(FieldMapping value) {
        return new ServiceSettings(address, port, token, allowedOrigins, Objects.requireNonNull(value, "mapping"), limits);
    }

    /**
     * @param value how many connections one client address may have at a time; more where many users come from one, through a proxy
     *              that keeps a connection for each; 128 unless set
     * @throws IllegalArgumentException when it is none, or more than all addresses together may have, in Chinese
     */
    public ServiceSettings connectionsPerAddress(int value) {
        if (value < 1 || value > Bound.CONNECTIONS.limit()) {
            throw new IllegalArgumentException("一个地址同时的连接应在 1 到 " + Bound.CONNECTIONS.limit() + " 之间，这里是 " + value);
        }
        return limits(limits.connectionsOfAnAddress(value));
    }

    ServiceSettings limits(Limits value) {
        return new ServiceSettings(address, port, token, allowedOrigins, mapping, value);
    }

    InetAddress address() {
        return address;
    }

    int port() {
        return port;
    }

    /** Null where none is needed. */
    AccessToken token() {
        return token;
    }

    List<String> allowedOrigins() {
        return allowedOrigins;
    }

    /** Null where forms have cell addresses for fields. */
    FieldMapping mapping() {
        return mapping;
    }

    Limits limits() {
        return limits;
    }
}
