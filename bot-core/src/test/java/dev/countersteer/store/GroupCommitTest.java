package dev.countersteer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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
        SqliteFile file = new SqliteFile(new StoreConfig(url, Optional.empty(), Optional.empty()));
        file.prepare();
        commits = new GroupCommit(file, new SimpleMeterRegistry());
    }

    @AfterEach
    void closeFile() {
        commits.close();
    }

    @Test
    void answersItselfWhatNoThreadCanBeHadFor() {
        Unit<String> first = new Unit<>(session -> "kept", GroupCommitTest::refuse);
        Unit<String> second = new Unit<>(session -> "kept, too", GroupCommitTest::fail);
        Unit<String> third = new Unit<>(session -> "and this", Runnable::run);

        commits.run(List.of(first, second, third));

        assertThat(first.answer()).isCompletedWithValue("kept");
        assertThat(second.answer()).isCompletedWithValue("kept, too");
        assertThat(third.answer()).isCompletedWithValue("and this");
    }

    @Test
    void standsByWhatItCommittedWhenALaterUnitBreaksTheStore() {
        Deque<Runnable> answers = new ArrayDeque<>();
        Executor lastFirst = answers::push;
        Unit<String> kept = new Unit<>(session -> "kept", lastFirst);
        Unit<String> bug = new Unit<>(
                session -> {
                    throw new IllegalStateException("a bug");
                },
                lastFirst);
        Unit<String> fatal = new Unit<>(new FailsTheMachineTheSecondTime()::run, lastFirst);

        commits.run(List.of(kept, fatal, bug));
        answers.forEach(Runnable::run);

        assertThat(kept.answer()).isCompletedWithValue("kept");
        assertThatThrownBy(fatal.answer()::join).hasCauseInstanceOf(StoreException.class);
    }

    private static void refuse(Runnable answer) {
        throw new RejectedExecutionException("closed");
    }

    private static void fail(Runnable answer) {
        throw new OutOfMemoryError("unable to create native thread");
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
