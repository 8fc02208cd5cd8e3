package dev.countersteer.simulator;

import java.util.Optional;
import java.util.function.Function;

/**
 * One endpoint.
 *
 * @param scope what the token must have; empty when the endpoint needs no token
 */
record Route(String method, PathTemplate path, Optional<String> scope, Function<ApiRequest, Answer> handler) {
    static Route get(String path, String scope, Function<ApiRequest, Answer> handler) {
        return of("GET", path, scope, handler);
    }

    static Route of(String method, String path, String scope, Function<ApiRequest, Answer> handler) {
        return new Route(method, new PathTemplate(path), Optional.of(scope), handler);
    }

    static Route open(String method, String path, Function<ApiRequest, Answer> handler) {
        return new Route(method, new PathTemplate(path), Optional.empty(), handler);
    }

    /** The request with the holes of its path filled in, when it is this route's. */
    Optional<ApiRequest> match(ApiRequest request) {
        if (!method.equals(request.method())) {
            return Optional.empty();
        }
        return path.match(request.path()).map(request::withHoles);
    }
}
