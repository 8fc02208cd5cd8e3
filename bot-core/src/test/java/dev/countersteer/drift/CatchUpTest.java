package dev.countersteer.drift;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.inbox.IncomingMessage;
import dev.countersteer.inbox.Intake;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMessage.Type;
import dev.countersteer.store.StoreException;
import dev.countersteer.testing.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final MutableClock clock = MutableClock.at(START);

    @AutoClose
    private final SimulatedDrift drift = SimulatedDrift.start(clock);

    private final List<IncomingMessage> offered = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();
    private final UserId agent = drift.addAgent("Sam", "agent");
    private final ConversationId conversation = drift.startConversation(drift.addContact(Map.of("name", "Ana")));

    @Test
    void offersWhatAgentsTypedSinceThen() {
        says("/old");
        clock.advance(Duration.ofMinutes(10));
        long note = says("/signup trial");
        long chat = drift.agentSays(conversation, agent, Type.CHAT, "<p>/help</p>");

        CatchUp.Found found = catchUp(this::take).since(START.plusSeconds(60));

        assertThat(offered).extracting(IncomingMessage::id).containsExactly(note, chat);
        assertThat(offered.get(0))
                .isEqualTo(new IncomingMessage(
                        drift.org(),
                        note,
                        conversation,
                        agent,
                        IncomingMessage.Type.PRIVATE_NOTE,
                        "<p>/signup trial</p>",
                        START.plus(Duration.ofMinutes(10))));
        assertThat(found).isEqualTo(new CatchUp.Found(1, 2));
    }

    @Test
    void offersNothingOfVisitorsAndBots() {
        drift.visitorSays(conversation, "/signup trial");
        client().postMessage(conversation, IncomingMessage.Type.PRIVATE_NOTE, "<p>/signup trial</p>");

        assertThat(catchUp(this::take).since(START)).isEqualTo(new CatchUp.Found(1, 0));
        assertThat(offered).isEmpty();
    }

    @Test
    void countsOnlyWhatWasNotKnown() {
        says("/signup trial");
        CatchUp catchUp = catchUp(this::take);
        catchUp.since(START);

        assertThat(catchUp.since(START)).isEqualTo(new CatchUp.Found(1, 0));
    }

    @Test
    void looksAtNoConversationInWhichNothingHappened() {
        says("/signup trial");

        assertThat(catchUp(this::take).since(START.plusSeconds(1))).isEqualTo(new CatchUp.Found(0, 0));
        assertThat(drift.calls()).hasSize(1);
    }

    @Test
    void looksIntoClosedConversationsToo() {
        long command = says("/signup trial");
        drift.closeConversation(conversation);

        catchUp(this::take).since(START);

        assertThat(offered).extracting(IncomingMessage::id).containsExactly(command);
    }

    @Test
    void failsWhenTheStoreDoes() {
        says("/signup trial");

        assertThatThrownBy(() -> catchUp(message -> failedFuture(new StoreException("no disk", null)))
                        .since(START))
                .isInstanceOf(StoreException.class)
                .hasMessage("no disk");
    }

    private long says(String text) {
        return drift.agentSays(conversation, agent, Type.PRIVATE_NOTE, "<p>" + text + "</p>");
    }

    private CompletionStage<Intake.Receipt> take(IncomingMessage message) {
        offered.add(message);
        return completedFuture(known.add(message.id()) ? Intake.Receipt.STORED : Intake.Receipt.SEEN_BEFORE);
    }

    private CatchUp catchUp(Intake intake) {
        return new CatchUp(client(), intake);
    }

    private DriftClient client() {
        DriftConfig config = new DriftConfig(drift.url(), drift.accessToken(), List.of(drift.verificationToken()));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DriftBudget budget = new DriftBudget(clock, new Random(1), meters);
        return new DriftClient(new DriftHttp(config, budget, clock, new Random(1), meters), config);
    }
}
