package dev.countersteer.commands.lookup;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import dev.countersteer.api.Settings;
import dev.countersteer.api.http.HttpService;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads from the keys under {@code lookup} which CRM is asked, and how. */
final class LookupConfig {
    private static final URI HUBSPOT = URI.create("https://api.hubapi.com");

    private final Settings settings;

    private LookupConfig(Settings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /**
     * The CRM, for a clock.
     *
     * @throws IllegalArgumentException something that it needs is not set, or cannot be right
     */
    static Function<Clock, Crm> crm(Settings settings) {
        LookupConfig config = new LookupConfig(settings);
        String crm = settings.text("lookup.crm").orElse("");
        return switch (crm) {
            case "" -> clock -> Crm.none();
            case "hubspot" -> config.hubspot();
            case "salesforce" -> config.salesforce();
            case "own" -> config.own();
            default ->
                throw new IllegalArgumentException(
                        "lookup.crm is \"" + crm + "\"; write hubspot, salesforce or own, or leave it away for none");
        };
    }

    private Function<Clock, Crm> hubspot() {
        URI url = settings.secureUrl("lookup.url").orElse(HUBSPOT);
        Secret token = token().orElseThrow(() -> missing("hubspot", "lookup.token"));
        Optional<String> externalId = settings.text("lookup.external-id-field");
        Presentation presentation =
                new Presentation(fields("firstname", "lastname", "company", "jobtitle", "lifecyclestage"), recordUrl());
        return clock -> new HubSpot(HttpService.named("HubSpot", clock), url, token, externalId, presentation);
    }

    private Function<Clock, Crm> salesforce() {
        URI org = settings.secureUrl("lookup.url").orElseThrow(() -> missing("salesforce", "lookup.url"));
        String id = settings.text("lookup.client-id").orElseThrow(() -> missing("salesforce", "lookup.client-id"));
        Secret secret = settings.text("lookup.client-secret")
                .map(Secret::new)
                .orElseThrow(() -> missing("salesforce", "lookup.client-secret"));
        Optional<String> externalId = settings.text("lookup.external-id-field");
        Presentation presentation = new Presentation(
                fields("Name", "Account.Name", "Title", "Phone"),
                recordUrl().or(() -> Optional.of(org + "/lightning/r/Contact/{id}/view")));
        return clock -> {
            HttpService service = HttpService.named("Salesforce", clock);
            return new Salesforce(
                    service, org, new SalesforceToken(service, org, id, secret), externalId, presentation);
        };
    }

    private Function<Clock, Crm> own() {
        OwnApi api = OwnApi.from(settings);
        Optional<Secret> token = token();
        List<Field> fields = fields();
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "lookup.crm is own, which needs lookup.fields; write for example Name=/name, Plan=/subscription/plan");
        }
        fields.forEach(Field::pointer);
        Presentation presentation = new Presentation(fields, recordUrl());
        return clock -> new OwnCrm(HttpService.named("The CRM", clock), api, token, presentation);
    }

    private Optional<Secret> token() {
        return settings.token("lookup.token");
    }

    private Optional<String> recordUrl() {
        return settings.text("lookup.record-url");
    }

    private List<Field> fields(String... usual) {
        List<String> set = settings.list("lookup.fields");
        return (set.isEmpty() ? Stream.of(usual) : set.stream())
                .map(Field::parse)
                .toList();
    }

    private static IllegalArgumentException missing(String crm, String key) {
        return new IllegalArgumentException("lookup.crm is " + crm + ", which needs " + key + ": set it, too");
    }
}
