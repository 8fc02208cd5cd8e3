package dev.countersteer.commands.whois;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.Role;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.testing.BotTester;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /whois --link} as agents meet it. */
class LinkTest {
    private static final String CONFLICT = "{\"error\":{\"type\":\"conflict\",\"message\":\"externalId exists\"}}";

    @AutoClose
    private final BotTester bot = BotTester.with(new WhoisModule(new WhoisConfig(SignedIdentities.DISABLED)));

    private final ContactId visitor =
            bot.drift().visitor(bot.drift().conversations().get(0));

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MEMBER", mode = EnumSource.Mode.EXCLUDE)
    void givesTheVisitorTheExternalId(Role role) {
        bot.agentSays(role, "/whois --link u-7f3c9a1e");

        assertThat(bot.visitor()).containsEntry("externalId", "u-7f3c9a1e");
        assertThat(bot.notes()).containsExactly("Contact " + visitor + " now has the external id u-7f3c9a1e.");
        assertThat(bot.chats()).isEmpty();
    }

    @Test
    void isNotForMembers() {
        bot.agentSays(Role.MEMBER, "/whois --link u-7");

        assertThat(bot.notes())
                .containsExactly("Nothing was changed: only agents and admins can link."
                        + " Ask one of them to type /whois --link u-7");
        assertThat(externalId()).isNull();
    }

    @Test
    void changesNothingTheSecondTime() {
        bot.agentSays("/whois --link u-7");

        bot.agentSays("/whois --link u-7");

        assertThat(bot.notes())
                .last()
                .isEqualTo("Nothing was changed: contact " + visitor + " has the external id u-7 already.");
        assertThat(updates()).isEqualTo(1);
    }

    @Test
    void namesTheContactThatHasTheIdAlready() {
        ContactId owner = bot.drift().addContact(Map.of("externalId", "u-7"));

        bot.agentSays("/whois --link u-7 --replace");

        assertThat(bot.notes())
                .containsExactly("Nothing was changed: the external id u-7 belongs to contact " + owner
                        + ". Check the id; if it is right, that contact is this person, too.");
        assertThat(updates()).isZero();
    }

    @Test
    void overwritesAnotherIdOnlyWhenTold() {
        bot.visitorHas(Map.of("externalId", "u-5"));

        bot.agentSays("/whois --link u-7");
        assertThat(externalId()).isEqualTo("u-5");
        bot.agentSays("/whois --link u-7 --replace");

        assertThat(externalId()).isEqualTo("u-7");
        assertThat(bot.notes())
                .containsExactly(
                        "Nothing was changed: this contact has the external id u-5. To overwrite it, type"
                                + " /whois --link u-7 --replace",
                        "Contact " + visitor + " now has the external id u-7 instead of u-5.");
    }

    @Test
    void wantsAnIdToReplaceWith() {
        bot.agentSays("/whois --replace");

        assertThat(bot.notes()).singleElement().asString().contains("/whois --link EXTERNAL-ID --replace");
    }

