package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.simulator.RecordedCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People who are brought to Drift by a process that is killed on the way. */
class ContactsImportIT {
    private static final int PEOPLE = 60;

    @Test
    void createsEachOnceThroughKills() throws IOException {
        try (Outside outside = new Outside()) {
            // Long enough to be killed in.
            outside.drift().faults().latency(Duration.ofMillis(20));
            Path file = outside.folder().resolve("people.csv");
            Files.write(file, people());
            for (int saved : List.of(10, 45)) {
                try (JarRun run = importing(outside, file)) {
                    eventually(() -> assertThat(externalIds(outside)).hasSizeGreaterThanOrEqualTo(saved));
                    run.kill();
                }
            }

            try (JarRun run = importing(outside, file)) {
                assertThat(run.awaitExit()).as("%s", run).isZero();
                assertThat(run.err()).anyMatch(line -> line.startsWith("Going on after 40 records"));
            }

            assertThat(externalIds(outside)).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(creations(outside)).hasSize(PEOPLE);
            assertThat(outside.folder().resolve("people.csv.progress")).doesNotExist();
        }
    }

    private static JarRun importing(Outside outside, Path file) {
        return JarRun.start(outside.folder(), outside.environment(), "contacts", "import", file.toString());
    }

    private static List<String> people() {
        return Stream.concat(
                        Stream.of("externalId,email"),
                        IntStream.range(0, PEOPLE).mapToObj(i -> "u-7f3c9a" + i + ",ana" + i + "@example.com"))
                .toList();
    }

    private static List<Object> externalIds(Outside outside) {
        return outside.drift().contacts().values().stream()
                .map(attributes -> attributes.get("externalId"))
                .toList();
    }

    private static List<RecordedCall> creations(Outside outside) {
        return outside.drift().calls().stream()
                .filter(call -> call.method().equals("POST") && call.path().equals("/contacts") && call.status() < 300)
                .toList();
    }
}
