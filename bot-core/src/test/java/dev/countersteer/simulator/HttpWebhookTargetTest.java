package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpWebhookTargetTest {
    private final CompletableFuture<String> request = new CompletableFuture<>();
    private HttpServer bot;

    @BeforeEach
    void start() throws IOException {
        bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/", exchange -> {
            request.complete(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("X-Verification-Token") + " "
                    + new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        bot.start();
    }

    @AfterEach
    void stop() {
        bot.stop(0);
    }

    @Test
    void postsAsDriftDoes() throws IOException {
        int status = target().deliver("{}".getBytes(), "secret");

        assertThat(request).isCompletedWithValue("POST /webhooks/drift application/json secret {}");
        assertThat(status).isEqualTo(503);
    }

    @Test
    void saysWhoDidNotAnswer() {
        WebhookTarget target = target();
        bot.stop(0);

        assertThatThrownBy(() -> target.deliver("{}".getBytes(), "secret"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/webhooks/drift could not be reached");
    }

    private WebhookTarget target() {
        return new HttpWebhookTarget(
                URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/webhooks/drift"));
    }
}
