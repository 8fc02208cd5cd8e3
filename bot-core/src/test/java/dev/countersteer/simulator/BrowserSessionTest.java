package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.Identification.Outcome;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who a browser is, and what it keeps, sees and leaves behind. */
class BrowserSessionTest {
    private final HandClock clock = new HandClock();
    private final SimulatedDrift drift = SimulatedDrift.start(clock);
    private final Site site = drift.site();
    private final BrowserSession laptop = site.browser(AnonymousId.random());
    private final BrowserSession phone = site.browser(AnonymousId.random());

    @AfterEach
    void stop() {
        drift.close();
    }

    @Test
    void isNobodyWhoOnlyLooks() {
        assertThat(laptop.state().contact()).isEmpty();
        assertThat(laptop.state().conversation()).isEmpty();
        assertThat(laptop.messages()).isEmpty();
        assertThat(laptop.state().contact()).isEmpty();
        assertThat(drift.conversations()).isEmpty();
    }

    @Test
    void isAContactWithTheFirstMessage() {
        laptop.say("Hello");
        laptop.say("Is anybody there?");
        phone.say("Me, too");

        assertThat(laptop.messages()).extracting(SimulatedMessage::body).containsExactly("Hello", "Is anybody there?");
        assertThat(drift.conversations()).containsExactly(conversation(laptop), conversation(phone));
        assertThat(contact(laptop)).isNotEqualTo(contact(phone));
        assertThat(drift.visitor(conversation(laptop))).isEqualTo(contact(laptop));
    }

    @Test
    void isOneContactWhateverCameFirst() {
        laptop.setUserAttributes(Map.of("plan", "gold"));
        ContactId first = contact(laptop);
        laptop.track("Saw prices", Map.of());
        laptop.say("Hello");

        assertThat(contact(laptop)).isEqualTo(first);
        assertThat(site.browser(laptop.state().id()).state()).isEqualTo(laptop.state());
    }

    @Test
    void takesWhatWasAnonymousAlong() {
        laptop.say("Hello");
        laptop.setUserAttributes(Map.of("plan", "gold"));
        ContactId anonymous = contact(laptop);

        Identification identified = laptop.identify("user-7", Map.of("name", "Vera"));

        assertThat(identified.outcome()).isEqualTo(Outcome.NAMED);
        assertThat(identified.left()).isEmpty();
        assertThat(contact(laptop)).isEqualTo(anonymous);
        assertThat(drift.contact(anonymous))
                .containsEntry("externalId", "user-7")
                .containsEntry("external_id", "user-7")
                .containsEntry("name", "Vera")
                .containsEntry("plan", "gold");
        assertThat(laptop.messages()).hasSize(1);
    }

    @Test
    void leavesBehindWhatWasAnonymousOnTheSecondDevice() {
        laptop.say("Hello");
        laptop.identify("user-7", Map.of());
        phone.say("Who reads this?");
        phone.setUserAttributes(Map.of("color", "red"));
        ContactId left = contact(phone);

        Identification identified = phone.identify("user-7", Map.of("name", "Vera"));

        assertThat(identified.outcome()).isEqualTo(Outcome.JOINED);
        assertThat(identified.left()).hasValue(left);
        assertThat(contact(phone)).isEqualTo(contact(laptop));
        assertThat(drift.contact(contact(phone))).containsEntry("name", "Vera").doesNotContainKey("color");
        assertThat(drift.contact(left)).containsEntry("color", "red").doesNotContainKey("externalId");
        assertThat(phone.messages()).extracting(SimulatedMessage::body).containsExactly("Hello");
    }

    @Test
    void findsTheContactThatTheBackEndCreated() throws IOException {
        ApiCaller.of(drift)
                .post("/contacts", "{\"attributes\":{\"email\":\"vera@example.com\",\"externalId\":\"user-7\"}}");

        Identification identified = laptop.identify("user-7", Map.of("name", "Vera"));

        assertThat(identified.outcome()).isEqualTo(Outcome.JOINED);
        assertThat(identified.left()).isEmpty();
        assertThat(drift.contact(contact(laptop)))
                .containsEntry("email", "vera@example.com")
                .containsEntry("name", "Vera");
    }

    @Test
    void mergesNobodyByEmail() {
        laptop.identify("user-7", Map.of("email", "shared@example.com"));
        phone.identify("user-8", Map.of("email", "shared@example.com"));

        assertThat(contact(laptop)).isNotEqualTo(contact(phone));
        assertThat(drift.contact(contact(laptop))).containsEntry("externalId", "user-7");
        assertThat(drift.contact(contact(phone)))
                .containsEntry("externalId", "user-8")
                .containsEntry("email", "shared@example.com");
    }

