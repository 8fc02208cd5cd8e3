package dev.countersteer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.multibindings.Multibinder;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
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
    void saysWhatItIs() {
        assertThat(http.get("/").body()).contains("\"name\":\"countersteer\"");
    }

    @Test
    void endsWhatWouldNotEndByItself() {
        CountDownLatch ended = new CountDownLatch(1);
        Routes endless = new Routes() {
            @Override
            public void addTo(RoutesConfig routes) {}

            @Override
            public void end() {
                ended.countDown();
            }
        };
        TestServer another = new TestServer(binder ->
                Multibinder.newSetBinder(binder, Routes.class).addBinding().toInstance(endless));

        assertThat(ended.getCount()).isOne();
        another.close();

        assertThat(ended.getCount()).isZero();
    }

    @Test
    void isAliveWhateverIsWrong() {
        server.problems.add("the store does not answer");

        assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void isReadyWhenNothingIsWrong() {
        HttpResponse<String> answer = http.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void saysWhyItIsNotReady() {
        server.problems.add("the store does not answer");

        HttpResponse<String> answer = http.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"not ready\",\"reasons\":[\"the store does not answer\"]}");
    }

    @Test
    void showsItsMeters() {
        HttpResponse<String> answer = http.get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).contains("webhooks_total{result=\"stored\"}");
    }

    @Test
    void saysThatThereIsNothing() {
        HttpResponse<String> answer = http.get("/admin/%3Cscript%3E");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"type\":\"not_found\",\"message\":\"There is nothing at this address\"}}");
    }

    @Test
    void keepsToItselfWhatWentWrong() {
        HttpResponse<String> answer = http.get("/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .startsWith("{\"error\":{\"type\":\"internal_error\",")
                .doesNotContain("tok-123", "IllegalState");
    }

    @Test
    void tellsSecretsApartByTheirCaseOnOneConnection() throws IOException {
        String request = "GET /secret HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ";
        try (TestServer another = new TestServer(binder -> Multibinder.newSetBinder(binder, Routes.class)
                        .addBinding()
                        .toInstance(routes ->
                                routes.get("/secret", context -> context.result(context.header("Authorization")))));
                Socket socket = new Socket("127.0.0.1", another.port())) {
            String both = request + "abc\r\n\r\n" + request + "aBC\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(both.getBytes(StandardCharsets.US_ASCII));

            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers).contains("Bearer abc", "Bearer aBC");
        }
    }

    @Test
    void doesNotSayWhatItIsMadeOf() {
        HttpResponse<String> answer = http.get("/nothing");

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a%FF HTTP/1.1\r\nHost: a\r\n\r\n",
                "PUT /a%00 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}",
                "BLAH\r\n\r\n"
            })
    void answersBrokenRequestsLikeAllOthersAndSaysThatItHangsUp(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("\r\nConnection: close\r\n", "{\"error\":{\"type\":\"bad_request\"");
        }
    }

    @Test
    void putsPagesUnderAStrictPolicy() {
        HttpResponse<String> answer = http.get("/login/some-token");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void saysThatThePortIsTaken() {
        assertThatThrownBy(() -> new TestServer(server.port()))
                .isInstanceOf(WebServerException.class)
                .hasMessageContainingAll("Port " + server.port(), "HTTP_PORT");
    }
}
