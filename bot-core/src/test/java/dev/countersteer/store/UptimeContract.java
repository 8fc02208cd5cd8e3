package dev.countersteer.store;

import static dev.countersteer.store.TestStore.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.inbox.Uptime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to remember of when bots were up. */
abstract class UptimeContract {
    private TestStore store;

    abstract TestStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void remembersWhenABotWasFirstAndLastUp() {
        assertThat(store.uptime.span()).isEmpty();

        store.uptime.note();
        assertThat(store.uptime.span()).contains(new Uptime.Span(START, START));

        store.clock.advance(Duration.ofSeconds(10));
        store.uptime.note();
        assertThat(store.uptime.span()).contains(new Uptime.Span(START, START.plusSeconds(10)));
    }
}
