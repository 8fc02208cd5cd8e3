package dev.countersteer.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of {@code src/main/resources/web}. */
public final class WebResource {
    private WebResource() {}

    /** The file's contents; the name is ours, never a part of a request. */
    public static byte[] bytes(String name) {
        try (InputStream stream = WebResource.class.getResourceAsStream("/web/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar has no file web/" + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("web/" + name + " cannot be read", e);
        }
    }
}