    @Test
    void refusesNothing() {
        bot.agentSays("/whois --link \"\"");

        assertThat(bot.notes()).hasSize(1);
        assertThat(updates()).isZero();
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        bot.agentSays("/whois --link " + "x".repeat(201));

        assertThat(bot.notes()).singleElement().asString().contains("1 to 200 characters that can be seen");
        assertThat(updates()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>x</b>", "u';DROP", "{a}%&id=b", "a%20b#c?d/e"})
    void takesAnyOtherTextAsItIs(String id) {
        bot.agentSays("/whois --link " + id);

        assertThat(externalId()).isEqualTo(id);
        assertThat(bot.notes()).containsExactly("Contact " + visitor + " now has the external id " + id + ".");
    }

    @Test
    void saysHowAnIdWithSpacesIsTyped() {
        bot.visitorHas(Map.of("externalId", "old"));

        bot.agentSays("/whois --link \"the \\\"other\\\" one\"");
        assertThat(bot.notes()).last().asString().endsWith("/whois --link \"the \\\"other\\\" one\" --replace");
        bot.agentSays("/whois --link \"the \\\"other\\\" one\" --replace");

        assertThat(externalId()).isEqualTo("the \"other\" one");
    }

    @Test
    void warnsOfANumberAndKeepsAllItsDigits() {
        bot.agentSays("/whois --link 90071992547409931");

        assertThat(externalId()).isEqualTo("90071992547409931");
        assertThat(bot.notes())
                .containsExactly("Contact " + visitor + " now has the external id 90071992547409931."
                        + " Warning: This external id is a plain number, so others can guess it, and chat as this person"
                        + " unless Drift requires signed identities.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CDB9D6A1DDDC375A09CC83E3001598DC",
                "ana@example.com",
            })
    void warnsOfAnIdThatFollowsFromTheAddress(String id) {
        bot.agentSays("/whois --link " + id);

        assertThat(externalId()).isEqualTo(id);
        assertThat(bot.notes())
                .singleElement()
                .asString()
                .contains("Warning: This external id is ", "e-mail address, so others");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d41d8cd98f00b204e9800998ecf8427e", "u-1"})
    void doesNotWarnOfAnIdThatTellsNothing(String id) {
        bot.agentSays("/whois --link " + id);

        assertThat(bot.notes()).singleElement().asString().doesNotContain("Warning");
    }

    @Test
    void namesTheOwnerWhoGotTheIdAMomentBefore() {
        ContactId owner = bot.drift().addContact(Map.of("externalId", "u-7"));
        bot.drift().faults().next(1).on("GET", "/contacts").answer(200, "application/json", "{\"data\":[]}");

        bot.agentSays("/whois --link u-7");

        assertThat(bot.notes()).singleElement().asString().contains("u-7 belongs to contact " + owner);
        assertThat(externalId()).isNull();
    }

    @Test
    void saysSoWhenDriftDoesNotFindWhoHasTheId() {
        bot.drift().faults().next(1).on("PATCH", "/contacts/{id}").answer(409, "application/json", CONFLICT);

        bot.agentSays("/whois --link u-7");

        assertThat(bot.notes())
                .containsExactly(
                        "Nothing was changed: Drift says that another contact has the external id u-7, but does"
                                + " not find it yet. Type the same again in a minute to see which.");
        assertThat(externalId()).isNull();
    }

    @Test
    void apologizesWhenDriftRefusesForAnotherReason() {
        bot.drift().grant(Set.of("contact_read", "conversation_read", "conversation_write", "user_read"));

        bot.agentSays("/whois --link u-7");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .startsWith("Sorry, /whois did not work. Drift refused the request.");
        assertThat(externalId()).isNull();
    }

    @Test
    void saysSoWhenDriftTakesTheChangeAndDoesNotMakeIt() {
        String unchanged = "{\"data\":{\"id\":" + visitor + ",\"createdAt\":1,\"attributes\":{}}}";
        bot.drift().faults().next(1).on("PATCH", "/contacts/{id}").answer(200, "application/json", unchanged);

        bot.agentSays("/whois --link u-7");

        assertThat(bot.notes()).singleElement().asString().startsWith("Drift took the change and did not make it");
    }

    @Test
    void tellsTheChangeAsOneWhenItsAnswerWasLost() {
        bot.drift().faults().next(1).on("PATCH", "/contacts/{id}").loseAnswer();
        bot.agentSays("/whois --link u-7");

        bot.advance(Duration.ofMinutes(5));

        assertThat(externalId()).isEqualTo("u-7");
        assertThat(bot.notes()).last().isEqualTo("Contact " + visitor + " now has the external id u-7.");
    }

    @Test
    void linksWhenDriftIsBack() {
        bot.drift().faults().always().on("PATCH", "/contacts/{id}").serverError(503);
        bot.agentSays("/whois --link u-7");
        assertThat(bot.notes()).singleElement().asString().contains("Drift does not answer", "Still trying /whois");

        bot.drift().faults().clear();
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).hasSize(2).last().isEqualTo("Contact " + visitor + " now has the external id u-7.");
    }

    @Test
    void tellsTheChangeOfARunThatFailedAfterIt() {
        bot.drift().faults().always().on("PATCH", "/contacts/{id}").serverErrorWhenDone(503);
        bot.agentSays("/whois --link u-7");
        long before = updates();

        bot.drift().faults().clear();
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).last().isEqualTo("Contact " + visitor + " now has the external id u-7.");
        assertThat(updates()).isEqualTo(before);
    }

    @Test
    void linksOnceWhenDriftSendsTheMessageThreeTimes() {
        bot.drift().deliveries().duplicate(3);

        bot.agentSays("/whois --link u-7");

        assertThat(bot.notes()).containsExactly("Contact " + visitor + " now has the external id u-7.");
        assertThat(updates()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsDriftAsks() {
        bot.drift().faults().always().on("PATCH", "/contacts/{id}").tooManyRequests(Duration.ofMinutes(2));
        bot.agentSays("/whois --link u-7");
        bot.drift().faults().clear();

        bot.advance(Duration.ofMinutes(1));
        assertThat(externalId()).isNull();
        bot.advance(Duration.ofMinutes(2));

        assertThat(externalId()).isEqualTo("u-7");
    }

    private Object externalId() {
        return bot.visitor().get("externalId");
    }

    private long updates() {
        return bot.drift().calls().stream()
                .filter(call -> call.method().equals("PATCH"))
                .count();
    }
}