    @Test
    void isTheSameWhoIdentifiesAgain() {
        laptop.identify("user-7", Map.of("name", "Vera"));

        Identification again = laptop.identify("user-7", Map.of("name", "Vera Visitor"));

        assertThat(again.outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(drift.contact(contact(laptop))).containsEntry("name", "Vera Visitor");
    }

    @Test
    void renamesNobody() {
        laptop.identify("user-7", Map.of("name", "Vera"));
        ContactId vera = contact(laptop);

        Identification omar = laptop.identify("user-8", Map.of("name", "Omar"));

        assertThat(omar.outcome()).isEqualTo(Outcome.ADDED);
        assertThat(omar.left()).hasValue(vera);
        assertThat(drift.contact(vera)).containsEntry("externalId", "user-7").containsEntry("name", "Vera");
        assertThat(laptop.state().externalId()).hasValue("user-8");
    }

    @Test
    void isSomebodyNewAfterReset() {
        laptop.say("Hello");
        laptop.identify("user-7", Map.of());

        BrowserSession after = laptop.reset();
        after.say("Hello, I am new here");

        assertThat(after.state().id()).isNotEqualTo(laptop.state().id());
        assertThat(contact(after)).isNotEqualTo(contact(laptop));
        assertThat(after.state().externalId()).isEmpty();
        assertThat(after.messages()).hasSize(1);
        assertThat(laptop.messages()).extracting(SimulatedMessage::body).containsExactly("Hello");
    }

    @Test
    void findsItsContactAgainAfterReset() {
        laptop.say("Hello");
        laptop.identify("user-7", Map.of());

        BrowserSession after = laptop.reset();
        after.identify("user-7", Map.of());

        assertThat(contact(after)).isEqualTo(contact(laptop));
        assertThat(after.messages()).extracting(SimulatedMessage::body).containsExactly("Hello");
    }

    @Test
    void setsNoExternalIdAsAnAttribute() {
        laptop.identify("user-7", Map.of());
        phone.setUserAttributes(Map.of("externalId", "user-7", "external_id", "user-7", "email", "e@example.com"));
        phone.identify("user-8", Map.of("externalId", "user-7", "external_id", "user-7"));

        assertThat(phone.state().externalId()).hasValue("user-8");
        assertThat(drift.contact(contact(phone)))
                .containsEntry("externalId", "user-8")
                .containsEntry("external_id", "user-8")
                .containsEntry("email", "e@example.com");
        assertThat(contact(laptop)).isNotEqualTo(contact(phone));
    }

    @Test
    void keepsWhatIsTracked() throws IOException {
        laptop.track("Saw prices", Map.of("page", "/pricing"));
        ContactId contact = contact(laptop);
        ApiCaller.of(drift).post("/contacts/timeline", "{\"contactId\":" + contact + ",\"event\":\"Order shipped\"}");

        assertThat(site.timeline(contact))
                .containsExactly(
                        new TimelineEvent(contact, "Saw prices", Map.of("page", "/pricing"), clock.instant()),
                        new TimelineEvent(contact, "Order shipped", Map.of(), clock.instant()));
    }

    @Test
    void seesNoPrivateNotesAndNobodyElsesChat() {
        UserId agent = drift.addAgent("Sam", "agent");
        laptop.say("Hello");
        phone.say("Hi");
        drift.agentSays(conversation(laptop), agent, SimulatedMessage.Type.PRIVATE_NOTE, "<p>Be careful</p>");
        drift.agentSays(conversation(laptop), agent, SimulatedMessage.Type.CHAT, "<p>Welcome</p>");

        assertThat(laptop.messages()).extracting(SimulatedMessage::body).containsExactly("Hello", "<p>Welcome</p>");
        assertThat(phone.messages()).extracting(SimulatedMessage::body).containsExactly("Hi");
    }

    @Test
    void pressesOnlyButtonsThatItSees() throws IOException {
        laptop.say("Hello");
        phone.say("Hi");
        long chat = post(conversation(laptop), "chat");
        long note = post(conversation(laptop), "private_note");

        assertThat(phone.press(chat, "yes please")).isEmpty();
        assertThat(laptop.press(note, "yes please")).isEmpty();
        assertThat(laptop.press(chat, "/signup trial")).isEmpty();
        assertThat(laptop.press(chat, "yes please")).isPresent();
        assertThat(laptop.messages()).extracting(SimulatedMessage::body).endsWith("Sure?", "yes please");
    }

    @Test
    void outlivesItsContact() throws IOException {
        laptop.identify("user-7", Map.of());
        ContactId removed = contact(laptop);
        ApiCaller.of(drift).call("DELETE", "/contacts/" + removed, "");

        assertThat(laptop.state().contact()).isEmpty();
        laptop.say("Hello");
        assertThat(contact(laptop)).isNotEqualTo(removed);
        assertThat(laptop.state().externalId()).isEmpty();
    }

    @Test
    void needsAnExternalId() {
        assertThatThrownBy(() -> laptop.identify(" ", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(laptop.state().contact()).isEmpty();
    }

    private long post(ConversationId conversation, String type) throws IOException {
        String body = "{\"type\":\"" + type + "\",\"body\":\"Sure?\",\"buttons\":"
                + "[{\"label\":\"Yes\",\"value\":\"yes please\",\"type\":\"reply\"}]}";
        return ApiCaller.of(drift)
                .post("/conversations/" + conversation + "/messages", body)
                .json()
                .at("/data/messages/0/id")
                .longValue();
    }

    private static ContactId contact(BrowserSession browser) {
        return browser.state().contact().orElseThrow();
    }

    private static ConversationId conversation(BrowserSession browser) {
        return browser.state().conversation().orElseThrow();
    }
}
