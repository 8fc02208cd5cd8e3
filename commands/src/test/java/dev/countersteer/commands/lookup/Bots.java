package dev.countersteer.commands.lookup;

import dev.countersteer.testing.BotTester;
import dev.countersteer.testing.FixedSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bots that know a CRM, set as an operator sets it. */
final class Bots {
    private Bots() {}

    static BotTester with(Map<String, Object> settings) {
        return BotTester.with(new LookupPlugin().module(new FixedSettings(settings)));
    }

    static Map<String, Object> hubspot(URI url) {
        return Map.of(
                "lookup.crm",
                "hubspot",
                "lookup.url",
                url,
                "lookup.token",
                "pat-hush",
                "lookup.external-id-field",
                "customer_id",
                "lookup.record-url",
                "https://app.hubspot.com/contacts/42/record/0-1/{id}",
                "lookup.fields",
                List.of("First name=firstname", "Last name=lastname", "company"));
    }

    static Map<String, Object> salesforce(URI url) {
        return Map.of(
                "lookup.crm",
                "salesforce",
                "lookup.url",
                url,
                "lookup.client-id",
                "client&1",
                "lookup.client-secret",
                "hush=1",
                "lookup.external-id-field",
                "Customer_Id__c");
    }

    static Map<String, Object> own(URI url) {
        return Map.of(
                "lookup.crm",
                "own",
                "lookup.email-url",
                url + "/people?mail={value}&all=1",
                "lookup.external-id-url",
                url + "/people/{value}",
                "lookup.header",
                "X-Key",
                "lookup.token",
                "Bearer hush",
                "lookup.records",
                "/data",
                "lookup.record-url",
                "https://crm.example.com/p/{id}",
                "lookup.fields",
                List.of("Name=/name", "Plan=/sub/plan"));
    }

    /** The same, but for one key; null: not set. */
    static Map<String, Object> but(Map<String, Object> settings, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(settings);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}
