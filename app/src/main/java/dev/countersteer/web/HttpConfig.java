package dev.countersteer.web;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * Where the web server listens; the keys under {@code http}.
 *
 * @param port 0 for any free port
 * @param publicUrl the address under which people reach the bot; empty for localhost and the port
 */
public record HttpConfig(String host, int port, Optional<URI> publicUrl) {
    /** The only host that the playground listens on. */
    private static final String LOOPBACK = "127.0.0.1";

    public HttpConfig {
        requireNonNull(host, "host is null");
        requireNonNull(publicUrl, "publicUrl is null");
    }

    /** The same port, reachable from this machine only. */
    public HttpConfig onLoopback() {
        return new HttpConfig(LOOPBACK, port, Optional.empty());
    }
}
