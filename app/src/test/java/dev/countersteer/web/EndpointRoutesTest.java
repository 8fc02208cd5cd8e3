package dev.countersteer.web;

import static dev.countersteer.api.http.EndpointBinder.endpointBinder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Module;
import com.google.inject.ProvisionException;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserException;
import dev.countersteer.api.http.Endpoint;
import dev.countersteer.api.http.Endpoint.Method;
import dev.countersteer.api.http.EndpointHandler;
import dev.countersteer.api.http.Request;
import dev.countersteer.api.http.Response;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointRoutesTest {
    private static final TestServer server =
            new TestServer(binder -> endpointBinder(binder).bind(Books.class));
    private final Http http = server.http();

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void handOverWhatIsAsked() {
        HttpResponse<String> answer = put("a%20b%3Cc%3E", "Räder", "X-Reader", "Ana");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"book\":\"a b<c>\",\"reader\":\"Ana\",\"text\":\"Räder\"}");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.headers().firstValue("X-Shelf")).hasValue("3");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void takeABodyOf64KiBAndNoMore() {
        assertThat(put("b", "x".repeat(64 * 1024)).statusCode()).isEqualTo(201);

        HttpResponse<String> answer = put("b", "x".repeat(64 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"type\":\"too_large\",\"message\":\"The body has at most 64 KiB\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "mistake, 400, invalid, the book is upside down",
        "refusal, 409, taken, the book is out",
        "down, 503, unavailable, The library does not answer; ask again later",
        "refused, 502, refused, The library refused; the bot's log says why",
        "defect, 500, internal_error, Something went wrong here; the log says what",
    })
    void sayInOneFormWhatWentWrong(String book, int status, String type, String message) {
        HttpResponse<String> answer = put(book, "");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message + "\"}}");
    }

    @Test
    void sayWhenToAskAgain() {
        assertThat(put("down", "").headers().firstValue("Retry-After")).hasValue("8");
    }

    @Test
    void answerTheirMethodOnly() {
        assertThat(http.get("/library/books/b").statusCode()).isEqualTo(405);
    }

    @Test
    void thatAreDeclaredWronglyStopTheStartAllInOneReport() {
        Module wrong = binder -> {
            endpointBinder(binder).bind(Books.class);
            endpointBinder(binder).bind(Clashing.class);
            endpointBinder(binder).bind(Undeclared.class);
            endpointBinder(binder).bind(Unsound.class);
            endpointBinder(binder).bind(Ours.class);
        };

        assertThatThrownBy(() -> new TestServer(wrong))
                .isInstanceOf(ProvisionException.class)
                .hasMessageContainingAll(
                        "Clashing: PUT /library/books/new may be for",
                        "Books, too; change one of them",
                        "Undeclared: has no @Endpoint; add it with a method and a path",
                        "Unsound: the path \"/library/../admin\" cannot be one",
                        "Ours: the path /admin/books is the bot's own; take another first part");
    }

    private HttpResponse<String> put(String book, String text, String... headers) {
        return http.send("PUT", "/library/books/" + book, BodyPublishers.ofString(text), headers);
    }

    @Endpoint(method = Method.PUT, path = "/library/books/{book}")
    static final class Books implements EndpointHandler {
        @Inject
        Books() {}

        @Override
        public Response handle(Request request) {
            String book = request.parameter("book");
            return switch (book) {
                case "mistake" -> throw new UserException("the book is upside down");
                case "refusal" -> Response.error(409, "taken", "the book is out");
                case "down" -> throw ServiceException.temporary("The library", "tok-123", Duration.ofMillis(7001));
                case "refused" -> throw ServiceException.permanent("The library", "tok-123");
                case "defect" -> throw new IllegalStateException("tok-123 must not be shown");
                default ->
                    new Response(201, Map.of(), new Book(book, request.header("x-reader"), request.body()))
                            .with("X-Shelf", "3");
            };
        }
    }

    private record Book(String book, String reader, String text) {
        private Book(String book, Optional<String> reader, String text) {
            this(book, reader.orElse(""), text);
        }
    }

    @Endpoint(method = Method.PUT, path = "/library/books/new")
    static final class Clashing extends Silent {
        @Inject
        Clashing() {}
    }

    static final class Undeclared extends Silent {
        @Inject
        Undeclared() {}
    }

    @Endpoint(method = Method.GET, path = "/library/../admin")
    static final class Unsound extends Silent {
        @Inject
        Unsound() {}
    }

    @Endpoint(method = Method.GET, path = "/admin/books")
    static final class Ours extends Silent {
        @Inject
        Ours() {}
    }

    private abstract static class Silent implements EndpointHandler {
        @Override
        public Response handle(Request request) {
            return Response.ok(Map.of());
        }
    }
}
