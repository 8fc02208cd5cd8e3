package dev.countersteer.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.countersteer.api.ServiceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that answers {@code /NNN/LENGTH} with the status NNN and so many bytes, and {@code /never} not at all. */
class HttpServiceTest {
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpService service = HttpService.named("The oracle", Clock.systemUTC());
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            if (path[1].equals("never")) {
                await();
                return;
            }
            byte[] body = new byte[Integer.parseInt(path[2])];
            exchange.getResponseHeaders().add("Location", "/200/1");
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(Integer.parseInt(path[1]), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void givesTheWholeAnswer() {
        HttpResponse<byte[]> answer = service.ask(get("/201/5"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"429, true", "500, true", "503, true", "400, false", "401, false", "404, false", "302, false"})
    void saysWhatARefusalMeans(int status, boolean temporary) {
        ServiceException refusal = service.refused(service.ask(get("/" + status + "/0")), "ask the sibyl");

        assertThat(refusal.isTemporary()).isEqualTo(temporary);
        assertThat(refusal.service()).isEqualTo("The oracle");
        assertThat(refusal).hasMessage(temporary ? "it answers " + status : "it answers " + status + "; ask the sibyl");
        assertThat(refusal.retryAfter().isPresent()).isEqualTo(temporary);
    }

    @Test
    void doesNotWaitForEver() {
        ServiceException failure = failure(service.waitingFor(Duration.ofMillis(200)), "/never?key=s3cret");

        assertThat(failure.isTemporary()).isTrue();
        assertThat(failure).hasMessageContaining("/never has not answered");
        assertThat(failure.getMessage()).doesNotContain("s3cret");
    }

    @Test
    void readsNoMoreThanItIsTo() {
        ServiceException failure = failure(service.readingUpTo(10), "/200/11");

        assertThat(failure.isTemporary()).isTrue();
        assertThat(failure).hasMessageContaining("longer than 10 bytes");
        assertThat(service.readingUpTo(10).ask(get("/200/10")).body()).hasSize(10);
    }

    @Test
    void saysThatItCannotBeReached() {
        HttpRequest request = get("/200/1");
        server.stop(0);

        ServiceException failure = catchThrowableOfType(ServiceException.class, () -> service.ask(request));

        assertThat(failure.isTemporary()).isTrue();
        assertThat(failure).hasMessageContaining("cannot be asked");
    }

    @Test
    void endsWithTheCallThatWaits() {
        Thread.currentThread().interrupt();

        ServiceException failure = failure(service, "/never");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).hasMessageContaining("interrupted");
    }

    private ServiceException failure(HttpService asked, String path) {
        return catchThrowableOfType(ServiceException.class, () -> asked.ask(get(path)));
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.getAddress().getPort() + path))
                .build();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
