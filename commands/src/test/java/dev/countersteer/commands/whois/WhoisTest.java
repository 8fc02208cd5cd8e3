package dev.countersteer.commands.whois;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.Role;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.testing.BotTester;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /whois} as agents meet it: what the note shows, and what it keeps to itself. */
class WhoisTest {
    private static final String HOSTILE =
            "</p><script>x</script>\n\nIdentity: proven\u202E\u0000' OR Name != '' \"}, {\"a\": \"%\\";

    @AutoClose
    private final BotTester bot = BotTester.with(new WhoisModule(new WhoisConfig(SignedIdentities.DISABLED)));

    private final ConversationId conversation = bot.drift().conversations().get(0);
    private final ContactId visitor = bot.drift().visitor(conversation);

    @Test
    void showsWhatDriftsScreenHides() {
        bot.visitorHas(Map.of(
                "externalId",
                "u-7f3c9a1e",
                "drift_aid",
                "5f0c2d7e-8a49-4b7c-9d13-1c2f6e5a4b30",
                "start_date",
                Instant.parse("2025-11-20T08:30:00Z").toEpochMilli(),
                "last_active",
                Instant.parse("2026-11-20T08:30:00Z").toEpochMilli(),
                "tags",
                List.of(Map.of("name", "vip"), "trial"),
                "plan",
                "gold",
                "seats",
                12));

        bot.agentSays("/whois");

        assertThat(note())
                .containsExactly(
                        "Contact: " + visitor,
                        "External id: u-7f3c9a1e",
                        "drift_aid: 5f0c2d7e-8a49-4b7c-9d13-1c2f6e5a4b30",
                        "Identity: a claim, not proven. Any browser can give an external id.",
                        "Name: Ana Example",
                        "E-mail: ana@example.com (in email)",
                        "Same e-mail: no other contact",
                        "First seen: 2025-11-20 08:30 UTC (12 months ago)",
                        "Last seen: 2026-11-20 08:30 UTC (3 days ago)",
                        "Tags: vip, trial",
                        "Attributes:",
                        "- plan: gold",
                        "- seats: 12");
        assertThat(bot.chats()).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        Map<String, Object> nothing = new HashMap<>();
        List.of("name", "email", "start_date", "tags").forEach(name -> nothing.put(name, null));
        bot.visitorHas(nothing);

        bot.agentSays("/whois");

        assertThat(note())
                .containsExactly(
                        "Contact: " + visitor,
                        "External id: none",
                        "Identity: anonymous, nothing is proven",
                        "Name: none",
                        "E-mail: none",
                        "First seen: not known",
                        "Last seen: not known");
    }

    @Test
    void isForAnyoneOfTheOrg() {
        bot.agentSays(Role.MEMBER, "/whois");

        assertThat(note()).startsWith("Contact: " + visitor);
    }

    @Test
    void showsBothAddressesWhenTheyDiffer() {
        bot.visitorHas(Map.of("socialProfiles", Map.of("email", "bo@example.com")));

        bot.agentSays("/whois");

        assertThat(note())
                .contains("E-mail: ana@example.com (in email)", "E-mail: bo@example.com (in socialProfiles.email)");
    }

    @Test
    void showsOneAddressOnceAndWhereItCameFrom() {
        bot.visitorHas(Map.of("socialProfiles", Map.of("email", "Ana@Example.com")));
        bot.agentSays("/whois");
        bot.visitorHasNoEmail();
        bot.visitorHas(Map.of("socialProfiles", Map.of("email", "ana@example.com")));

        bot.agentSays("/whois");

        assertThat(bot.notes().get(0)).contains("E-mail: ana@example.com (in email and in socialProfiles.email)\n");
        assertThat(note()).contains("E-mail: ana@example.com (in socialProfiles.email)");
    }

    @Test
    void showsOtherContactsOfBothAddressesWithIdsAboveWhatADoubleHolds() {
        bot.drift().addContact(new ContactId(90_071_992_547_409_993L), Map.of("email", "ana@example.com"));
        bot.drift()
                .addContact(
                        new ContactId(90_071_992_547_409_995L),
                        Map.of("email", "BO@example.com", "externalId", "90071992547409997"));
        bot.visitorHas(Map.of("socialProfiles", Map.of("email", "bo@example.com")));

        bot.agentSays("/whois");

        assertThat(note())
                .containsSubsequence(
                        "Same e-mail: 2 other contacts",
                        "- 90071992547409995, identified, external id 90071992547409997",
                        "- 90071992547409993, not identified");
    }

    @Test
    void countsTheContactsThatItDoesNotShow() {
        IntStream.range(0, 30).forEach(i -> bot.drift().addContact(Map.of("email", "ana@example.com")));

        bot.agentSays("/whois");

        assertThat(note()).contains("Same e-mail: 30 other contacts", "- and 20 more");
        assertThat(note()).filteredOn(line -> line.endsWith(", not identified")).hasSize(10);
    }

    @Test
    void leavesOutDriftsOwnBookkeeping() {
        bot.visitorHas(Map.of(
                "_classification", "Engaged",
                "ip", "192.0.2.1",
                "last_context_location", "{}",
                "recent_conversation_started_page_url", "https://example.com",
                "original_referer", "https://example.com",
                "recent_order", "A-17"));

        bot.agentSays("/whois");

        assertThat(note()).filteredOn(line -> line.startsWith("- ")).containsExactly("- recent_order: A-17");
    }

