package dev.countersteer.commands.verify;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.Verified;
import dev.countersteer.testing.BotTester;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent who wants to be sure, and a visitor who reads their mail, or not. */
class VerifyTest {
    private static final String RIGHT = "Verified: this visitor reads the mail of ana@example.com.";
    private static final String WRONG = "Not verified: the code is wrong. ";

    @AutoClose
    private final BotTester bot = BotTester.with(
            new VerifyModule("verified_email"), binder -> commandBinder(binder).bind(Disclose.class));

    @Test
    void mailsACodeAndAsksForIt() {
        bot.agentSays("/verify");

        assertThat(bot.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).hasToString("ana@example.com");
            assertThat(mail.text()).containsPattern("Your code is [0-9]{6}\\.");
            assertThat(mail.html()).contains(code());
        });
        assertThat(bot.notes()).singleElement().asString().startsWith("A code was mailed to ana@example.com");
        assertThat(bot.chats())
                .containsExactly(
                        "To be sure that it is you, we have mailed you a code of six digits. Please type it here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "it is %s.", " %s \n", "<b>%s</b>"})
    void takesTheCodeFromTheVisitor(String message) {
        bot.agentSays("/verify");

        bot.visitorSays(message.formatted(code()));

        assertThat(bot.notes()).last().isEqualTo(RIGHT);
        assertThat(bot.chats()).last().isEqualTo("Thank you, that is the right code.");
        assertThat(bot.visitor()).containsEntry("verified_email", "ana@example.com");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0660, 0xFF10})
    void takesTheCodeInTheDigitsOfTheVisitorsKeyboard(int zero) {
        bot.agentSays("/verify");

        bot.visitorSays(code().chars()
                .mapToObj(digit -> Character.toString(digit - '0' + zero))
                .collect(Collectors.joining()));

        assertThat(bot.notes()).last().isEqualTo(RIGHT);
    }

    @Test
    void takesTheCodeFromTheAgent() {
        bot.agentSays("/verify");

        bot.agentSays("/verify " + code().substring(0, 3) + " " + code().substring(3));

        assertThat(bot.notes()).last().isEqualTo(RIGHT);
        assertThat(bot.chats()).hasSize(1);
    }

    @Test
    void takesACodeOnce() {
        bot.agentSays("/verify");
        bot.visitorSays(code());

        bot.agentSays("/verify " + code());

        assertThat(bot.notes()).last().isEqualTo("Nobody waits for a code here. For a new code, type /verify.");
    }

    @Test
    void letsOthersDemandIt() {
        bot.agentSays("/disclose");
        assertThat(bot.notes()).last().asString().contains("has not been proven", "Type /verify");

        bot.agentSays("/verify");
        bot.visitorSays(code());
        bot.agentSays("/disclose");
        assertThat(bot.notes()).last().isEqualTo("Disclosed to ana@example.com");

        bot.visitorHasEmail("eve@example.com");
        bot.agentSays("/disclose");
        assertThat(bot.notes()).last().asString().contains("has not been proven");
    }

    @Test
    void doesNotTakeTheAttributeForAProof() {
        bot.visitorHas(Map.of("verified_email", "ana@example.com", "verified", "true"));

        bot.agentSays("/disclose");

        assertThat(bot.notes()).last().asString().contains("has not been proven");
    }

    @Test
    void givesFiveTries() {
        bot.agentSays("/verify");
        for (String left :
                new String[] {"4 tries are left.", "3 tries are left.", "2 tries are left.", "1 try is left."}) {
            bot.visitorSays(other());
            assertThat(bot.notes()).last().isEqualTo(WRONG + left);
            assertThat(bot.chats()).last().isEqualTo("That is not the code that we mailed. Please look again.");
        }

        bot.agentSays("/verify " + other());
        assertThat(bot.notes()).last().asString().contains("wrong for the last time");
        bot.visitorSays(code());

        assertThat(bot.notes()).last().asString().contains("wrong for the last time");
        assertThat(bot.visitor()).doesNotContainKey("verified_email");
    }

    @Test
    void takesNoOldCode() {
        bot.agentSays("/verify");
        bot.advance(Duration.ofMinutes(10));

        bot.visitorSays(code());

        assertThat(bot.notes()).last().asString().contains("older than ten minutes", "type /verify");
        assertThat(bot.chats()).last().asString().contains("too old");
    }

    @Test
    void takesNoCodeOfAnAddressThatIsNotTheirsAnyMore() {
        bot.agentSays("/verify");
        bot.visitorHasEmail("eve@example.com");

        bot.visitorSays(code());

        assertThat(bot.notes()).last().asString().startsWith("Not verified: the code was mailed to ana@example.com");
    }

    @Test
    void saysThatThereIsNoAddress() {
        bot.visitorHasNoEmail();

        bot.agentSays("/verify");

        assertThat(bot.notes())
                .containsExactly(
                        "No code was mailed: no e-mail address of this visitor is known. Ask for it, add it to the"
                                + " contact, and type /verify again.");
        assertThat(bot.chats()).isEmpty();
        assertThat(bot.mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456", "123456 654321", "my order is 12345678", "call 555-0100", "<script>654321</script>"})
    void saysNothingOfDigitsThatNobodyAskedFor(String message) {
        bot.visitorSays(message);

        assertThat(bot.notes()).isEmpty();
        assertThat(bot.chats()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "+1 555 123 4567", "555-123-456"})
    void passesOverWhatIsNoCode(String number) {
        bot.agentSays("/verify");

        bot.visitorSays("which code? my number is " + number);

        assertThat(bot.notes()).hasSize(1);
        assertThat(bot.chats()).hasSize(1);
    }

    @Test
    void asksForTheCodeAloneWhereItStandsBesideAnotherNumber() {
        bot.agentSays("/verify");

        bot.visitorSays("order " + other() + ", code " + code());

        assertThat(bot.notes())
                .last()
                .isEqualTo("Not verified yet: the message has more than one number of six digits, and the visitor was"
                        + " asked for the code alone. That used up no try.");
        assertThat(bot.chats()).last().isEqualTo("Please type the code of six digits alone, without other numbers.");
        bot.visitorSays(code());
        assertThat(bot.notes()).last().isEqualTo(RIGHT);
    }

    @Test
    void takesNoGuessOutOfMany() {
        bot.agentSays("/verify");

        bot.visitorSays(code() + " " + other() + " 111111 222222 333333 444444");

        assertThat(bot.notes()).last().asString().startsWith("Not verified yet");
        assertThat(bot.visitor()).doesNotContainKey("verified_email");
        bot.visitorSays(other());
        assertThat(bot.notes()).last().isEqualTo(WRONG + "4 tries are left.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$s. I said: %1$s!",
                "%1$s, and you reach me at 555 123 4567",
                "order 12345678, code %1$s",
                "+1 555-123-456-789: %1$s"
            })
    void takesTheOnlyNumberOfSixDigits(String message) {
        bot.agentSays("/verify");

        bot.visitorSays(message.formatted(code()));

        assertThat(bot.notes()).last().isEqualTo(RIGHT);
    }

    @Test
    void saysThatTheCodeIsTooOldAlsoBesideAnotherNumber() {
        bot.agentSays("/verify");
        bot.advance(Duration.ofMinutes(10));

        bot.visitorSays("order " + other() + ", code " + code());

        assertThat(bot.notes()).last().asString().contains("older than ten minutes", "type /verify");
    }

    @Test
    void asksOnceMoreOnlyWhenItIsTold() {
        bot.agentSays("/verify");
        bot.visitorSays(code());

        bot.agentSays("/verify");
        assertThat(bot.notes()).last().asString().contains("has proven", "/verify --again");
        bot.agentSays("/verify --again");

        assertThat(bot.mails()).hasSize(2);
        bot.visitorSays(code());
        assertThat(bot.notes()).last().isEqualTo(RIGHT);
    }

    @Test
    void mailsWhenTheMailServerIsBack() {
        bot.mailServerWorks(false);
        bot.agentSays("/verify");
        assertThat(bot.notes()).last().asString().contains("Still trying /verify");

        bot.mailServerWorks(true);
        bot.advance(Duration.ofMinutes(5));
        bot.visitorSays(code());

        assertThat(bot.notes()).last().isEqualTo(RIGHT);
    }

    @Test
    void isVerifiedAlsoWhenDriftRefusesTheAttribute() {
        bot.drift().grant(Set.of("contact_read", "conversation_read", "conversation_write", "user_read"));
        bot.agentSays("/verify");

        bot.visitorSays(code());

        assertThat(bot.chats()).last().isEqualTo("Thank you, that is the right code.");
        assertThat(bot.notes())
                .last()
                .asString()
                .startsWith(RIGHT)
                .contains("verified_email", "Drift refused", "contact_write");
        bot.agentSays("/disclose");
        assertThat(bot.notes()).last().isEqualTo("Disclosed to ana@example.com");
    }

    @Test
    void setsTheAttributeWhenDriftIsBack() {
        bot.agentSays("/verify");
        bot.drift().faults().always().on("PATCH", "/contacts/{id}").serverError(503);
        bot.visitorSays(code());

        bot.drift().faults().clear();
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).last().isEqualTo(RIGHT);
        assertThat(bot.visitor()).containsEntry("verified_email", "ana@example.com");
    }

    @Test
    void saysWhatACodeLooksLike() {
        bot.agentSays("/verify 12345");

        assertThat(bot.notes()).last().asString().contains("a code of six digits");
    }

    private String code() {
        String text = bot.mails().get(bot.mails().size() - 1).text();
        return Codes.in(text).iterator().next();
    }

    private String other() {
        return code().equals("000000") ? "000001" : "000000";
    }

    /** What another team's command does that gives something away. */
    @SlashCommand(name = "disclose", summary = "Gives something away")
    private static final class Disclose implements CommandHandler<Disclose.Arguments> {
        @Inject
        Disclose() {}

        @Override
        public Reply handle(Call call, Arguments arguments) {
            return Reply.note("Disclosed to " + Verified.demand(call).email());
        }

        record Arguments() {}
    }
}
