package dev.countersteer.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.dispatch.Callers;
import dev.countersteer.dispatch.People;
import dev.countersteer.inbox.EventIntake;
import dev.countersteer.inbox.Intake;
import dev.countersteer.outbox.Echoes;
import dev.countersteer.outbox.MessageSender;
import dev.countersteer.outbox.OutgoingMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DriftModuleTest {

    @Test
    void bindsWhatTheOthersNeed() {
        Injector injector = injector(URI.create("http://localhost:1"));

        assertThat(injector.getInstance(Contacts.class)).isSameAs(injector.getInstance(Contacts.class));
        assertThat(injector.getInstance(Callers.class)).isSameAs(injector.getInstance(Callers.class));
        assertThat(injector.getInstance(People.class)).isSameAs(injector.getInstance(People.class));
        assertThat(injector.getInstance(DriftClient.class)).isSameAs(injector.getInstance(DriftClient.class));
        assertThat(injector.getInstance(WebhookReceiver.class)).isSameAs(injector.getInstance(WebhookReceiver.class));
    }

    @Test
    void postsForAgentsAsANoteAndForTheVisitorAsAChatMessage() throws IOException {
        try (ScriptedServer server = new ScriptedServer()) {
            server.answerWith("message-create-response").answerWith("message-create-response");
            MessageSender sender = injector(server.url()).getInstance(MessageSender.class);

            sender.send(message(Reply.Audience.AGENTS));
            sender.send(message(Reply.Audience.VISITOR));

            assertThat(server.targets()).containsOnly("/conversations/3914420077/messages");
            assertThat(server.requests().get(0).body()).contains("\"type\":\"private_note\"", "\"body\":\"<p>Hi</p>\"");
            assertThat(server.requests().get(1).body()).contains("\"type\":\"chat\"", "\"body\":\"<p>Hi</p>\"");
        }
    }

    private static OutgoingMessage message(Reply.Audience audience) {
        return new OutgoingMessage(new OrgId(48213), new ConversationId(3914420077L), audience, "<p>Hi</p>");
    }

    private static Injector injector(URI url) {
        return Guice.createInjector(Stage.PRODUCTION, new DriftModule(Drift.config(url)), new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                binder().requireAtInjectOnConstructors();
                binder().requireExactBindingAnnotations();
                binder().disableCircularProxies();
                bind(Clock.class).toInstance(Clock.systemUTC());
                bind(RandomGenerator.class).toInstance(new Random());
                bind(MeterRegistry.class).toInstance(new SimpleMeterRegistry());
                bind(Echoes.class).toInstance(echo -> {});
                bind(EventIntake.class).toInstance(new OfferedEvents());
                bind(Intake.class).toInstance(message -> CompletableFuture.completedFuture(Intake.Receipt.NOT_OURS));
            }
        });
    }
}
