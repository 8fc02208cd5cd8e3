package dev.countersteer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered for work that was committed, when something goes wrong after its commit. */
class GroupCommitTest {
    @TempDir
    private Path directory;

    private GroupCommit commits;

    @BeforeEach
    void openFile() {
        String url = "jdbc:sqlite:" + directory.resolve("bot.db");
        SqliteFile file = new SqliteFile(StoreConfig.at(url));
        file.prepare();
        commits = new GroupCommit(file, new SimpleMeterRegistry());
    }

    @AfterEach
    void closeFile() {
        commits.close();
    }

    @Test
    void standsByWhatItCommittedWhenALaterUnitBreaksTheStore() {
        Unit<String> kept = Unit.followed(session -> "kept");
        Unit<String> bug = Unit.followed(session -> {
            throw new IllegalStateException("a bug");
        });
        Unit<String> fatal = Unit.followed(new FailsTheMachineTheSecondTime()::run);

        List<Unit<?>> batch = List.of(kept, fatal, bug);
        commits.run(batch);
        batch.forEach(Unit::answer);

        assertThat(kept.future()).isCompletedWithValue("kept");
        assertThatThrownBy(fatal.future()::join).hasCauseInstanceOf(StoreException.class);
    }

    /** Goes well in the batch, which another unit spoils, and not alone. */
    private static final class FailsTheMachineTheSecondTime {
        private int runs;

        String run(Session session) {
            runs++;
            if (runs > 1) {
                throw new StackOverflowError();
            }
            return "lost";
        }
    }
}
