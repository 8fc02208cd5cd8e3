package dev.countersteer.inbox;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import dev.countersteer.work.Backoff;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Binds intake, worker and {@code /cancel}. Needs the inbox itself, what is to be cancelled, a clock, randomness and meters bound beside it. */
public final class InboxModule extends AbstractModule {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final double GROWTH = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final InboxConfig config;
    private final Watch watch;

    /**
     * Makes the module.
     *
     * @param watch a {@link TimeLimit}; tests that move time by hand take {@link Watch#unlimited()}
     */
    public InboxModule(InboxConfig config, Watch watch) {
        this.config = requireNonNull(config, "config is null");
        this.watch = requireNonNull(watch, "watch is null");
    }

    @Override
    protected void configure() {
        bind(InboxConfig.class).toInstance(config);
        bind(Watch.class).toInstance(watch);
        bind(Audit.class).in(Scopes.SINGLETON);
        bind(Settler.class).in(Scopes.SINGLETON);
        bind(WaitingNotes.class).in(Scopes.SINGLETON);
        bind(RunningEntries.class).in(Scopes.SINGLETON);
        bind(Canceller.class).in(Scopes.SINGLETON);
        commandBinder(binder()).bind(CancelCommand.class);
        bind(Works.class).in(Scopes.SINGLETON);
        bind(EntryRunner.class).in(Scopes.SINGLETON);
        bind(Quarantine.class).in(Scopes.SINGLETON);
        bind(InboxWorker.class).in(Scopes.SINGLETON);
        bind(Intake.class).to(CommandIntake.class).in(Scopes.SINGLETON);
        bind(EventIntake.class).to(StoringEventIntake.class).in(Scopes.SINGLETON);
    }

    @Provides
    @Singleton
    @ForInbox
    Backoff backoff(RandomGenerator random) {
        return new Backoff(FIRST_PAUSE, GROWTH, LONGEST_PAUSE, random);
    }
}
