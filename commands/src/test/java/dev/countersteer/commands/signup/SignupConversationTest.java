package dev.countersteer.commands.signup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.api.mail.Mail;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.testing.BotTester;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /signup} as agents and visitors meet it: from what is typed in Drift to what is read there. */
class SignupConversationTest {
    private static final String CREATED_NOTE =
            "The account has been created: ana@example.com, plan trial. The login was mailed.";
    private static final String CREATED_CHAT =
            "Your account has been created. We have sent you an e-mail with your login.";

    @AutoClose
    private final BotTester bot = BotTester.with(
            new SignupModule(new SignupConfig(Optional.empty(), List.of("trial", "monthly", "annual"))),
            new HostAccountsModule());

    @Test
    void createsTheAccountMailsTheLoginAndTellsBoth() {
        bot.agentSays("/signup trial");

        assertThat(bot.notes()).containsExactly(CREATED_NOTE);
        assertThat(bot.chats()).containsExactly(CREATED_CHAT);
        assertThat(bot.mails()).hasSize(1);
        assertThat(bot.mails().get(0).to()).hasToString("ana@example.com");
        assertThat(bot.mails().get(0).text()).contains("https://bot.example.com/login/");
    }

    @Test
    void asksForAnAddressWhenNoneIsKnown() {
        bot.visitorHasNoEmail();

        bot.agentSays("/signup annual");

        assertThat(bot.notes()).hasSize(1).first().asString().contains("must be collected", "/signup annual --email");
        assertThat(bot.chats()).isEmpty();
        assertThat(bot.mails()).isEmpty();
    }

    @Test
    void findsTheAddressOfTheSocialProfile() {
        bot.visitorHasNoEmail();
        bot.visitorHas(Map.of("socialProfiles", Map.of("email", "ana@example.com")));

        bot.agentSays("/signup trial");

        assertThat(bot.notes()).containsExactly(CREATED_NOTE);
    }

    @Test
    void savesTheAddressThatIsTyped() {
        bot.visitorHasNoEmail();

        bot.agentSays("/signup trial --email ana@example.com");

        assertThat(bot.notes()).containsExactly(CREATED_NOTE);
        assertThat(bot.visitor()).containsEntry("email", "ana@example.com");
    }

    @Test
    void doesNothingTwiceForAnAddressThatHasAnAccount() {
        bot.agentSays("/signup trial");

        bot.agentSays("/signup annual");

        assertThat(bot.notes()).hasSize(2).last().asString().startsWith("ana@example.com already has an account.");
        assertThat(bot.chats()).hasSize(1);
        assertThat(bot.mails()).hasSize(1);
    }

    @Test
    void mailsANewLoginForAnAccountWhoseLoginNeverWentOut() {
        bot.mailServerWorks(false);
        bot.agentSays("/signup trial");
        for (int i = 0; i < 10; i++) {
            bot.advance(Duration.ofHours(1));
        }
        assertThat(bot.notes()).last().asString().startsWith("Sorry, /signup did not work.");
        bot.mailServerWorks(true);
        bot.agentSays("/signup trial");
        assertThat(bot.notes()).last().asString().contains("To mail it a new login, type /signup trial --resend");

        bot.agentSays("/signup trial --resend");

        assertThat(bot.notes()).last().isEqualTo("A new login was mailed to ana@example.com.");
        assertThat(bot.mails()).hasSize(1);
        assertThat(bot.mails().get(0).text()).contains("https://bot.example.com/login/");
    }

    @Test
    void refusesAnAddressThatNoMailReaches() {
        bot.agentSays("/signup trial --email jürgen@example.com");

        assertThat(bot.notes()).hasSize(1).first().asString().startsWith("No account was created: ");
        assertThat(bot.visitor()).containsEntry("email", "ana@example.com");
    }

    @Test
    void keepsTryingWhileTheMailServerIsDownAndSaysSoOnce() {
        bot.mailServerWorks(false);
        bot.agentSays("/signup trial");
        bot.advance(Duration.ofSeconds(10));
        bot.advance(Duration.ofSeconds(10));
        assertThat(bot.notes()).hasSize(1).first().asString().contains("The mail server", "Still trying /signup");
        assertThat(bot.chats()).isEmpty();

        bot.mailServerWorks(true);
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).hasSize(2).last().isEqualTo(CREATED_NOTE);
        assertThat(bot.chats()).containsExactly(CREATED_CHAT);
        assertThat(bot.mails()).extracting(Mail::subject).hasSize(1);
    }

    @Test
    void keepsTryingWhileDriftIsDown() {
        bot.drift().faults().always().on("GET", "/conversations/{id}").serverError(502);
        bot.agentSays("/signup trial");
        assertThat(bot.notes()).hasSize(1).first().asString().contains("Drift does not answer", "Still trying");

        bot.drift().faults().clear();
        bot.advance(Duration.ofMinutes(1));

        assertThat(bot.notes()).hasSize(2).last().isEqualTo(CREATED_NOTE);
    }

    @Test
    void explainsItself() {
        bot.agentSays("/signup");
        bot.agentSays("/signup trail");
        bot.agentSays("/help signup");

        assertThat(bot.notes()).hasSize(3);
        assertThat(bot.notes().get(0)).startsWith("plan is missing: one of trial, monthly, annual.");
        assertThat(bot.notes().get(1))
                .contains("trail", "trial, monthly", "Usage: /signup <plan> [--email <email>] [--resend]");
        assertThat(bot.notes().get(2)).contains("Usage: /signup <plan> [--email <email>]", "Example: /signup trial");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>/Signup Trial —email ana@example.com</p>",
                "<p>/signup trial &mdash;email &ldquo;ana@example.com&rdquo;</p>",
                "<p>/signup trial —email “ana@example.com”\n</p>",
                "<p>/SIGNUP TRIAL –Email=‘ana@example.com’</p>",
                "<p>/signup&nbsp;trial&nbsp;--email&nbsp;ana@example.com&nbsp;</p>",
                "<p>/signup\u00A0trial --email ana@example.com\u200B</p>",
                "<div>/signup trial --email ana@example.com</div><div><br></div>",
                "<p>/signup trial --email <a href=\"mailto:ana@example.com\">ana@example.com</a></p>",
                "<div>/Signup&nbsp;Trial —Email <a href=\"mailto:ana@example.com\">ana@example.com</a><br></div>"
            })
    void understandsWhatAPhoneSends(String body) {
        UserId agent = bot.drift().addAgent("Kim Agent", "agent");
        ConversationId conversation = bot.drift().startConversation(bot.drift().addContact(Map.of("name", "Bo")));

        bot.drift().agentSays(conversation, agent, SimulatedMessage.Type.PRIVATE_NOTE, body);
        bot.runDue();

        assertThat(bot.drift().messages(conversation))
                .filteredOn(message -> message.type() == SimulatedMessage.Type.PRIVATE_NOTE
                        && message.author().bot())
                .singleElement()
                .satisfies(note -> assertThat(note.body()).contains(CREATED_NOTE));
    }
}
