package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Calls the simulator over HTTP, as a client would. */
final class ApiCaller {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI url;
    private final String authorization;

    /** An answer with its body at hand. */
    record Response(int status, java.net.http.HttpHeaders headers, byte[] body) {
        JsonNode json() throws IOException {
            return Json.read(body);
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    private ApiCaller(URI url, String authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    static ApiCaller of(SimulatedDrift drift) {
        return withAuthorization(drift, "Bearer " + drift.accessToken().value());
    }

    static ApiCaller withAuthorization(SimulatedDrift drift, String authorization) {
        return new ApiCaller(drift.url(), authorization);
    }

    Response get(String path) throws IOException {
        return call("GET", path, "");
    }

    Response post(String path, String body) throws IOException {
        return call("POST", path, body);
    }

    Response call(String method, String path, String body) throws IOException {
        try {
            return answered(CLIENT.send(request(method, path, body), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    CompletableFuture<Response> start(String method, String path, String body) {
        return CLIENT.sendAsync(request(method, path, body), BodyHandlers.ofByteArray())
                .thenApply(ApiCaller::answered);
    }

    private HttpRequest request(String method, String path, String body) {
        URI address = path.startsWith("http") ? URI.create(path) : URI.create(url + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private static Response answered(HttpResponse<byte[]> response) {
        return new Response(response.statusCode(), response.headers(), response.body());
    }
}
