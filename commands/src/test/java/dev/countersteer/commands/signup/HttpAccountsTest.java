package dev.countersteer.commands.signup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.NewAccount;
import dev.countersteer.api.http.HttpService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAccountsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final NewAccount ANA = new NewAccount(
            new EmailAddress("ana@example.com"), "trial", Optional.of("u-77"), Optional.of("Ana \"Ü\" Lima"));
    private static final String CREATED = "{\"id\":\"a-1\",\"loginUrl\":\"https://app.example.com/l/s3cret\"}";

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void postsTheAccountWithItsKey() {
        answer(201, CREATED);

        accounts().create(ANA, "48213-129");

        Asked request = asked.get(0);
        assertThat(asked).hasSize(1);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/base/accounts");
        assertThat(request.key()).isEqualTo("48213-129");
        assertThat(request.contentType()).isEqualTo("application/json");
        assertThat(request.json())
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .put("email", "ana@example.com")
                        .put("plan", "trial")
                        .put("externalId", "u-77")
                        .put("name", "Ana \"Ü\" Lima"));
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        answer(201, CREATED);

        accounts().create(new NewAccount(ANA.email(), "trial", Optional.empty(), Optional.empty()), "k");

        assertThat(asked.get(0).json())
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .put("email", "ana@example.com")
                        .put("plan", "trial"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void readsTheNewAccount(int status) {
        answer(status, CREATED);

        AccountResult result = accounts().create(ANA, "k");

        assertThat(result).isEqualTo(new AccountResult.Created("a-1", URI.create("https://app.example.com/l/s3cret")));
    }

    @Test
    void readsThatTheAccountWasThere() {
        answer(409, "{\"id\":\"a-0\"}");

        assertThat(accounts().create(ANA, "k")).isEqualTo(new AccountResult.AlreadyThere("a-0"));
    }

    @ParameterizedTest
    @CsvSource({"400, false", "401, false", "404, false", "422, false", "429, true", "500, true", "503, true"})
    void triesAgainUnlessItIsRefused(int status, boolean temporary) {
        answer(status, "{}");

        ServiceException failure = failure();

        assertThat(failure.isTemporary()).isEqualTo(temporary);
        assertThat(failure.service()).isEqualTo("The accounts service");
        assertThat(failure).hasMessageContaining(String.valueOf(status));
        assertThat(failure.retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"429, 7, 7", "503, 'Mon, 23 Nov 2026 08:01:00 GMT', 60"})
    void comesBackWhenItIsTold(int status, String retryAfter, long seconds) {
        handle(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            respond(exchange, status, "busy");
        });

        assertThat(failure().retryAfter()).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void followsNoRedirect() {
        handle(exchange -> {
            exchange.getResponseHeaders().add("Location", "/base/elsewhere");
            respond(exchange, 307, "");
        });

        ServiceException failure = failure();

        assertThat(failure.isTemporary()).isFalse();
        assertThat(failure).hasMessageContaining("signup.accounts-url");
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>s3cret</html>",
                "[]",
                "{\"id\":\"a-1\"}",
                "{\"loginUrl\":\"https://app.example.com/s3cret\"}",
                "{\"id\":\"a-1\",\"loginUrl\":\"/l/s3cret\"}",
                "{\"id\":\"a-1\",\"loginUrl\":\"//app.example.com/l/s3cret\"}",
                "{\"id\":\"a-1\",\"loginUrl\":\"javascript:s3cret()\"}",
                "{\"id\":\"a-1\",\"loginUrl\":\"https:///s3cret\"}",
                "{\"id\":\"a-1\",\"loginUrl\":\"https://app.example.com/ s3cret\"}",
                "{\"id\":\"\",\"loginUrl\":\"https://app.example.com/s3cret\"}",
                "{\"id\":\"a\\n1\",\"loginUrl\":\"https://app.example.com/s3cret\"}",
            })
    void triesAgainWhenTheAnswerCannotBeRead(String body) {
        answer(201, body);

        ServiceException failure = failure();

        assertThat(failure.isTemporary()).isTrue();
        assertThat(failure).hasMessageNotContaining("s3cret").hasNoCause();
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        answer(201, "{\"id\":\"" + "a".repeat(201) + "\",\"loginUrl\":\"https://app.example.com/\"}");

        assertThat(failure()).hasMessageContaining("id");
    }

    @Test
    void readsNoMoreThanItMust() {
        answer(201, "{\"id\":\"" + "a".repeat(1_000_000) + "\"}");

        ServiceException failure = failure();

        assertThat(failure.isTemporary()).isTrue();
        assertThat(failure).hasMessageContaining("longer than 65536 bytes");
    }

    @Test
    void triesAgainWhenTheAnswerDoesNotBegin() {
        handle(exchange -> await());

        ServiceException failure = failure(accounts(Duration.ofMillis(200)));

        assertThat(failure.isTemporary()).isTrue();
        assertThat(failure).hasMessageContaining("has not answered");
    }

    @Test
    void triesAgainWhenTheAnswerDoesNotEnd() {
        handle(exchange -> {
            exchange.sendResponseHeaders(201, CREATED.length());
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });

        ServiceException failure = failure(accounts(Duration.ofMillis(200)));

        assertThat(failure.isTemporary()).isTrue();
        assertThat(failure).hasMessageContaining("has not answered");
    }

    @Test
    void triesAgainWhenTheConnectionDrops() {
        handle(HttpExchange::close);

        assertThat(failure().isTemporary()).isTrue();
    }

    @Test
    void triesAgainWhenNobodyListens() {
        HttpAccounts accounts = accounts();
        server.stop(0);

        assertThat(failure(accounts).isTemporary()).isTrue();
    }

    private HttpAccounts accounts() {
        return accounts(Duration.ofSeconds(30));
    }

    private HttpAccounts accounts(Duration deadline) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base/");
        return new HttpAccounts(
                url, HttpService.named(HttpAccounts.SERVICE, CLOCK).waitingFor(deadline));
    }

    private ServiceException failure() {
        return failure(accounts());
    }

    private static ServiceException failure(HttpAccounts accounts) {
        return catchThrowableOfType(ServiceException.class, () -> accounts.create(ANA, "k"));
    }

    private void answer(int status, String body) {
        handle(exchange -> respond(exchange, status, body));
    }

    private void handle(HttpHandler handler) {
        server.createContext("/", exchange -> {
            asked.add(Asked.by(exchange));
            handler.handle(exchange);
        });
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Asked(String method, String path, String key, String contentType, JsonNode json) {
        static Asked by(HttpExchange exchange) throws IOException {
            return new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new ObjectMapper().readTree(exchange.getRequestBody()));
        }
    }
}
