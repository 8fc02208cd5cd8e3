package dev.countersteer.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserId;
import dev.countersteer.outbox.OutboxWorker;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.testing.MutableClock;
import dev.countersteer.work.Backoff;
import dev.countersteer.work.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressNotesTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final MutableClock clock = MutableClock.at(START);
    private final List<String> posted = new ArrayList<>();
    private final Inbox inbox = mock();
    private final Settler settler = new Settler(
            inbox,
            mock(OutboxWorker.class),
            InboxConfig.defaults(),
            new Backoff(Duration.ofSeconds(2), 3, Duration.ofMinutes(5), () -> 0),
            clock,
            () -> 0);
    private final ProgressNotes notes = new ProgressNotes(entry(), settler, clock);

    @BeforeEach
    void post() {
        when(inbox.post(any(), any())).thenAnswer(call -> {
            List<OutgoingMessage> messages = call.getArgument(1);
            messages.forEach(message -> posted.add(message.html()));
            return true;
        });
    }

    @Test
    void postsTheFirstAtOnceAndTheLatestOfThoseThatComeWithinFiveSeconds() {
        notes.say("1 of 12");
        notes.say("2 of 12");
        notes.say("3 of 12");
        notes.tell();
        assertThat(posted).containsExactly("<p>1 of 12</p>");

        clock.advance(Duration.ofMillis(4_999));
        notes.tell();
        assertThat(posted).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        notes.tell();
        notes.tell();

        assertThat(posted).containsExactly("<p>1 of 12</p>", "<p>3 of 12</p>");
    }

    @Test
    void postsWhatIsSaidAfterAPauseInsteadOfWhatWasHeldBack() {
        notes.say("1 of 12");
        notes.say("2 of 12");
        clock.advance(Duration.ofSeconds(5));

        notes.say("9 of 12");
        notes.tell();

        assertThat(posted).containsExactly("<p>1 of 12</p>", "<p>9 of 12</p>");
    }

    @Test
    void escapesWhatIsSaid() {
        notes.say("<b>/signup</b> & more");

        assertThat(posted).containsExactly("<p>&lt;b&gt;/signup&lt;/b&gt; &amp; more</p>");
    }

    @Test
    void saysNothingThatIsBlank() {
        notes.say(" \n");

        assertThat(posted).isEmpty();
        assertThat(notes.hasTold()).isFalse();
    }

    @Test
    void failsNothing() {
        doThrow(ServiceException.temporary("The store", "disk full"))
                .when(inbox)
                .post(any(), any());

        assertThatCode(() -> notes.say("1 of 12")).doesNotThrowAnyException();
    }

    @Test
    void doesNothingWhereTheClaimIsLost() {
        doReturn(false).when(inbox).post(any(), any());

        assertThatCode(() -> notes.say("1 of 12")).doesNotThrowAnyException();
        assertThat(posted).isEmpty();
    }

    @Test
    void replacesTheNoteThatItStillRuns() {
        RunningEntry told = new RunningEntry(entry(), () -> null, notes, settler);
        notes.say("1 of 12");
        told.takesLong();
        assertThat(posted).hasSize(1);

        new RunningEntry(entry(), () -> null, new ProgressNotes(entry(), settler, clock), settler).takesLong();

        assertThat(posted).hasSize(2).last().asString().contains("Still running");
    }

    @Test
    void stopsAnEntryThatIsStoppedBeforeItBegins() {
        List<String> stopped = new ArrayList<>();
        RunningEntry early = new RunningEntry(entry(), () -> null, notes, settler);
        RunningEntries running = new RunningEntries();
        running.add(early);

        running.stop(5);
        running.stop(6);
        early.stopWith(() -> stopped.add("early"));

        assertThat(stopped).containsExactly("early");
    }

    private static InboxEntry entry() {
        IncomingMessage message = new IncomingMessage(
                new OrgId(1),
                2,
                new ConversationId(3),
                new UserId(4),
                IncomingMessage.Type.PRIVATE_NOTE,
                "<p>/echo</p>",
                START);
        return new InboxEntry(5, message, 1, false, Optional.empty(), new Lease("token", START.plusSeconds(30)));
    }
}
