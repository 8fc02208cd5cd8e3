package dev.countersteer.commands.lookup;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import dev.countersteer.api.Settings;
import dev.countersteer.api.http.HttpService;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Which CRM is asked, and how; the keys under {@code lookup}.
 *
 * @param service {@code hubspot}, {@code salesforce} or {@code own}; empty for none
 * @param url of the API; of one's own CRM not used
 * @param token of HubSpot, or the value of the header of one's own CRM
 * @param client of Salesforce: id and secret, both or none
 * @param externalIdField where the CRM has the company's own id
 * @param recordUrl where people see somebody, with {@code {id}}
 * @param fields what is shown; empty for what is usual
 * @param own how one's own CRM is asked
 */
record LookupConfig(
        Optional<String> service,
        Optional<URI> url,
        Optional<Secret> token,
        Optional<Client> client,
        Optional<String> externalIdField,
        Optional<String> recordUrl,
        List<Field> fields,
        Optional<OwnApi> own) {
    private static final URI HUBSPOT = URI.create("https://api.hubapi.com");

    LookupConfig {
        requireNonNull(service, "service is null");
        requireNonNull(url, "url is null");
        requireNonNull(token, "token is null");
        requireNonNull(client, "client is null");
        requireNonNull(externalIdField, "externalIdField is null");
        requireNonNull(recordUrl, "recordUrl is null");
        fields = List.copyOf(fields);
        requireNonNull(own, "own is null");
    }

    static LookupConfig from(Settings settings) {
        return new LookupConfig(
                settings.text("lookup.crm"),
                settings.url("lookup.url"),
                settings.text("lookup.token").map(Secret::new),
                settings.text("lookup.client-id")
                        .flatMap(id -> settings.text("lookup.client-secret")
                                .map(secret -> new Client(id, new Secret(secret)))),
                settings.text("lookup.external-id-field"),
                settings.text("lookup.record-url"),
                settings.list("lookup.fields").stream().map(Field::parse).toList(),
                OwnApi.from(settings));
    }

    /**
     * The CRM.
     *
     * @throws IllegalArgumentException something that it needs is not set, or cannot be right
     */
    Crm crm(Clock clock) {
        return switch (service.orElse("")) {
            case "" -> Crm.none();
            case "hubspot" ->
                new HubSpot(
                        HttpService.named("HubSpot", clock),
                        checked(url.orElse(HUBSPOT)),
                        needed(token, "lookup.token"),
                        externalIdField,
                        new Presentation(
                                usually("firstname", "lastname", "company", "jobtitle", "lifecyclestage"), recordUrl));
            case "salesforce" -> salesforce(clock, checked(needed(url, "lookup.url")));
            case "own" ->
                new OwnCrm(
                        HttpService.named("The CRM", clock),
                        needed(own, "lookup.email-url or lookup.external-id-url"),
                        token,
                        new Presentation(neededFields(), recordUrl));
            default ->
                throw new IllegalArgumentException("lookup.crm is \"" + service.get()
                        + "\"; write hubspot, salesforce or own, or leave it away for none");
        };
    }

    private Crm salesforce(Clock clock, URI org) {
        HttpService http = HttpService.named("Salesforce", clock);
        Optional<String> record = recordUrl.or(() -> Optional.of(org + "/lightning/r/Contact/{id}/view"));
        return new Salesforce(
                http,
                org,
                new SalesforceToken(http, org, needed(client, "lookup.client-id and lookup.client-secret")),
                externalIdField,
                new Presentation(usually("Name", "Account.Name", "Title", "Phone"), record));
    }

    private List<Field> usually(String... names) {
        return fields.isEmpty() ? List.of(names).stream().map(Field::parse).toList() : fields;
    }

    private List<Field> neededFields() {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "lookup.crm is own, which needs lookup.fields; write for example Name=/name, Plan=/subscription/plan");
        }
        fields.forEach(Field::pointer);
        return fields;
    }

    private <T> T needed(Optional<T> value, String key) {
        return value.orElseThrow(
                () -> new IllegalArgumentException("lookup.crm is " + service.orElse("") + ", which needs " + key));
    }

    private static URI checked(URI url) {
        return OwnApi.checked("lookup.url", url.toString().replaceFirst("/+$", ""));
    }

    /** What Salesforce knows the bot as. */
    record Client(String id, Secret secret) {
        Client {
            requireNonNull(id, "id is null");
            requireNonNull(secret, "secret is null");
        }
    }
}
