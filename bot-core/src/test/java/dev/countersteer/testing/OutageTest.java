package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.simulator.RecordedCall;
import dev.countersteer.simulator.SimulatedMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A Drift that is down or overloaded: nothing is lost, and all goes out in order after. */
class OutageTest {
    private static final int CONVERSATIONS = 25;
    private static final int COMMANDS = 4;
    private static final String POSTS = "/conversations/{id}/messages";

    @AutoClose
    private final BotTester bot = BotTester.with(binder -> commandBinder(binder).bind(SayCommand.class));

    /** Each has an agent of its own, as one alone would type too often. */
    private final Map<ConversationId, UserId> conversations = new LinkedHashMap<>();

    @Test
    void aMinuteOfErrorsLosesNothingAndIsDrainedInOrder() {
        begin();
        bot.drift().faults().always().serverError(500);

        sayEverything();
        pass(Duration.ofSeconds(60));
        int triedMeanwhile = posts();
        bot.drift().faults().clear();
        pass(Duration.ofMinutes(2));

        assertEverythingWasSaidOnceAndInOrder();
        assertThat(triedMeanwhile).as("left alone, but for probes").isLessThan(25);
        assertThat(bot.meters().counter("deliveries", "ending", "buried").count())
                .isZero();
    }

    @Test
    void aStormOf429sLosesNothingAndIsDrainedInOrder() {
        begin();
        bot.drift().faults().always().on("POST", POSTS).tooManyRequests(Duration.ofSeconds(10));

        sayEverything();
        pass(Duration.ofSeconds(60));
        int triedMeanwhile = posts();
        bot.drift().faults().clear();
        pass(Duration.ofMinutes(4));

        assertEverythingWasSaidOnceAndInOrder();
        assertThat(triedMeanwhile).as("about one for each pause").isLessThan(12);
    }

    @Test
    void keepsToAPaceThatDriftBears() {
        begin();
        bot.drift().faults().next(1).on("POST", POSTS).tooManyRequests(Duration.ofSeconds(5));
        sayEverything();

        List<Integer> perSecond = new ArrayList<>();
        for (int second = 0; second < 200; second++) {
            int before = posts();
            bot.advance(Duration.ofSeconds(1));
            perSecond.add(posts() - before);
        }

        assertEverythingWasSaidOnceAndInOrder();
        assertThat(perSecond.subList(0, 4)).as("while it pauses").containsOnly(0);
        assertThat(perSecond.subList(5, 10))
                .as("at first")
                .allSatisfy(posts -> assertThat(posts).isBetween(0, 3));
        assertThat(perSecond.subList(10, 20))
                .as("as long as little is known")
                .allSatisfy(posts -> assertThat(posts).isBetween(1, 8));
        assertThat(perSecond)
                .as("at any time")
                .allSatisfy(posts -> assertThat(posts).isLessThanOrEqualTo(50));
    }

    private void begin() {
        for (int i = 0; i < CONVERSATIONS; i++) {
            ConversationId conversation =
                    bot.drift().startConversation(bot.drift().addContact(Map.of("email", i + "@example.com")));
            conversations.put(conversation, bot.drift().addAgent("Agent " + i, "agent"));
        }
    }

    private void sayEverything() {
        for (int i = 0; i < COMMANDS; i++) {
            String text = "<p>/say number " + i + "</p>";
            conversations.forEach((conversation, agent) ->
                    bot.drift().agentSays(conversation, agent, SimulatedMessage.Type.PRIVATE_NOTE, text));
        }
        bot.runDue();
    }

    private void pass(Duration time) {
        IntStream.range(0, (int) time.toSeconds()).forEach(second -> bot.advance(Duration.ofSeconds(1)));
    }

    private int posts() {
        return (int) bot.drift().calls().stream()
                .map(RecordedCall::method)
                .filter("POST"::equals)
                .count();
    }

    private void assertEverythingWasSaidOnceAndInOrder() {
        List<String> all = IntStream.range(0, COMMANDS)
                .mapToObj(number -> "number " + number)
                .toList();
        assertThat(conversations.keySet()).allSatisfy(conversation -> {
            assertThat(said(conversation, SimulatedMessage.Type.CHAT)).isEqualTo(all);
            assertThat(said(conversation, SimulatedMessage.Type.PRIVATE_NOTE)).isEqualTo(all);
        });
    }

    private List<String> said(ConversationId conversation, SimulatedMessage.Type type) {
        return bot.drift().messages(conversation).stream()
                .filter(message -> message.author().bot() && message.type() == type)
                .map(message -> BodyText.of(message.body()))
                .toList();
    }
}
