package dev.countersteer.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.dispatch.Dispatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What {@code commands.accept} lets in; all else is told through the test kit. */
class CommandIntakeTest {
    private final Dispatcher dispatcher = mock();
    private final Inbox inbox = mock();
    private final InboxWorker worker = mock();

    @Test
    void keepsOnlyMessagesOfTheTypesThatAreAccepted() {
        IncomingMessage note = message(IncomingMessage.Type.PRIVATE_NOTE);
        IncomingMessage chat = message(IncomingMessage.Type.CHAT);
        when(dispatcher.answers(any())).thenReturn(true);
        when(dispatcher.commandIn(any())).thenReturn("/signup");
        when(inbox.accept(any())).thenReturn(CompletableFuture.completedStage(true));

        Intake intake = intake(IncomingMessage.Type.PRIVATE_NOTE);

        assertThat(intake.offer(chat)).isCompletedWithValue(Intake.Receipt.NOT_OURS);
        assertThat(intake.offer(note)).isCompletedWithValue(Intake.Receipt.STORED);
        verify(inbox).accept(note);
        verify(inbox, never()).accept(chat);
        verify(worker).wake();
    }

    @Test
    void keepsBothTypesAsItIsShipped() {
        when(dispatcher.answers(any())).thenReturn(true);
        when(dispatcher.commandIn(any())).thenReturn("/signup");
        when(inbox.accept(any())).thenReturn(CompletableFuture.completedStage(false));

        Intake intake = intake(IncomingMessage.Type.values());

        for (IncomingMessage.Type type : IncomingMessage.Type.values()) {
            assertThat(intake.offer(message(type))).isCompletedWithValue(Intake.Receipt.SEEN_BEFORE);
        }
    }

    private Intake intake(IncomingMessage.Type... accepted) {
        InboxConfig config = new InboxConfig(Set.of(accepted), Duration.ofSeconds(60), Duration.ofSeconds(3), 1, 1);
        return new CommandIntake(config, dispatcher, inbox, worker);
    }

    private static IncomingMessage message(IncomingMessage.Type type) {
        return new IncomingMessage(
                new OrgId(1), 2, new ConversationId(3), new UserId(4), type, "/signup", Instant.EPOCH);
    }
}