    @Test
    void keepsALongContactShort() {
        Map<String, Object> many = new HashMap<>();
        IntStream.range(100, 160).forEach(i -> many.put("a" + i + "x".repeat(1000), "😀".repeat(5000)));
        many.put("tags", IntStream.range(0, 50).mapToObj(i -> "tag" + i).toList());
        many.put("name", "n".repeat(9000));
        bot.visitorHas(many);

        bot.agentSays("/whois");

        assertThat(bot.notes()).hasSize(1);
        assertThat(note())
                .contains("- and 40 more")
                .allSatisfy(line -> assertThat(line.length()).isLessThan(200));
        assertThat(note())
                .filteredOn(line -> line.startsWith("Tags: "))
                .singleElement()
                .asString()
                .endsWith("tag9 and 40 more");
    }

    @Test
    void letsNoAttributePassForALineOfItsOwn() {
        Map<String, Object> hostile = new HashMap<>();
        List.of("name", "email", "externalId", "drift_aid", "start_date", "last_active", "plan", HOSTILE)
                .forEach(name -> hostile.put(name, HOSTILE));
        hostile.put("tags", List.of(HOSTILE, Map.of("name", HOSTILE), Map.of("x", HOSTILE), List.of()));
        hostile.put("socialProfiles", Map.of("email", HOSTILE));
        bot.visitorHas(hostile);

        bot.agentSays("/whois");

        assertThat(note())
                .filteredOn(line -> line.startsWith("Identity: "))
                .containsExactly("Identity: a claim, not proven. Any browser can give an external id.");
        assertThat(note())
                .contains("First seen: not known", "Last seen: not known")
                .anyMatch(line -> line.startsWith("Name: </p><script>x</script> Identity: proven ' OR Name"))
                .anyMatch(line -> line.startsWith("- plan: </p>"))
                .noneMatch(line -> line.contains("\u202E"));
        assertThat(bot.drift().messages(conversation))
                .noneMatch(message -> message.author().bot() && message.body().contains("<script"));
        assertThat(bot.chats()).isEmpty();
    }

    @Test
    void readsAttributesOfOtherShapesThanTheirs() {
        Map<String, Object> odd = new HashMap<>();
        odd.put("tags", "vip");
        odd.put("socialProfiles", List.of("ana@example.com"));
        odd.put("externalId", List.of("u-1"));
        odd.put("name", Map.of("first", "Ana"));
        odd.put("last_active", -5);
        odd.put("blank", "\u200B");
        odd.put("list", List.of("a", "b"));
        bot.visitorHas(odd);

        bot.agentSays("/whois");

        assertThat(note())
                .contains(
                        "External id: none", "Name: none", "Last seen: not known", "- blank: blank", "- list: [a, b]");
    }

    @ParameterizedTest
    @ValueSource(longs = {99_999_999_999_999L, 1_800_000_000_000L})
    void saysSoOfATimeToCome(long time) {
        bot.visitorHas(Map.of("last_active", time));

        bot.agentSays("/whois");

        assertThat(note()).anyMatch(line -> line.startsWith("Last seen: ") && line.endsWith("(in the future)"));
    }

    @ParameterizedTest
    @EnumSource(value = SignedIdentities.class, names = "REQUIRED", mode = EnumSource.Mode.EXCLUDE)
    void callsAnExternalIdAClaimUnlessDriftRequiresSignatures(SignedIdentities mode) {
        assertThat(identity(mode)).startsWith("Identity: a claim, not proven.");
    }

    @Test
    void callsAnExternalIdProvenWhereDriftRequiresSignatures() {
        assertThat(identity(SignedIdentities.REQUIRED))
                .startsWith("Identity: the external id is proven by a signed identity, unless ")
                .endsWith("Name, e-mail and attributes are still claims.");
    }

    @Test
    void provesNothingOfAVisitorWithoutExternalIdInAnyMode() {
        try (BotTester strict = BotTester.with(new WhoisModule(new WhoisConfig(SignedIdentities.REQUIRED)))) {
            strict.agentSays("/whois");

            assertThat(strict.notes())
                    .singleElement()
                    .asString()
                    .contains("\nIdentity: anonymous, nothing is proven\n");
        }
    }

    @Test
    void answersOnceWhenDriftWasDown() {
        bot.drift().faults().always().on("GET", "/contacts").serverError(503);
        bot.agentSays("/whois");
        assertThat(bot.notes()).singleElement().asString().contains("Drift does not answer", "Still trying /whois");

        bot.drift().faults().clear();
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).hasSize(2);
        assertThat(note()).startsWith("Contact: " + visitor);
    }

    private List<String> note() {
        return bot.notes().get(bot.notes().size() - 1).lines().toList();
    }

    private static String identity(SignedIdentities mode) {
        try (BotTester tester = BotTester.with(new WhoisModule(new WhoisConfig(mode)))) {
            tester.visitorHas(Map.of("externalId", "u-7"));
            tester.agentSays("/whois");
            return tester.notes()
                    .get(0)
                    .lines()
                    .filter(line -> line.startsWith("Identity: "))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
