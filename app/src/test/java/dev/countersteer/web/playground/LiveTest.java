package dev.countersteer.web.playground;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMailServer;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What tells an open page that it is out of date, with nothing else beside it. */
class LiveTest {
    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final SimulatedMailServer mail = SimulatedMailServer.start();
    private final Live live = new Live(drift, mail);
    private final Javalin server = Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        live.addTo(config.routes);
    });
    private final AtomicInteger changes = new AtomicInteger();
    private CompletableFuture<Void> page = CompletableFuture.completedFuture(null);

    @BeforeEach
    void open() {
        server.start("127.0.0.1", 0);
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/playground/api/live");
        page = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofLines())
                .thenAccept(this::count);
        await().until(() -> changes.get() > 0);
    }

    @AfterEach
    void close() {
        live.end();
        server.stop();
        mail.close();
        drift.close();
    }

    @Test
    void tellsOfContacts() {
        int before = changes.get();

        drift.addContact(Map.of());

        await().until(() -> changes.get() > before);
    }

    @Test
    void tellsOfMails() throws IOException {
        int before = changes.get();

        sendMail();

        await().until(() -> changes.get() > before);
    }

    @Test
    void endsWhenItIsToldTo() {
        live.end();

        await().untilAsserted(() -> assertThat(page).isCompleted());
    }

    /** Javalin would answer for ever what has no connection any more. */
    @Test
    void endsWithTheServerWhateverIsFirst() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger javalin = (Logger) LoggerFactory.getLogger("io.javalin.Javalin");
        javalin.addAppender(log);
        try {
            server.stop();
            live.end();

            await().during(Duration.ofMillis(500)).until(() -> log.list.size() < 10);
        } finally {
            javalin.detachAppender(log);
        }
    }

    private void count(HttpResponse<Stream<String>> answer) {
        try (Stream<String> lines = answer.body()) {
            lines.filter("event: changed"::equals).forEach(line -> changes.incrementAndGet());
        }
    }

    private void sendMail() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", mail.port())) {
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "HELO localhost",
                                    "MAIL FROM:<bot@example.com>",
                                    "RCPT TO:<ana@example.com>",
                                    "DATA",
                                    "Subject: Hello",
                                    "",
                                    "Hello",
                                    ".",
                                    "QUIT",
                                    "")
                            .getBytes(US_ASCII));
            socket.getInputStream().readAllBytes();
        }
        assertThat(mail.received()).hasSize(1);
    }
}
