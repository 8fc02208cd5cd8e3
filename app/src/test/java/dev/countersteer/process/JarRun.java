package dev.countersteer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of the executable jar, in a JVM of its own and with no environment but the one given. Whatever a test is
 * about, its runs must not print a secret of their environment, a stack trace, or a warning of the JVM: that is looked
 * at when a run is closed.
 */
final class JarRun implements AutoCloseable {
    static final Path JAR = Path.of(property("countersteer.jar"));

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    /** A short run is mostly start-up, and that is shorter without the best compiler. */
    private static final List<String> START_QUICKLY = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Process process;
    private final PrintedLines out;
    private final PrintedLines err;
    private final List<String> secrets;

    private JarRun(Process process, List<String> secrets) {
        this.process = process;
        this.out = PrintedLines.of(process.getInputStream());
        this.err = PrintedLines.of(process.getErrorStream());
        this.secrets = secrets;
    }

    /** {@code java -jar countersteer.jar}, in this folder. */
    static JarRun start(Path folder, Map<String, String> environment, String... arguments) {
        return run(folder, environment, Stream.concat(Stream.of("-jar", JAR.toString()), Arrays.stream(arguments)));
    }

    /** The same with another jar on the class path, as the README has it. */
    static JarRun startWith(Path pluginJar, Path folder, Map<String, String> environment, String... arguments) {
        Stream<String> main = Stream.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                JAR + File.pathSeparator + pluginJar,
                "dev.countersteer.app.Main");
        return run(folder, environment, Stream.concat(main, Arrays.stream(arguments)));
    }

    /** The lines of standard output so far, the log among them. */
    List<String> out() {
        return out.lines();
    }

    List<String> err() {
        return err.lines();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** {@code kill -9}. */
    void kill() {
        process.toHandle().destroyForcibly();
        awaitExit();
    }

    /** {@code kill -STOP}: it stands still until it is {@linkplain #resume resumed}. */
    void suspend() {
        signal("STOP");
    }

    /** {@code kill -CONT}. */
    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(exit).as("kill -" + name).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** {@code kill}: SIGTERM. Returns at once. */
    void terminate() {
        // Not Process.destroy: that closes the pipes, too, and the last words would be lost.
        process.toHandle().destroy();
    }

    /** Waits for the end of the process and of its output, and returns the exit code. */
    int awaitExit() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.toHandle().destroyForcibly();
                throw new AssertionError("still running after " + LONGEST + ": " + this);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
        out.awaitEnd();
        err.awaitEnd();
        return process.exitValue();
    }

    void assertPrintedNothingItMustNot() {
        assertThat(Stream.concat(out().stream(), err().stream()))
                .as("lines with a secret of %s, of a stack trace, or of a warning of the JVM", secrets)
                .noneMatch(line -> secrets.stream().anyMatch(line::contains)
                        || line.matches("\\s+at .*|\\s*Caused by: .*|Exception in thread .*")
                        || line.matches("(?i)(WARNING|.* VM warning): .*|SLF4J.*"));
    }

    @Override
    public void close() {
        if (isRunning()) {
            kill();
        }
        assertPrintedNothingItMustNot();
    }

    @Override
    public String toString() {
        return "out: " + String.join("\n", out()) + "\nerr: " + String.join("\n", err());
    }

    private static JarRun run(Path folder, Map<String, String> environment, Stream<String> rest) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(START_QUICKLY);
        rest.forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new JarRun(builder.start(), secretsOf(environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> secretsOf(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().matches(".*(TOKEN|PASSWORD)"))
                .flatMap(variable -> Arrays.stream(variable.getValue().split(",")))
                .toList();
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the build sets " + name + ": run these tests with mvn verify");
        }
        return value;
    }
}
