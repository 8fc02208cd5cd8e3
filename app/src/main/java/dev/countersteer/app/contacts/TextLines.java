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

    /** More than a person with all that Drift takes. */
    private static final int LONGEST = 1024 * 1024;

    private final BufferedReader reader;
    private boolean halfEnded;
    private long number;

    TextLines(Path file) throws IOException {
        this.reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8));
    }

    /**
     * The next line; empty at the end.
     *
     * @throws UserException it is not UTF-8, or too long
     */
    Optional<String> next() throws IOException {
        return beginning().map(this::checked);
    }

    private String checked(String line) {
        number++;
        if (line.length() > LONGEST) {
            throw new UserException("it has more than " + LONGEST + " characters: write one person on each line");
        }
        if (line.contains(NOT_TEXT)) {
            throw new UserException("it has bytes that are not UTF-8: save the file as UTF-8");
        }
        return number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    }

    /** Reads all of a line and keeps no more than tells that it is too long: it may be all of a large file. */
    private Optional<String> beginning() throws IOException {
        int next = reader.read();
        if (halfEnded && next == '\n') {
            next = reader.read();
        }
        if (next < 0) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        for (; next >= 0 && next != '\n' && next != '\r'; next = reader.read()) {
            if (line.length() <= LONGEST) {
                line.append((char) next);
            }
        }
        halfEnded = next == '\r';
        return Optional.of(line.toString());
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
