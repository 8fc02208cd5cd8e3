package dev.countersteer.app.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersteer.api.UserException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a text in UTF-8, counted. */
final class TextLines implements Closeable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What a decoder puts where it finds no text. */
    private static final String NOT_TEXT = "\uFFFD";

    private final BufferedReader reader;
    private long number;

    TextLines(Path file) throws IOException {
        this.reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8));
    }

    /**
     * The next line; empty at the end.
     *
     * @throws UserException it is not UTF-8
     */
    Optional<String> next() throws IOException {
        String line = reader.readLine();
        if (line == null) {
            return Optional.empty();
        }
        number++;
        if (line.contains(NOT_TEXT)) {
            throw new UserException("it has bytes that are not UTF-8: save the file as UTF-8");
        }
        return Optional.of(number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
    }

    /** The number of the line that was last read, from 1 on. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
