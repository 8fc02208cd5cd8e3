package dev.countersteer.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersteer.api.ServiceException;
import dev.countersteer.testing.ScriptedService;
import dev.countersteer.testing.ScriptedService.Answer;
import dev.countersteer.testing.ScriptedService.Request;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that answers {@code /NNN/LENGTH} with the status NNN and so many bytes, and {@code /never} not at all. */
class HttpServiceTest {
    private final HttpService service = HttpService.named("The oracle", Clock.systemUTC());
    private ScriptedService oracle;

    @BeforeEach
    void open() {
        oracle = ScriptedService.start();
        oracle.answer(HttpServiceTest::answer);
    }

    @AfterEach
    void close() {
        oracle.close();
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
        assertThat(refusal).hasMessage("The oracle answers " + status + (temporary ? "" : "; ask the sibyl"));
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
        oracle.close();

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
        return HttpRequest.newBuilder(oracle.url().resolve(path)).build();
    }

    private static Answer answer(Request request) {
        String[] path = request.target().split("[/?]", -1);
        return path[1].equals("never")
                ? Answer.none()
                : Answer.text(Integer.parseInt(path[1]), "x".repeat(Integer.parseInt(path[2])))
                        .with("Location", "/200/1")
                        .with("Retry-After", "7");
    }
}
