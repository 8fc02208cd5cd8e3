package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.contact.ContactId;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page that shows the simulated Drift hears of. */
class PulseTest {
    private final SimulatedDrift drift = SimulatedDrift.start(new HandClock());
    private final ContactId contact = drift.addContact(Map.of());
    private final ConversationId conversation = drift.startConversation(contact);
    private final BrowserSession browser = drift.site().browser(AnonymousId.random());
    private final AtomicInteger changes = new AtomicInteger();
    private Watch watch = () -> {};

    @BeforeEach
    void watch() {
        watch = drift.onChange(changes::incrementAndGet);
    }

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void beatsForEverythingThatAPageShows() {
        assertBeats(() -> drift.visitorSays(conversation, "Hello"));
        assertBeats(() -> drift.closeConversation(conversation));
        assertBeats(() -> drift.changeContact(contact, Map.of("name", "Vera")));
        assertBeats(() -> drift.startConversation(contact));
        assertBeats(() -> browser.identify("user-7", Map.of()));
        assertBeats(() -> browser.track("Saw prices", Map.of()));
        assertBeats(() -> drift.site().identityMode(IdentityMode.REQUIRED));
        assertBeats(() -> drift.faults().latency(Duration.ZERO));
        assertBeats(() -> drift.faults().next(1).drop());
        assertBeats(() -> drift.faults().always().drop());
        assertBeats(() -> drift.faults().clear());
    }

    @Test
    void beatsForCallsOfTheApi() {
        assertBeats(() -> {
            try {
                ApiCaller.of(drift).get("/contacts/" + contact);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void isStillForWhoLooksOnly() {
        browser.state();
        browser.messages();
        drift.messages(conversation);

        assertThat(changes).hasValue(0);
    }

    @Test
    void tellsNobodyWhoWatchesNoMore() {
        watch.close();
        watch.close();

        drift.visitorSays(conversation, "Hello");

        assertThat(changes).hasValue(0);
    }

    private void assertBeats(Runnable change) {
        drift.awaitDeliveries();
        int before = changes.get();
        change.run();
        assertThat(changes.get()).isGreaterThan(before);
    }
}
