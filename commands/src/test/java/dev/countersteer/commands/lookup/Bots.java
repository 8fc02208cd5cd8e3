package dev.countersteer.commands.lookup;

import dev.countersteer.api.Secret;
import dev.countersteer.commands.lookup.LookupConfig.Client;
import dev.countersteer.testing.BotTester;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Bots that know a CRM. */
final class Bots {
    private Bots() {}

    static BotTester with(LookupConfig config) {
        return BotTester.with(new LookupModule(config));
    }

    static LookupConfig none() {
        return config(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    static LookupConfig hubspot(URI url) {
        return new LookupConfig(
                Optional.of("hubspot"),
                Optional.of(url),
                Optional.of(new Secret("pat-hush")),
                Optional.empty(),
                Optional.of("customer_id"),
                Optional.of("https://app.hubspot.com/contacts/42/record/0-1/{id}"),
                fields("First name=firstname", "Last name=lastname", "company"),
                Optional.empty());
    }

    static LookupConfig salesforce(URI url) {
        return new LookupConfig(
                Optional.of("salesforce"),
                Optional.of(url),
                Optional.empty(),
                Optional.of(new Client("client&1", new Secret("hush=1"))),
                Optional.of("Customer_Id__c"),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static LookupConfig own(OwnApi api, String... fields) {
        return config(
                Optional.of("own"),
                Optional.of(new Secret("Bearer hush")),
                Optional.of("https://crm.example.com/p/{id}"),
                fields(fields),
                Optional.of(api));
    }

    private static LookupConfig config(
            Optional<String> crm,
            Optional<Secret> token,
            Optional<String> recordUrl,
            List<Field> fields,
            Optional<OwnApi> own) {
        return new LookupConfig(
                crm, Optional.empty(), token, Optional.empty(), Optional.empty(), recordUrl, fields, own);
    }

    private static List<Field> fields(String... fields) {
        return Stream.of(fields).map(Field::parse).toList();
    }
}
