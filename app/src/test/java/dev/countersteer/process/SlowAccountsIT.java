package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBot.class)
class SlowAccountsIT {
    private static final int OTHERS = 200;
    private static final int SENDERS = 16;
    private static final long FIRST_ID = 20_000_000_000L;

    private final Outside outside;
    private final BotProcess bot;

    SlowAccountsIT(Outside outside, BotProcess bot) {
        this.outside = outside;
        this.bot = bot;
    }

    @Test
    void holdUpNeitherTheAnswersToOtherWebhooksNorTheCommandsInThem() throws Exception {
        Hold hold = outside.accounts().hold("slow@example.com");
        ConversationId slow = outside.conversation("slow@example.com");
        List<ConversationId> others = IntStream.range(0, OTHERS)
                .mapToObj(number -> outside.conversation("other-" + number + "@example.com"))
                .toList();
        outside.agentTypes(slow, "/signup trial");
        hold.awaitSomeone();

        List<Integer> answers = askForHelp(others);

        assertThat(answers).hasSize(OTHERS).containsOnly(200);
        eventually(() -> assertThat(others)
                .allSatisfy(other -> assertThat(outside.notes(other)).hasSize(1)));
        assertThat(hold.isHolding()).isTrue();
        assertThat(outside.notes(slow)).isEmpty();

        hold.release();

        eventually(() -> assertThat(outside.chats(slow)).hasSize(1));
    }

    private List<Integer> askForHelp(List<ConversationId> conversations)
            throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<Integer>> answers = new ArrayList<>();
        for (ConversationId conversation : conversations) {
            RecordedWebhook webhook = RecordedWebhook.note(FIRST_ID + answers.size(), conversation, "/help signup");
            answers.add(senders.submit(() -> bot.take(webhook)));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        senders.shutdown();
        return statuses;
    }
}
