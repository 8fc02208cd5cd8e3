package dev.countersteer.commands.lookup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Secret;
import dev.countersteer.api.UserException;
import dev.countersteer.api.http.HttpService;
import dev.countersteer.api.http.WebAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** HubSpot. Source: "Search the CRM" of its API guide, {@code /crm/v3/objects/contacts/search}. */
final class HubSpot implements Crm {
    private static final String PATH = "/crm/v3/objects/contacts/search";

    private final HttpService service;
    private final URI endpoint;
    private final Secret token;
    private final Optional<String> externalId;
    private final Presentation presentation;

    HubSpot(HttpService service, URI url, Secret token, Optional<String> externalId, Presentation presentation) {
        this.service = requireNonNull(service, "service is null");
        this.endpoint = WebAddress.below(url, PATH);
        this.token = requireNonNull(token, "token is null");
        this.externalId = requireNonNull(externalId, "externalId is null");
        this.presentation = requireNonNull(presentation, "presentation is null");
    }

    @Override
    public String name() {
        return "HubSpot";
    }

    @Override
    public List<CrmRecord> byEmail(EmailAddress email) {
        String address = email.value().toLowerCase(Locale.ROOT);
        // Groups are alternatives. Further addresses of a contact are in one property, divided by semicolons; there an
        // asterisk in what is looked for stands for anything, so what is found is compared.
        return search(
                properties -> has(properties, address),
                filter("email", "EQ", address),
                filter("hs_additional_emails", "CONTAINS_TOKEN", address));
    }

    @Override
    public List<CrmRecord> byExternalId(String id) {
        String property = externalId.orElseThrow(
                () -> new UserException(
                        "Nobody was looked up: it is not set which property"
                                + " of HubSpot has your external ids. Ask whoever runs the bot to set lookup.external-id-field."));
        return search(any -> true, filter(property, "EQ", id));
    }

    private List<CrmRecord> search(Predicate<JsonNode> isMeant, ObjectNode... filters) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        ArrayNode groups = query.putArray("filterGroups");
        for (ObjectNode filter : filters) {
            groups.addObject().putArray("filters").add(filter);
        }
        ArrayNode properties = query.putArray("properties").add("email").add("hs_additional_emails");
        presentation.fields().forEach(field -> properties.add(field.name()));
        query.put("limit", MOST);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + token.value())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(query.toString()))
                .build();
        JsonNode answer = JsonAnswer.of(
                service.ask(request),
                service,
                "lookup.token, and that it may read contacts",
                "lookup.fields, lookup.external-id-field and lookup.url");
        return StreamSupport.stream(answer.path("results").spliterator(), false)
                .filter(result -> isMeant.test(result.path("properties")))
                .map(this::record)
                .toList();
    }

    private static boolean has(JsonNode properties, String address) {
        String all = properties.path("email").asText() + ";"
                + properties.path("hs_additional_emails").asText();
        return List.of(all.toLowerCase(Locale.ROOT).split(";", -1)).contains(address);
    }

    private CrmRecord record(JsonNode result) {
        return presentation.of(
                result.path("id").asText(),
                result.path("properties"),
                (properties, field) -> properties.path(field.name()));
    }

    private static ObjectNode filter(String property, String operator, String value) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("propertyName", property)
                .put("operator", operator)
                .put("value", value);
    }
}
