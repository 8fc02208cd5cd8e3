package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.web.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an open page of the playground learns that it is out of date. */
class PlaygroundLiveTest {
    private static final String LIVE = "/playground/api/live";

    private final Bot bot = TestPlayground.create();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private URI url = URI.create("http://localhost");

    @BeforeEach
    void start() {
        url = bot.start();
    }

    @AfterEach
    void stop() {
        bot.stop();
    }

    @Test
    void tellsAPageThatSomebodyWrote() throws IOException {
        Http http = new Http(url);
        String conversation = new ObjectMapper()
                .readTree(http.get("/playground/api/world").body())
                .at("/conversations/0/id")
                .textValue();
        open();
        await().until(() -> heard.contains("event: changed"));
        heard.clear();

        http.post(
                "/playground/api/conversations/" + conversation + "/visitor",
                "{\"text\": \"Hello\"}",
                "Content-Type",
                "application/json");

        await().until(() -> heard.contains("event: changed"));
    }

    /** An event without data is none, for a browser. */
    @Test
    void sendsDataWithItsEvents() {
        open();

        await().untilAsserted(() -> assertThat(heard).containsSubsequence("event: changed", "data: {}"));
    }

    @Test
    void endsWithTheBot() {
        CompletableFuture<Void> page = open();
        await().until(() -> heard.contains("event: changed"));

        bot.stop();

        await().untilAsserted(() -> assertThat(page).isCompleted());
    }

    private CompletableFuture<Void> open() {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(LIVE))
                .header("Accept", "text/event-stream")
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> {
                    try (Stream<String> lines = answer.body()) {
                        lines.forEach(heard::add);
                    }
                });
    }
}
