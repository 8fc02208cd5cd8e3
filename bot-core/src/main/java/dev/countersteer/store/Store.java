package dev.countersteer.store;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The bot's database, from its opening to its closing. Inbox, outbox and accounts fail with {@link StoreException} while
 * it is not open.
 */
public final class Store implements AutoCloseable {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    private final Database database;
    private final QueuedTransactor transactor;
    private final Signals signals;
    private final StoreClock clock;
    private Database.Occupancy occupancy = () -> {};

    @Inject
    Store(Database database, QueuedTransactor transactor, Signals signals, StoreClock clock) {
        this.database = requireNonNull(database, "database is null");
        this.transactor = requireNonNull(transactor, "transactor is null");
        this.signals = requireNonNull(signals, "signals is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Opens the database; makes a file, and the directories above it, when it is not there; brings the tables up to date.
     * Nodes that do so at once wait for each other. To be called once, at start-up, not from a virtual thread.
     *
     * @throws StoreException it cannot be used; the message names the address, the reason and the way out
     */
    public void open() {
        Migrations.run(database.prepare(), database.dialect());
        occupancy = database.occupy(clock.now());
        transactor.start();
    }

    /**
     * Runs these whenever another node of this store has left work that may be done here. They may not block. To be called
     * once, when it is open; where there are no other nodes, nothing happens.
     */
    public void onWorkOfOthers(Runnable inbox, Runnable outbox) {
        requireNonNull(inbox, "inbox is null");
        requireNonNull(outbox, "outbox is null");
        signals.start(work -> {
            switch (work) {
                case INBOX -> inbox.run();
                case OUTBOX -> outbox.run();
            }
        });
    }

    /**
     * Opens a database that a bot has made, for a tool beside the bot, or while there is none. Makes nothing, and leaves
     * its tables as they are. To be called once, instead of {@link #open}.
     *
     * @throws StoreException it cannot be used, or is not of this version
     */
    public void openAsItIs() {
        StoreCondition condition = condition();
        if (condition != StoreCondition.READY) {
            throw new StoreException(
                    condition == StoreCondition.MISSING
                            ? "there is no database at store.url (STORE_URL) yet; the bot makes it when it starts"
                            : "the tables of the database are of an earlier version; use that one, or start this one first",
                    null);
        }
        transactor.start();
    }

    /**
     * What opening would find; changes nothing.
     *
     * @throws StoreException opening would fail, as far as a look can tell
     */
    public StoreCondition condition() {
        return database.look()
                .map(found -> Migrations.condition(found, database.dialect()))
                .orElse(StoreCondition.MISSING);
    }

    /**
     * Whether the database answers a small question, waiting for it no longer than two seconds, and kept the last change
     * that it was to keep: one on a full disk can be read.
     */
    public boolean isUp() {
        try {
            boolean answers = transactor
                    .submit(session ->
                            !session.query("SELECT 1", row -> row.getInt(1)).isEmpty())
                    .toCompletableFuture()
                    .get(ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return answers && transactor.isUp();
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends after what was asked is done; refuses what is asked later. A store is not opened again. */
    @Override
    public void close() {
        transactor.close();
        signals.close();
        occupancy.close();
    }
}
