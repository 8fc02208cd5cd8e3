package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.simulator.AnswerShapes.CreatedMessage;
import dev.countersteer.simulator.AnswerShapes.PostedHtml;
import dev.countersteer.simulator.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to the answer of a post, people see it once. */
class RecognitionTest {
    private static final String POSTS = "/conversations/{id}/messages";
    private static final Duration A_MOMENT = Duration.ofSeconds(6);

    @AutoClose
    private final BotTester bot = BotTester.with(
            Duration.ofMillis(500), binder -> commandBinder(binder).bind(SayCommand.class));

    /** What happens to a post after Drift has taken it. */
    enum End {
        CUT(Faults.Script::loseAnswer),
        TIMED_OUT(Faults.Script::stallAnswer),
        ERROR(script -> script.serverErrorWhenDone(500)),
        GATEWAY_TIMEOUT(script -> script.serverErrorWhenDone(504));

        final Consumer<Faults.Script> fault;

        End(Consumer<Faults.Script> fault) {
            this.fault = fault;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDriftTookIsFoundInTheConversation(End end) {
        withoutEchoes();
        bot.drift().answerShapes().postedHtml(PostedHtml.REWRITTEN);
        end.fault.accept(bot.drift().faults().next(1).on("POST", POSTS));

        bot.agentSays("/say it's \"you\" & me, <b>1 > 0</b>");
        bot.advance(A_MOMENT);

        assertThat(bot.chats()).containsExactly("it's \"you\" & me, <b>1 > 0</b>");
        assertThat(bot.notes()).containsExactly("it's \"you\" & me, <b>1 > 0</b>");
        assertThat(recognitions("found")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anEchoSavesTheLook(End end) {
        end.fault.accept(bot.drift().faults().next(1).on("POST", POSTS));

        bot.agentSays("/say hello");
        bot.advance(A_MOMENT);

        assertThat(bot.chats()).containsExactly("hello");
        assertThat(bot.notes()).containsExactly("hello");
        assertThat(recognitions("found")).isEqualTo(1);
        assertThat(looks()).isZero();
    }

    @Test
    void whatDriftDidNotTakeIsPostedAfterALook() {
        withoutEchoes();
        bot.drift().faults().next(1).on("POST", POSTS).drop();

        bot.agentSays("/say hello");
        bot.advance(A_MOMENT);

        assertThat(bot.chats()).containsExactly("hello");
        assertThat(bot.notes()).containsExactly("hello");
        assertThat(recognitions("absent")).isEqualTo(1);
    }

    @Test
    void whatWasRefusedIsNotLookedFor() {
        bot.drift().faults().next(1).on("POST", POSTS).tooManyRequests();

        bot.agentSays("/say hello");
        IntStream.range(0, 3).forEach(second -> bot.advance(Duration.ofSeconds(2)));

        assertThat(bot.chats()).containsExactly("hello");
        assertThat(bot.notes()).containsExactly("hello");
        assertThat(looks()).isZero();
    }

    @ParameterizedTest
    @EnumSource(CreatedMessage.class)
    void equalRepliesAreAllPosted(CreatedMessage shape) {
        withoutEchoes();
        bot.drift().answerShapes().createdMessage(shape);
        bot.agentSays("/say hello");
        bot.drift().faults().next(1).on("POST", POSTS).drop();
        bot.agentSays("/say hello");
        bot.drift().faults().next(1).on("POST", POSTS).loseAnswer();
        bot.agentSays("/say hello");
        bot.advance(A_MOMENT);
        bot.advance(A_MOMENT);

        assertThat(bot.chats()).containsExactly("hello", "hello", "hello");
        assertThat(bot.notes()).containsExactly("hello", "hello", "hello");
    }

    @Test
    void whatMayNotBeLookedForIsPostedAgain() {
        withoutEchoes();
        bot.drift().faults().always().on("GET", POSTS).answer(403, "application/json", "{}");
        bot.drift().faults().next(1).on("POST", POSTS).loseAnswer();

        bot.agentSays("/say hello");
        bot.advance(A_MOMENT);

        assertThat(bot.chats()).as("twice, as it could not be told").containsExactly("hello", "hello");
        assertThat(bot.notes()).containsExactly("hello");
        assertThat(recognitions("failed")).isEqualTo(1);
    }

    @Test
    void aDriftThatShowsNothingHoldsNothingUpForLong() {
        withoutEchoes();
        bot.drift().faults().always().on("GET", POSTS).serverError(500);
        bot.drift().faults().next(1).on("POST", POSTS).drop();

        bot.agentSays("/say hello");
        IntStream.range(0, 40).forEach(time -> bot.advance(Duration.ofSeconds(5)));

        assertThat(bot.chats()).containsExactly("hello");
        assertThat(bot.notes()).containsExactly("hello");
        assertThat(recognitions("failed")).isEqualTo(4);
    }

    @Test
    void looksThroughALongConversation() {
        withoutEchoes();
        bot.drift().faults().next(1).on("POST", POSTS).loseAnswer();
        bot.agentSays("/say hello");
        IntStream.range(0, 120).forEach(number -> bot.visitorSays("message " + number));

        bot.advance(A_MOMENT);

        assertThat(bot.chats()).isEqualTo(List.of("hello"));
        assertThat(looks()).isEqualTo(3);
    }

    private void withoutEchoes() {
        bot.drift().subscribe(Set.of("new_command_message"));
    }

    private double recognitions(String result) {
        return bot.meters().counter("recognitions", "result", result).count();
    }

    private long looks() {
        return bot.drift().calls().stream()
                .filter(call -> call.method().equals("GET") && call.path().endsWith("/messages"))
                .count();
    }
}
