package dev.countersteer.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts what is measured: the executable jar as an operator runs it, with our plugin beside it, and the bare endpoint. */
final class Servers {
    private static final Path JAR = Path.of("target", "countersteer.jar");
    private static final Path PLUGIN = Path.of("src", "bench", "plugin");
    /** Otherwise the log settings of the tests would win. */
    private static final String LOGGING = "-Dlogback.configurationFile=logback.xml";

    private final Path folder;
    private int started;

    /**
     * @param folder for databases and logs; on a real disk, or syncs cost nothing
     */
    Servers(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    /** A bot over a new database that runs so many commands at once. */
    ServerProcess bot(int concurrency) {
        return bot(Map.of("COMMANDS_CONCURRENCY", Integer.toString(concurrency)));
    }

    /** A bot over a new database, with these settings besides the usual. */
    ServerProcess bot(Map<String, String> settings) {
        String path = String.join(System.getProperty("path.separator"), JAR.toString(), classes(), PLUGIN.toString());
        return start(settings, List.of(LOGGING, "-cp", path, "dev.countersteer.app.Main", "serve"));
    }

    /** A bot of nothing but the executable jar. */
    ServerProcess jar() {
        return start(Map.of(), List.of("-jar", JAR.toString(), "serve"));
    }

    ServerProcess bare() {
        String path = String.join(System.getProperty("path.separator"), JAR.toString(), classes());
        return ServerProcess.start(
                file("bare.log"), Map.of(), List.of(LOGGING, "-cp", path, "dev.countersteer.web.BareEndpoint"));
    }

    private ServerProcess start(Map<String, String> settings, List<String> arguments) {
        started++;
        Map<String, String> environment = new HashMap<>();
        environment.put("HTTP_HOST", "127.0.0.1");
        environment.put("HTTP_PORT", "0");
        // Nothing that is measured calls Drift.
        environment.put("DRIFT_API_URL", "http://127.0.0.1:9");
        environment.put("DRIFT_ACCESS_TOKEN", "bench-access-token");
        environment.put("DRIFT_VERIFICATION_TOKEN", Webhook.TOKEN);
        environment.put("STORE_URL", "jdbc:sqlite:" + file("bot-" + started + ".db"));
        environment.put("COMMANDS_TIME_LIMIT", "1h");
        environment.put("COMMANDS_PROGRESS_AFTER", "1h");
        // One agent types all of it.
        environment.put("COMMANDS_BURST_RUNS", "0");
        environment.put("CATCHUP_MAX_AGE", "0s");
        environment.putAll(settings);
        return ServerProcess.start(file("bot-" + started + ".log"), environment, arguments);
    }

    private Path file(String name) {
        try {
            return Files.createDirectories(folder).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be made", e);
        }
    }

    private static String classes() {
        try {
            return Path.of(Servers.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
