package dev.countersteer.bench;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply.Audience;
import dev.countersteer.api.UserId;
import dev.countersteer.inbox.Inbox;
import dev.countersteer.inbox.InboxEntry;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.outbox.Outbox;
import dev.countersteer.outbox.OutboxEntry;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.store.Store;
import dev.countersteer.store.StoreConfig;
import dev.countersteer.store.StoreModule;
import dev.countersteer.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The store without a bot around it: what is done for one command, a stage at a time. For one thread. */
final class OpenStore implements AutoCloseable {
    static final OrgId ORG = new OrgId(48_213);

    private final Clock clock = Clock.systemUTC();
    private final String url;
    private final Store store;
    private final Inbox inbox;
    private final Outbox outbox;
    private long next = 2_000_000_000_000L;

    private OpenStore(String url) {
        this.url = requireNonNull(url, "url is null");
        Injector injector = Guice.createInjector(new StoreModule(StoreConfig.at(url)), new AbstractModule() {
            @Override
            protected void configure() {
                bind(Clock.class).toInstance(clock);
                bind(MeterRegistry.class).toInstance(new SimpleMeterRegistry());
            }
        });
        this.store = injector.getInstance(Store.class);
        this.inbox = injector.getInstance(Inbox.class);
        this.outbox = injector.getInstance(Outbox.class);
    }

    static OpenStore at(String url) {
        OpenStore opened = new OpenStore(url);
        opened.store.open();
        return opened;
    }

    String url() {
        return url;
    }

    /** Accepts so many commands at once, each of a conversation of its own; returns when all are committed. */
    void accept(int commands) {
        List<CompletableFuture<Boolean>> accepted = new ArrayList<>();
        for (int i = 0; i < commands; i++) {
            next++;
            accepted.add(inbox.accept(new IncomingMessage(
                            ORG,
                            next,
                            new ConversationId(next),
                            new UserId(2_211_904),
                            IncomingMessage.Type.PRIVATE_NOTE,
                            "<p>/signup trial</p>",
                            clock.instant()))
                    .toCompletableFuture());
        }
        accepted.forEach(CompletableFuture::join);
    }

    InboxEntry claimCommand() {
        return inbox.claim(1, Worker.LEASE).get(0);
    }

    void complete(InboxEntry entry) {
        OutgoingMessage note =
                new OutgoingMessage(ORG, entry.incoming().conversation(), Audience.AGENTS, "<p>It is done.</p>");
        require(inbox.complete(entry, "done", List.of(note)));
    }

    OutboxEntry claimReply() {
        return outbox.claim(1, Worker.LEASE).get(0);
    }

    void deliver(OutboxEntry entry) {
        next++;
        require(outbox.delivered(entry, next));
    }

    @Override
    public void close() {
        store.close();
    }

    private static void require(boolean held) {
        if (!held) {
            throw new IllegalStateException("a claim of half a minute was lost");
        }
    }
}
