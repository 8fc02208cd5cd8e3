package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersteer.api.ConversationId;
import dev.countersteer.process.AccountsService.Request;
import dev.countersteer.simulator.SimulatedDrift;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedBot.class)
class SignupIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Outside outside;
    private final BotProcess bot;

    SignupIT(Outside outside, BotProcess bot) {
        this.outside = outside;
        this.bot = bot;
    }

    @Test
    void createsTheAccountMailsTheLoginAndTellsBothSides() throws IOException {
        SimulatedDrift drift = outside.drift();
        ConversationId conversation = drift.startConversation(drift.addContact(
                Map.of("email", "ana@example.com", "externalId", "customer-7", "name", "Ana Example")));

        long message = outside.agentTypes(conversation, "/signup trial");

        eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));
        assertThat(outside.notes(conversation))
                .singleElement()
                .asString()
                .contains("has been created", "ana@example.com");
        assertThat(outside.chats(conversation)).singleElement().asString().contains("has been created");
        assertThat(outside.accounts().requests("ana@example.com")).hasSize(1);
        Request request = outside.accounts().requests("ana@example.com").get(0);
        assertThat(JSON.readTree(request.body())).isEqualTo(JSON.readTree("""
                {"email":"ana@example.com","plan":"trial","externalId":"customer-7","name":"Ana Example"}"""));
        assertThat(request.contentType()).startsWith("application/json");
        assertThat(request.idempotencyKey()).isEqualTo(drift.org() + "-" + message);
        assertThat(outside.mails("ana@example.com")).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo("bot@example.com");
            assertThat(mail.textPart()).contains(AccountsService.loginUrl("ana@example.com"));
            assertThat(mail.htmlPart()).contains("<a href=\"" + AccountsService.loginUrl("ana@example.com"));
        });
    }

    @Test
    void logsTheMessageAndItsConversationAndNothingOfWhatIsInIt() {
        ConversationId conversation = outside.conversation("unlogged@example.com");

        long message = outside.agentTypes(conversation, "/signup trial --email typed@example.com");

        eventually(() -> assertThat(bot.log()).anyMatch(line -> line.contains(Long.toString(message))));
        assertThat(bot.log())
                .anyMatch(line ->
                        line.contains("message=" + message + " conversation=" + conversation + " - /signup done"))
                .noneMatch(line -> line.contains("typed@example.com"))
                .noneMatch(line -> line.contains("unlogged@example.com"));
    }

    @Test
    void tellsAgentsOnlyWhenTheAddressHasAnAccount() {
        ConversationId conversation = outside.conversation("bea@example.com");
        outside.accounts().knows("bea@example.com");

        outside.agentTypes(conversation, "/signup trial");

        eventually(() -> assertThat(outside.notes(conversation))
                .singleElement()
                .asString()
                .contains("already has an account"));
        assertThat(outside.chats(conversation)).isEmpty();
        assertThat(outside.mails("bea@example.com")).isEmpty();
    }

    @Test
    void triesAgainWhileTheServiceIsDownAndSaysSoOnce() {
        ConversationId conversation = outside.conversation("cleo@example.com");
        outside.accounts().fail("cleo@example.com", 1);

        outside.agentTypes(conversation, "/signup trial");

        eventually(() -> assertThat(outside.chats(conversation)).hasSize(1));
        assertThat(outside.notes(conversation))
                .satisfiesExactly(
                        trying -> assertThat(trying).contains("Still trying"),
                        done -> assertThat(done).contains("has been created"));
        assertThat(outside.accounts().requests("cleo@example.com"))
                .hasSize(2)
                .extracting(Request::idempotencyKey)
                .containsOnly(
                        outside.accounts().requests("cleo@example.com").get(0).idempotencyKey());
        assertThat(outside.mails("cleo@example.com")).hasSize(1);
    }
}
