package dev.countersteer.commands.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Reply.Audience;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserException;
import dev.countersteer.api.account.NewAccount;
import dev.countersteer.api.mail.Mail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignupCommandTest {
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final EmailAddress BO = new EmailAddress("bo@example.com");

    private final FakeContacts contacts = new FakeContacts();
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakeMailer mailer = new FakeMailer();
    private final Map<String, Map<String, Object>> steps = new HashMap<>();
    private final SignupCommand command = new SignupCommand(accounts, mailer, new LoginMail());

    @Test
    void createsTheAccountOfTheContact() {
        contacts.put("email", "ana@example.com");
        contacts.put("name", "Ana Lima");
        contacts.put("externalId", "u-77");

        run("call-1", "trial");

        assertThat(accounts.created())
                .containsExactly(new NewAccount(ANA, "trial", Optional.of("u-77"), Optional.of("Ana Lima")));
    }

    @Test
    void mailsTheLoginInTextAndHtml() {
        contacts.put("email", "ana@example.com");

        run("call-1", "annual");

        Mail mail = mailer.sent().get(0);
        assertThat(mailer.sent()).hasSize(1);
        assertThat(mail.to()).isEqualTo(ANA);
        assertThat(mail.subject()).contains("annual");
        assertThat(mail.text()).contains("https://app.example.com/login?key=call-1&again=yes");
        assertThat(mail.html()).contains("<a href=\"https://app.example.com/login?key=call-1&amp;again=yes\">");
    }

    @Test
    void tellsAgentsAndVisitorThatTheAccountHasBeenCreated() {
        contacts.put("email", "ana@example.com");

        Reply reply = run("call-1", "trial");

        assertThat(reply.messages())
                .extracting(Reply.Message::audience)
                .containsExactly(Audience.AGENTS, Audience.VISITOR);
        assertThat(reply.messages())
                .allSatisfy(message -> assertThat(message.text()).contains("account has been created"));
    }

    @Test
    void tellsAgentsTheAddressAndThePlan() {
        contacts.put("email", "ana@example.com");

        Reply reply = run("call-1", "trial");

        assertThat(text(reply, Audience.AGENTS)).contains("ana@example.com", "trial", "mailed");
    }

    @Test
    void givesTheLoginToNobodyInTheConversation() {
        contacts.put("email", "ana@example.com");

        Reply reply = run("call-1", "trial");

        assertThat(text(reply, Audience.AGENTS)).doesNotContain("https://", "key=");
        assertThat(text(reply, Audience.VISITOR)).doesNotContain("https://", "key=", "ana@example.com", "trial");
    }

    @Test
    void countsAnAddressThatIsOnlyAmongTheSocialProfiles() {
        contacts.put("socialProfiles", Map.of("email", "ana@example.com"));

        run("call-1", "trial");

        assertThat(accounts.created()).extracting(NewAccount::email).containsExactly(ANA);
        assertThat(mailer.sent()).extracting(Mail::to).containsExactly(ANA);
    }

    @Test
    void usesAndSavesTheAddressThatWasTyped() {
        contacts.put("email", "ana@example.com");

        run("call-1", "trial", BO);

        assertThat(contacts.visitor().email()).contains(BO);
        assertThat(accounts.created()).extracting(NewAccount::email).containsExactly(BO);
        assertThat(mailer.sent()).extracting(Mail::to).containsExactly(BO);
    }

    @Test
    void savesTheAddressBeforeAnythingElse() {
        mailer.goDown();

        assertThatExceptionOfType(ServiceException.class).isThrownBy(() -> run("call-1", "trial", BO));

        assertThat(contacts.visitor().email()).contains(BO);
    }

    @Test
    void savesNothingThatWasNotTyped() {
        contacts.put("socialProfiles", Map.of("email", "ana@example.com"));

        run("call-1", "trial");

        assertThat(contacts.updates()).isZero();
    }

    @Test
    void saysSoWhenTheAddressHasAnAccount() {
        contacts.put("email", "ana@example.com");
        run("call-1", "trial");

        Reply reply = run("call-2", "annual");

        assertThat(reply.messages()).hasSize(1);
        assertThat(text(reply, Audience.AGENTS)).startsWith("ana@example.com already has an account.");
    }

    @Test
    void neitherCreatesNorMailsForAnAddressThatHasAnAccount() {
        contacts.put("email", "ana@example.com");
        run("call-1", "trial");

        run("call-2", "annual");

        assertThat(accounts.created()).hasSize(1);
        assertThat(mailer.sent()).hasSize(1);
    }

    @Test
    void saysWhatToSetWhereNoMailCanBeSent() {
        mailer.remove();

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> run("call-1", "trial", ANA))
                .withMessageContaining("mail.url")
                .withMessageContaining("mail.from");

        assertThat(accounts.created()).isEmpty();
        assertThat(contacts.updates()).isZero();
    }

    @Test
    void finishesInASecondRunWhatTheMailServerHeldUp() {
        mailer.goDown();
        assertThatExceptionOfType(ServiceException.class).isThrownBy(() -> run("call-1", "trial", ANA));
        mailer.comeBack();

        Reply reply = run("call-1", "trial", ANA);

        assertThat(accounts.created()).hasSize(1);
        assertThat(mailer.sent()).extracting(Mail::to).containsExactly(ANA);
        assertThat(text(reply, Audience.VISITOR)).contains("account has been created");
    }

    /** As after a crash between the two. */
    @Test
    void mailsInASecondRunTheLoginOfTheAddressThatGotTheAccount() {
        mailer.goDown();
        assertThatExceptionOfType(ServiceException.class).isThrownBy(() -> run("call-1", "trial", ANA));
        mailer.comeBack();
        contacts.put("email", "bo@example.com");

        run("call-1", "trial");

        assertThat(accounts.created()).extracting(NewAccount::email).containsExactly(ANA);
        assertThat(mailer.sent()).extracting(Mail::to).containsExactly(ANA);
        assertThat(contacts.visitor().email()).contains(BO);
        assertThat(contacts.updates()).isEqualTo(1);
    }

    @Test
    void asksAgainForTheLoginThatItDoesNotKeep() {
        accounts.giveNoNewLogins();
        mailer.goDown();
        assertThatExceptionOfType(ServiceException.class).isThrownBy(() -> run("call-1", "trial", ANA));
        mailer.comeBack();

        run("call-1", "trial", ANA);

        assertThat(steps.get("call-1").toString()).doesNotContain("https://", "key=");
        assertThat(mailer.sent())
                .hasSize(1)
                .first()
                .extracting(Mail::text)
                .asString()
                .contains("key=call-1");
    }

    @Test
    void saysSoWhenTheLoginIsLost() {
        accounts.giveNoNewLogins();
        mailer.goDown();
        assertThatExceptionOfType(ServiceException.class).isThrownBy(() -> run("call-1", "trial", ANA));
        mailer.comeBack();
        accounts.forgetKeys();

        Reply reply = run("call-1", "trial", ANA);

        assertThat(mailer.sent()).isEmpty();
        assertThat(text(reply, Audience.AGENTS))
                .startsWith("The account has been created for ana@example.com, but its login was lost")
                .endsWith("the account is ana@example.com.");
    }

    @Test
    void onlyAnswersInASecondRunWhenAllIsDone() {
        Reply first = run("call-1", "trial", ANA);
        mailer.remove();
        contacts.put("email", "bo@example.com");

        Reply second = run("call-1", "trial", ANA);

        assertThat(second).hasToString(first.toString());
        assertThat(mailer.sent()).hasSize(1);
        assertThat(contacts.visitor().email()).contains(BO);
    }

    @Test
    void mailsANewLoginOnceInTwoRuns() {
        run("call-1", "trial", ANA);
        Reply first = resend("call-2");

        Reply second = resend("call-2");

        assertThat(mailer.sent()).hasSize(2);
        assertThat(second).hasToString(first.toString());
    }

    @Test
    void tellsAgentsWhenTheAddressIsRefusedAndTheWaysOut() {
        mailer.refuse();

        Reply reply = run("call-1", "trial", ANA);

        assertThat(reply.messages()).hasSize(1);
        assertThat(text(reply, Audience.AGENTS))
                .startsWith("The account has been created, but the mail server refused ana@example.com")
                .contains("/signup trial --email other@example.com", "/signup trial --resend")
                .doesNotContain("key=");
    }

    @Test
    void namesTheAccountWhenTheAddressIsRefusedAndNoNewLoginCanBeHad() {
        accounts.giveNoNewLogins();
        mailer.refuse();

        Reply reply = run("call-1", "trial", ANA);

        assertThat(text(reply, Audience.AGENTS))
                .contains("accounts service", "the account is ana@example.com.")
                .doesNotContain("--resend");
    }

    @Test
    void refusesAnAddressThatMailServersDoNotTakeBeforeItDoesAnything() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> run("call-1", "trial", new EmailAddress("jürgen@example.com")))
                .withMessageContaining("jürgen@example.com")
                .withMessageEndingWith("/signup trial --email ana@example.com");

        assertThat(accounts.created()).isEmpty();
        assertThat(contacts.updates()).isZero();
    }

    @Test
    void signsUpAnAddressWithAnInternationalDomain() {
        run("call-1", "trial", new EmailAddress("ana@bücher.example"));

        assertThat(accounts.created()).hasSize(1);
        assertThat(mailer.sent()).hasSize(1);
    }

    @Test
    void namesTheWayToANewLoginWhenTheAddressHasAnAccount() {
        run("call-1", "trial", ANA);

        Reply reply = run("call-2", "annual");

        assertThat(text(reply, Audience.AGENTS))
                .isEqualTo("ana@example.com already has an account. Nothing was created or mailed."
                        + " To mail it a new login, type /signup annual --resend."
                        + " For another address, type /signup annual --email other@example.com");
    }

    @Test
    void saysThatTheAddressWasSavedWhenItHasAnAccount() {
        run("call-1", "trial", BO);
        contacts.put("email", "ana@example.com");

        Reply reply = run("call-2", "trial", BO);

        assertThat(contacts.visitor().email()).contains(BO);
        assertThat(text(reply, Audience.AGENTS))
                .startsWith("bo@example.com already has an account. It was saved as the contact's address."
                        + " Nothing was created or mailed.");
    }

    @Test
    void namesWhomToAskWhereNoNewLoginCanBeHad() {
        accounts.giveNoNewLogins();
        run("call-1", "trial", ANA);

        Reply reply = run("call-2", "trial");

        assertThat(text(reply, Audience.AGENTS))
                .contains("For a new login, ask whoever runs the accounts service; the account is ana@example.com.")
                .doesNotContain("--resend");
    }

    @Test
    void mailsANewLoginWhenItIsAskedTo() {
        run("call-1", "trial", ANA);

        Reply reply = resend("call-2");

        assertThat(accounts.created()).hasSize(1);
        assertThat(mailer.sent()).hasSize(2);
        assertThat(mailer.sent().get(1).to()).isEqualTo(ANA);
        assertThat(mailer.sent().get(1).subject()).isEqualTo("Your new login");
        assertThat(mailer.sent().get(1).text()).contains("key=new&again=yes").doesNotContain("created");
        assertThat(text(reply, Audience.AGENTS)).isEqualTo("A new login was mailed to ana@example.com.");
        assertThat(text(reply, Audience.VISITOR)).isEqualTo("We have sent you an e-mail with a new login.");
    }

    @Test
    void createsTheAccountWhenANewLoginIsAskedForAndThereIsNone() {
        contacts.put("email", "ana@example.com");

        Reply reply = resend("call-1");

        assertThat(accounts.created()).hasSize(1);
        assertThat(text(reply, Audience.VISITOR)).contains("account has been created");
    }

    @Test
    void saysSoWhenANewLoginIsAskedForAndCannotBeHad() {
        accounts.giveNoNewLogins();
        run("call-1", "trial", ANA);

        Reply reply = resend("call-2");

        assertThat(mailer.sent()).hasSize(1);
        assertThat(reply.messages()).hasSize(1);
        assertThat(text(reply, Audience.AGENTS))
                .startsWith("ana@example.com already has an account. Nothing was created or mailed.")
                .contains("ask whoever runs the accounts service");
    }

    @Test
    void saysSoWhenTheAddressIsRefusedForANewLogin() {
        run("call-1", "trial", ANA);
        mailer.refuse();

        Reply reply = resend("call-2");

        assertThat(reply.messages()).hasSize(1);
        assertThat(text(reply, Audience.AGENTS))
                .startsWith("The mail server refused ana@example.com, so no login was mailed.");
    }

    private Reply run(String id, String plan) {
        return handle(id, new SignupCommand.Arguments(new Plan(plan), ofTheContact(), false));
    }

    private Reply resend(String id) {
        return handle(id, new SignupCommand.Arguments(new Plan("trial"), ofTheContact(), true));
    }

    /** What the framework fills in when no address was typed. */
    private EmailAddress ofTheContact() {
        return contacts.visitor().email().orElseThrow();
    }

    private Reply run(String id, String plan, EmailAddress typed) {
        return handle(id, new SignupCommand.Arguments(new Plan(plan), typed, false));
    }

    private Reply handle(String id, SignupCommand.Arguments arguments) {
        try {
            Map<String, Object> recorded = steps.computeIfAbsent(id, call -> new HashMap<>());
            return command.handle(new FakeCall(id, contacts, recorded), arguments);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Reply reply, Audience audience) {
        List<String> texts = reply.messages().stream()
                .filter(message -> message.audience() == audience)
                .map(Reply.Message::text)
                .toList();
        assertThat(texts).hasSize(1);
        return texts.get(0);
    }
}
