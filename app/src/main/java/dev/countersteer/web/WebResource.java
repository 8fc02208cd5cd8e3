package dev.countersteer.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A file in the jar, of {@code src/main/resources/web} or of a web jar. */
public final class WebResource {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private WebResource() {}

    /** The contents of a file of {@code web}; the name is ours, never a part of a request. */
    public static byte[] bytes(String name) {
        return read("/web/" + name);
    }

    /** Answers {@code path} with a file of {@code web}, which is read now. */
    public static void serve(RoutesConfig routes, String path, String name) {
        serve(routes, path, type(name), bytes(name));
    }

    /**
     * Answers {@code path} with a script of a web jar, which is read now.
     *
     * @param name with the jar's own name and version, as in {@code lit-html/3.3.1/lit-html.js}
     */
    public static void serveLibrary(RoutesConfig routes, String path, String name) {
        serve(routes, path, type(name), read("/META-INF/resources/webjars/" + name));
    }

    private static void serve(RoutesConfig routes, String path, String type, byte[] content) {
        routes.get(path, context -> context.contentType(type).result(content));
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = TYPES.get(ending);
        if (type == null) {
            throw new IllegalArgumentException("no type is known for files that end with " + ending);
        }
        return type;
    }

    private static byte[] read(String path) {
        try (InputStream stream = WebResource.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the jar has no file " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
