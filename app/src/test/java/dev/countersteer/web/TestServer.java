package dev.countersteer.web;

import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.util.Modules;
import dev.countersteer.account.Account;
import dev.countersteer.account.AccountModule;
import dev.countersteer.account.AccountStore;
import dev.countersteer.account.PublicUrl;
import dev.countersteer.api.Secret;
import dev.countersteer.drift.DriftConfig;
import dev.countersteer.drift.DriftModule;
import dev.countersteer.inbox.EventIntake;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.inbox.Intake;
import dev.countersteer.outbox.Echoes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The real web server over a Drift module that reads and verifies, and an intake and accounts that tests control. */
final class TestServer implements AutoCloseable {
    static final String TOKEN = "test-token";

    final List<IncomingMessage> taken = Collections.synchronizedList(new ArrayList<>());
    final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    final FakeAccounts accounts = new FakeAccounts();
    volatile Function<IncomingMessage, CompletionStage<Intake.Receipt>> receipts =
            message -> CompletableFuture.completedFuture(Intake.Receipt.STORED);
    private final WebServer server;

    /** With further parts, on any free port. */
    TestServer(Module... further) {
        this(0, further);
    }

    TestServer(int port, Module... further) {
        this(port, "127.0.0.1", further);
    }

    TestServer(int port, String host, Module... further) {
        DriftConfig drift =
                new DriftConfig(URI.create("http://localhost:1"), new Secret("none"), List.of(new Secret(TOKEN)));
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        server = Guice.createInjector(
                        new WebModule(new HttpConfig(host, port, Optional.empty())),
                        new DriftModule(drift),
                        new AccountModule(),
                        Modules.combine(further),
                        binder -> {
                            binder.bind(PrometheusMeterRegistry.class).toInstance(meters);
                            binder.bind(MeterRegistry.class).toInstance(meters);
                            binder.bind(Clock.class).toInstance(Clock.systemUTC());
                            binder.bind(RandomGenerator.class).toInstance(new Random(1));
                            binder.bind(Intake.class).toInstance(this::take);
                            binder.bind(EventIntake.class).toInstance(new NoEvents());
                            binder.bind(Echoes.class).toInstance(echo -> {});
                            binder.bind(AccountStore.class).toInstance(accounts);
                            binder.bind(PublicUrl.class).toInstance(() -> URI.create("http://localhost"));
                            Multibinder.newSetBinder(binder, HealthCheck.class)
                                    .addBinding()
                                    .toInstance(() -> problems.stream().findFirst());
                            Multibinder.newSetBinder(binder, Routes.class)
                                    .addBinding()
                                    .toInstance(routes -> routes.get("/broken", context -> {
                                        throw new IllegalStateException("tok-123 must not be shown");
                                    }));
                        })
                .getInstance(WebServer.class);
        server.start();
    }

    /** Begins anew for the next test: to start and stop takes a second. */
    void forget() {
        taken.clear();
        problems.clear();
        receipts = message -> CompletableFuture.completedFuture(Intake.Receipt.STORED);
    }

    Http http() {
        return new Http(url());
    }

    URI url() {
        return server.localUrl();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private CompletionStage<Intake.Receipt> take(IncomingMessage message) {
        taken.add(message);
        return receipts.apply(message);
    }

    /** Knows login tokens by their hashes, as the store does. */
    static final class FakeAccounts implements AccountStore {
        private final Map<String, Account> byToken = new HashMap<>();

        @Override
        public Kept insertIfAbsent(Account account, String createdBy) {
            byToken.put("", account);
            return new Kept(account, createdBy);
        }

        @Override
        public void addLoginToken(String accountId, String tokenHash, Instant expires) {
            byToken.put(tokenHash, byToken.get(""));
        }

        @Override
        public Optional<Account> redeem(String tokenHash, Instant now) {
            return Optional.ofNullable(byToken.remove(tokenHash));
        }

        @Override
        public List<Account> newest(int limit) {
            return List.of();
        }
    }
}
