package dev.countersteer.app.contacts;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of a file, one after the other. */
interface People extends Closeable {
    /**
     * The next one's attributes, {@code externalId} among them; empty at the end.
     *
     * @throws dev.countersteer.api.UserException this one cannot be read; the next one may
     */
    Optional<Map<String, @Nullable Object>> next() throws IOException;

    /** The number of the line with which the last one began. */
    long line();

    /**
     * The people of a file, whose name says how it is written.
     *
     * @throws IOException it cannot be read, or its name or its first line says nothing
     */
    static People of(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new CsvPeople(new TextLines(file));
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return new JsonPeople(new TextLines(file));
        }
        throw new IOException(file + " is not known to be CSV or JSON lines: let its name end with .csv or .jsonl");
    }
}
