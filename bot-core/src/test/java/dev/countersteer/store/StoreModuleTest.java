package dev.countersteer.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.countersteer.account.AccountModule;
import dev.countersteer.account.EmbeddedAccounts;
import dev.countersteer.account.PublicUrl;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.account.AccountResult;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.api.account.NewAccount;
import dev.countersteer.inbox.Inbox;
import dev.countersteer.outbox.Outbox;
import dev.countersteer.testing.MutableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreModuleTest {
    @TempDir
    private Path directory;

    @Test
    void touchesNothingBeforeItIsOpened() {
        Injector injector = injector();

        assertThat(injector.getInstance(Store.class).isUp()).isFalse();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void bindsOneStoreUnderAllItsPorts() {
        Injector injector = injector();
        try (Store store = injector.getInstance(Store.class)) {
            store.open();
            NewAccount ana =
                    new NewAccount(new EmailAddress("ana@example.com"), "trial", Optional.empty(), Optional.empty());

            AccountResult result = injector.getInstance(Accounts.class).create(ana, "key");

            assertThat(store.isUp()).isTrue();
            assertThat(injector.getInstance(EmbeddedAccounts.class).newest(5))
                    .extracting(account -> account.id())
                    .containsExactly(result.id());
            assertThat(injector.getInstance(Inbox.class).nextDue()).isEmpty();
            assertThat(injector.getInstance(Outbox.class).nextDue()).isEmpty();
        }
    }

    @Test
    void bindsAllOfItOnPostgresqlToo() {
        Injector injector = injector(TestPostgresql.migrated(getClass()));
        try (Store store = injector.getInstance(Store.class)) {
            store.open();
            store.onWorkOfOthers(() -> {}, () -> {});

            assertThat(injector.getInstance(Inbox.class)
                            .accept(TestStore.message(1, 1))
                            .toCompletableFuture()
                            .join())
                    .isTrue();
            assertThat(injector.getInstance(Inbox.class).claim(1, Duration.ofSeconds(30)))
                    .hasSize(1);
            assertThat(injector.getInstance(Outbox.class).nextDue()).isEmpty();
        }
    }

    private Injector injector() {
        return injector(TestStore.url(directory.resolve("bot.db")));
    }

    private static Injector injector(String url) {
        return Guice.createInjector(
                Stage.PRODUCTION, new StoreModule(StoreConfig.at(url)), new AccountModule(), new AbstractModule() {
                    @Override
                    protected void configure() {
                        binder().requireExplicitBindings();
                        binder().requireAtInjectOnConstructors();
                        binder().requireExactBindingAnnotations();
                        binder().disableCircularProxies();
                        bind(Clock.class).toInstance(MutableClock.at(TestStore.START));
                        bind(MeterRegistry.class).toInstance(new SimpleMeterRegistry());
                        bind(PublicUrl.class).toInstance(() -> URI.create("http://localhost:8080"));
                    }
                });
    }
}
