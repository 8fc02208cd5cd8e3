package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Recorded payloads. */
final class Fixture {
    private Fixture() {}

    static byte[] bytes(String name) {
        try (InputStream file = Fixture.class.getResourceAsStream("/fixtures/" + name + ".json")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), UTF_8);
    }
}
