package dev.countersteer.outbox;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredEchoesTest {
    private final Outbox outbox = mock();
    private final StoredEchoes echoes = new StoredEchoes(outbox);

    @Test
    void letsGoWhatIsMoreThanTheStoreKeepsUpWith() {
        CompletableFuture<Boolean> busy = new CompletableFuture<>();
        when(outbox.heard(any())).thenReturn(busy);

        hear(100);
        verify(outbox, times(64)).heard(any());

        busy.complete(false);
        hear(10);
        verify(outbox, times(74)).heard(any());
    }

    @Test
    void goesOnWhenTheStoreFails() {
        ServiceException failure = ServiceException.temporary("The bot's store", "overloaded");
        when(outbox.heard(any())).thenThrow(failure);
        assertThatNoException().isThrownBy(() -> hear(100));

        verify(outbox, times(100)).heard(any());
    }

    private void hear(int times) {
        Echo echo = new Echo(new OrgId(1), new ConversationId(2), 3, Reply.Audience.AGENTS, "hello");
        IntStream.range(0, times).forEach(time -> echoes.heard(echo));
    }
}
