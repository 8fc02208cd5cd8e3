package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.inbox.IncomingMessage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    /** The recorded webhooks that a person of the org caused by writing; of all others, nothing is taken. */
    private static final Map<String, String> TAKEN = Map.of(
            "webhook-new_message-agent-chat", "12987600001 CHAT <p>Thanks, checking that <b>now</b>.</p>",
            "webhook-new_message-agent-private_note", "12987600002 PRIVATE_NOTE <p>/lookup ORD-1001</p>",
            "webhook-new_message-agent-private_note-plain", "12987600003 PRIVATE_NOTE /lookup ORD-1001",
            "webhook-new_command_message-private_note", "12987600002 PRIVATE_NOTE <p>/lookup ORD-1001</p>",
            "webhook-new_command_message-private_note-plain", "12987600003 PRIVATE_NOTE /lookup ORD-1001",
            "webhook-new_command_message-private_note-html-noise",
                    "12987600012 PRIVATE_NOTE <p>/lookup&nbsp;<a href=\"mailto:ada@example.test\""
                            + " rel=\"nofollow\">ada@example.test</a></p><p>&nbsp;</p>",
            "webhook-new_command_message-agent-chat", "12987600013 CHAT <p>/verify</p>");

    private static final String MESSAGE = """
            {"type":"new_message","token":"T","orgId":48213,"data":{"id":1,"conversationId":2,"body":"/x",
            "author":{"type":"user","id":3,"bot":false},"type":"chat","createdAt":1718900001000,"attributes":{}}}""";

    private final WebhookReader reader = new WebhookReader(Clock.fixed(NOW, ZoneOffset.UTC));

    static Stream<String> recorded() throws IOException, URISyntaxException {
        Path folder = Path.of(WebhookReaderTest.class.getResource("/fixtures").toURI());
        return Files.list(folder)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith("webhook-"))
                .map(name -> name.replace(".json", ""))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void takesFromEachRecordedWebhookWhatAnAgentWrote(String name) {
        WebhookEvent event = reader.read(Fixture.bytes(name)).orElseThrow();

        assertThat(event.token()).isEqualTo("VERIFICATION-TOKEN-EXAMPLE");
        assertThat(event.message().map(taken -> taken.id() + " " + taken.type() + " " + taken.body()))
                .isEqualTo(Optional.ofNullable(TAKEN.get(name)));
    }

    @Test
    void hasATableOfRecordedWebhooksThatExist() throws IOException, URISyntaxException {
        assertThat(recorded()).hasSizeGreaterThan(30).containsAll(TAKEN.keySet());
    }

    @Test
    void readsAllOfAMessage() {
        WebhookEvent event = read(MESSAGE);

        assertThat(event.message())
                .contains(new IncomingMessage(
                        new OrgId(48213),
                        1,
                        new ConversationId(2),
                        new UserId(3),
                        IncomingMessage.Type.CHAT,
                        "/x",
                        Instant.ofEpochMilli(1_718_900_001_000L)));
    }

    @Test
    void readsFieldsInAnyOrder() {
        WebhookEvent event = read("""
                {"data":{"attributes":{"a":[{"b":{}}]},"author":{"bot":null,"id":3,"type":"user"},"type":"chat",
                "new":{"id":9,"author":[]},"body":"/x","conversationId":2,"id":1,"createdAt":1718900001000},
                "new":[[{"type":"x"}]],"orgId":48213,"token":"T","type":"new_message"}""");

        assertThat(event.message()).isEqualTo(read(MESSAGE).message()).isPresent();
        assertThat(event.token()).isEqualTo("T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"new_message\" -> \"type\":\"new_note\"",
                "\"type\":\"user\" -> \"type\":\"contact\"",
                "\"type\":\"user\" -> \"type\":null",
                "\"bot\":false -> \"bot\":true",
                "\"bot\":false -> \"bot\":\"true\"",
                "\"bot\":false -> \"bot\":{}",
                "\"attributes\":{} -> \"attributes\":{\"developer_app_id\":\"a\"}",
                "\"attributes\":{} -> \"attributes\":{\"developer_app_id\":{}}",
                "\"type\":\"chat\" -> \"type\":\"edit\"",
                "\"type\":\"chat\" -> \"type\":\"private_prompt\"",
                "\"type\":\"chat\" -> \"type\":null",
                "\"id\":1 -> \"id\":null",
                "\"id\":1 -> \"id\":1.0",
                "\"id\":1 -> \"id\":99999999999999999999",
                "\"id\":1 -> \"id\":\"one\"",
                "\"id\":3 -> \"id\":null",
                "\"conversationId\":2 -> \"conversationId\":\"\"",
                "\"orgId\":48213 -> \"orgId\":null",
                "\"author\": -> \"writer\":",
                "\"data\": -> \"date\":"
            })
    void takesNoMessageThatLacksOrHas(String change) {
        assertThat(read(changed(change)).message()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"new_message\" -> \"type\":\"new_command_message\"",
                "\"bot\":false -> \"bot\":null",
                "\"bot\":false -> \"robot\":true",
                "\"bot\":false -> \"bot\":\"false\"",
                "\"attributes\":{} -> \"attributes\":null",
                "\"attributes\":{} -> \"attributes\":[{\"developer_app_id\":\"a\"}]",
                "\"attributes\":{} -> \"attributes\":{\"developer_app_id\":null}",
                "\"id\":1 -> \"id\":\"1\"",
                "\"id\":3 -> \"id\":\"3\"",
                "\"conversationId\":2 -> \"conversationId\":\"2\"",
                "\"createdAt\":1718900001000 -> \"createdAt\":\"1718900001000\"",
                "\"token\":\"T\",\"orgId\":48213,\"data\":{ -> \"token\":\"T\",\"data\":{\"orgId\":48213,"
            })
    void takesAMessageHoweverItIsSpelled(String change) {
        assertThat(read(changed(change)).message()).isEqualTo(read(MESSAGE).message());
    }

    @Test
    void takesAMessageWithoutABody() {
        assertThat(read(changed("\"body\":\"/x\" -> \"body\":null")).message())
                .hasValueSatisfying(message -> assertThat(message.body()).isEmpty());
    }

    @Test
    void takesTheTimeOfArrivalForAMessageWithoutATime() {
        assertThat(read(changed("\"createdAt\":1718900001000 -> \"createdAt\":null"))
                        .message())
                .hasValueSatisfying(message -> assertThat(message.sent()).isEqualTo(NOW));
    }

    @Test
    void keepsIdsBeyondADouble() {
        String changed = changed("\"id\":1 -> \"id\":9007199254740993");

        assertThat(read(changed).message())
                .hasValueSatisfying(message -> assertThat(message.id()).isEqualTo(9_007_199_254_740_993L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"type\"",
                "{",
                "{}",
                "{\"type\":null}",
                "{\"type\":\"\"}",
                "{\"type\":{}}",
                "{\"type\":\"new_message\"",
                "{\"type\":\"new_message\"} {}",
                "{\"type\":\"new_message\"}x",
                "{\"type\":\"new_message\",}",
                "type=new_message",
                "<html>",
                "{'type':'new_message'}"
            })
    void callsWhatIsNoEnvelopeMalformed(String body) {
        assertThat(reader.read(body.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void callsWhatIsNestedWithoutEndMalformed() {
        String deep = "{\"type\":\"x\",\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(reader.read(deep.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void throwsNothingWhateverArrives() throws IOException, URISyntaxException {
        Random random = new Random(20261123);
        List<byte[]> seeds = recorded().map(Fixture::bytes).toList();

        for (int round = 0; round < 20_000; round++) {
            byte[] body = seeds.get(random.nextInt(seeds.size())).clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                body[random.nextInt(body.length)] = anyByte(random);
            }
            assertThat(reader.read(body)).isNotNull();
            random.nextBytes(body);
            assertThat(reader.read(body)).as("no random bytes are an envelope").isEmpty();
        }
    }

    /** Mostly what JSON is made of, so that the changes go deep. */
    private static byte anyByte(Random random) {
        String structure = "{}[]\",:0123456789eE.-+\\utrfn ";
        return (byte)
                (random.nextBoolean() ? structure.charAt(random.nextInt(structure.length())) : random.nextInt(256));
    }

    private static String changed(String change) {
        String[] fromTo = change.split(" -> ");
        assertThat(MESSAGE).contains(fromTo[0]);
        return MESSAGE.replace(fromTo[0], fromTo[1]);
    }

    private WebhookEvent read(String body) {
        return reader.read(body.getBytes(UTF_8)).orElseThrow();
    }
}
