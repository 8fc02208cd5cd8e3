package dev.countersteer.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.drift.WebhookReceiver;
import dev.countersteer.inbox.Intake;
import dev.countersteer.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookHandlerTest {
    private static final String PATH = "/webhooks/drift";
    private static final String[] TOKEN = {WebhookReceiver.TOKEN_HEADER, TestServer.TOKEN};
    private static final int LIMIT = 1024 * 1024;

    private static final TestServer server = new TestServer();
    private final Http http = server.http();

    @BeforeEach
    void forget() {
        server.forget();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void takesAnAgentsMessage() {
        HttpResponse<String> answer = http.post(PATH, webhook("/signup trial", ""), TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.taken).hasSize(1);
        assertThat(server.taken.get(0).body()).isEqualTo("/signup trial");
    }

    @Test
    void takesItWhereTheAddressWasSetWithASlashAtItsEnd() {
        HttpResponse<String> answer = http.post(PATH + "/", webhook("/signup trial", ""), TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.taken).hasSize(1);
    }

    @Test
    void takesOneThatIsAsLongAsMayBe() {
        int missing = LIMIT - webhook("", "").length();

        HttpResponse<String> answer = http.post(PATH, webhook("", "x".repeat(missing)), TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.taken).hasSize(1);
    }

    @Test
    void takesOneThatComesInPieces() throws IOException {
        String body = webhook("/signup trial", "");
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream pieces = socket.getOutputStream();
            pieces.write(head(body.length()).getBytes());
            // An answer to another request comes between, so the server has seen the first piece alone.
            http.get("/health/live");
            pieces.write(body.getBytes());

            assertThat(new String(socket.getInputStream().readNBytes(12))).isEqualTo("HTTP/1.1 200");
            assertThat(server.taken).hasSize(1);
        }
    }

    @Test
    void answersInOrderWhatComesBehindAWebhook() throws IOException {
        String body = webhook("/signup trial", "");
        String webhook = head(body.length()) + body;
        String others = "GET /health/live HTTP/1.1\r\nHost: bot\r\n\r\n" + webhook
                + "GET /nowhere HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n";
        server.receipts = message -> CompletableFuture.supplyAsync(() -> Intake.Receipt.STORED);
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write((webhook + others).getBytes());

            String answers = new String(socket.getInputStream().readAllBytes());

            assertThat(Pattern.compile("HTTP/1.1 (\\d+)").matcher(answers).results())
                    .extracting(answer -> answer.group(1))
                    .containsExactly("200", "200", "200", "404");
            assertThat(server.taken).hasSize(2);
        }
    }

    @Test
    void refusesOneThatBreaksOff() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write((head(100) + "{").getBytes());
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readAllBytes()))
                    .startsWith("HTTP/1.1 400")
                    .contains("{\"error\":{\"type\":\"broken_off\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 2 * LIMIT})
    void refusesMore(int length) {
        HttpResponse<String> answer = http.post(PATH, webhook("/signup trial", "x".repeat(length)), TOKEN);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo(error("too_large", "A webhook has at most 1 MiB"));
        assertThat(server.taken).isEmpty();
    }

    @Test
    void refusesMoreOfUndeclaredLength() {
        byte[] body = webhook("/signup trial", "x".repeat(LIMIT)).getBytes();

        HttpResponse<String> answer = http.postChunked(PATH, () -> new ByteArrayInputStream(body), TOKEN);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(server.taken).isEmpty();
    }

    @Test
    void goesOnAfterARefusal() {
        http.post(PATH, "x".repeat(2 * LIMIT), TOKEN);

        HttpResponse<String> answer = http.post(PATH, webhook("/signup trial", ""), TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[1]", "{}", "{\"type\":"})
    void refusesWhatIsNoWebhook(String body) {
        HttpResponse<String> answer = http.post(PATH, body, TOKEN);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).startsWith("{\"error\":{\"type\":\"malformed\",\"message\":\"");
    }

    @Test
    void refusesAnotherToken() {
        HttpResponse<String> answer =
                http.post(PATH, webhook("/signup trial", ""), WebhookReceiver.TOKEN_HEADER, "another");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).startsWith("{\"error\":{\"type\":\"unauthorized\",");
        assertThat(server.taken).isEmpty();
    }

    @Test
    void refusesAnotherTokenBesideTheRightOne() {
        String header = WebhookReceiver.TOKEN_HEADER;

        HttpResponse<String> answer =
                http.post(PATH, webhook("/signup trial", ""), header, TestServer.TOKEN, header, "another");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(server.taken).isEmpty();
    }

    @Test
    void saysThatTheStoreIsDown() {
        server.receipts = message -> CompletableFuture.failedFuture(new StoreException("the disk is full", null));

        HttpResponse<String> answer = http.post(PATH, webhook("/signup trial", ""), TOKEN);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .startsWith("{\"error\":{\"type\":\"store_down\",")
                .doesNotContain("disk");
    }

    @Test
    void answersNoSoonerThanTheMessageIsKept() throws InterruptedException {
        CompletableFuture<Intake.Receipt> commit = new CompletableFuture<>();
        CountDownLatch offered = new CountDownLatch(1);
        server.receipts = message -> {
            offered.countDown();
            return commit;
        };

        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> http.post(PATH, webhook("/signup trial", ""), TOKEN));
        assertThat(offered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(answer).isNotDone();
        commit.complete(Intake.Receipt.STORED);

        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void takesNothingByOtherMethods() {
        HttpResponse<String> answer = http.send("PUT", PATH, BodyPublishers.ofString("{}"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).startsWith("{\"error\":{\"type\":\"method_not_allowed\",");
    }

    private static String head(int length) {
        return "POST " + PATH + " HTTP/1.1\r\nHost: bot\r\n" + TOKEN[0] + ": " + TOKEN[1] + "\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private static String error(String type, String message) {
        return "{\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message + "\"}}";
    }

    private static String webhook(String body, String padding) {
        return """
                {"type":"new_message","token":"%s","orgId":48213,"padding":"%s","data":{"id":12987600002,"orgId":48213,\
                "conversationId":3914420077,"body":"%s","author":{"type":"user","id":2211904,"bot":false},\
                "type":"private_note","createdAt":1718900002000,"attributes":{}}}""".formatted(TestServer.TOKEN, padding, body);
    }
}
