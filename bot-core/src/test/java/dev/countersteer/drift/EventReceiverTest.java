package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.event.EventKind;
import dev.countersteer.inbox.Intake.Receipt;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent otherwise than Drift is known to send it. */
class EventReceiverTest {
    private static final int ROUNDS = 3_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> JUNK = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "9223372036854775807",
            "99999999999999999999",
            "\"\"",
            "\"17\"",
            "\"<b>\\u0000\"",
            "[]",
            "[[[]]]",
            "{}",
            "{\"data\":{\"data\":{}}}",
            "{\"name\":null}");

    private final OfferedEvents intake = new OfferedEvents();
    private final EventReceiver receiver = new EventReceiver(intake, Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "playbook_goal_met",
                "new_conversation",
                "new_message-contact-chat",
                "button_clicked",
                "contact_updated",
                "contact_identified",
                "conversation_push-inactive",
                "conversation_manual_push"
            })
    void isTakenOrPassedOverWhateverIsInIt(String fixture) throws IOException {
        intake.wanted.addAll(EnumSet.allOf(EventKind.class));
        SplittableRandom random = new SplittableRandom(fixture.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode webhook = (ObjectNode) JSON.readTree(Fixture.bytes("webhook-" + fixture));
            spoil(webhook, random);
            byte[] body = webhook.toString().getBytes(UTF_8);

            new WebhookReader(Clock.systemUTC())
                    .read(body)
                    .ifPresent(event -> assertThat(receiver.receive(event, body).toCompletableFuture())
                            .isCompletedWithValueMatching(
                                    receipt -> receipt == Receipt.STORED || receipt == Receipt.NOT_OURS));
        }
        assertThat(intake.offered).isNotEmpty().hasSizeLessThan(ROUNDS);
    }

    /** Puts junk in one place of many, once or twice. */
    private static void spoil(ObjectNode webhook, SplittableRandom random) throws IOException {
        for (int times = random.nextInt(1, 3); times > 0; times--) {
            List<Runnable> places = new ArrayList<>();
            JsonNode junk = JSON.readTree(JUNK.get(random.nextInt(JUNK.size())));
            collect(webhook, junk, places);
            places.get(random.nextInt(places.size())).run();
        }
    }

    private static void collect(JsonNode node, JsonNode junk, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (String name : names(object)) {
                places.add(() -> object.set(name, junk));
                collect(object.get(name), junk, places);
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                places.add(() -> array.set(place, junk));
                collect(array.get(i), junk, places);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
