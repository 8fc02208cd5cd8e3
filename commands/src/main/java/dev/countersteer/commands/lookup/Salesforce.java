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
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Contacts of Salesforce. By address through "Parameterized Search", which takes no query language; by external id through
 * "Rows by External ID". Sources: the pages of these names in the REST API Developer Guide.
 */
final class Salesforce implements Crm {
    private static final String API = "/services/data/v60.0";
    private static final String CONTACTS = API + "/sobjects/Contact/";
    /** More than are shown, as it finds words: most of these may be somebody else. */
    private static final int MOST_FOUND = 200;

    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final int UNAUTHORIZED = 401;

    private final HttpService service;
    private final URI org;
    private final SalesforceToken token;
    private final Optional<String> externalId;
    private final Presentation presentation;

    Salesforce(
            HttpService service,
            URI org,
            SalesforceToken token,
            Optional<String> externalId,
            Presentation presentation) {
        this.service = service.readingUpTo(LONGEST_ANSWER);
        this.org = requireNonNull(org, "org is null");
        this.token = requireNonNull(token, "token is null");
        this.externalId = requireNonNull(externalId, "externalId is null");
        this.presentation = requireNonNull(presentation, "presentation is null");
    }

    @Override
    public String name() {
        return "Salesforce";
    }

    @Override
    public List<CrmRecord> byEmail(EmailAddress email) {
        ObjectNode search = JsonNodeFactory.instance.objectNode();
        search.put("q", email.value())
                .put("in", "EMAIL")
                .put("overallLimit", MOST_FOUND)
                .put("spellCorrection", false);
        ArrayNode names = search.putArray("fields").add("Id").add("Email");
        presentation.fields().forEach(field -> names.add(field.name()));
        search.putArray("sobjects").addObject().put("name", "Contact");
        HttpResponse<byte[]> response = ask(HttpRequest.newBuilder(WebAddress.below(org, API + "/parameterizedSearch"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(search.toString())));
        // It searches for words: who only has a similar address is somebody else.
        return StreamSupport.stream(answer(response).path("searchRecords").spliterator(), false)
                .filter(record ->
                        email.value().equalsIgnoreCase(record.path("Email").asText()))
                .limit(MOST)
                .map(this::record)
                .toList();
    }

    @Override
    public List<CrmRecord> byExternalId(String id) {
        String field = externalId.orElseThrow(
                () -> new UserException(
                        "Nobody was looked up: it is not set which field of"
                                + " Salesforce has your external ids. Ask whoever runs the bot to set lookup.external-id-field."));
        HttpResponse<byte[]> response = contact(WebAddress.encoded(field) + "/" + WebAddress.encoded(id));
        return switch (response.statusCode()) {
            case 404 -> List.of();
            case 300 -> several(JsonAnswer.read(response, service));
            default -> List.of(record(answer(response)));
        };
    }

    /** Each of those who have the same id; what is answered has their addresses. */
    private List<CrmRecord> several(JsonNode addresses) {
        return StreamSupport.stream(addresses.spliterator(), false)
                .limit(MOST)
                .map(address -> address.asText().substring(address.asText().lastIndexOf('/') + 1))
                .map(id -> record(answer(contact(WebAddress.encoded(id)))))
                .toList();
    }

    private HttpResponse<byte[]> contact(String path) {
        return ask(HttpRequest.newBuilder(WebAddress.below(org, CONTACTS + path)));
    }

    /** Once more with another token, if this one has ended. */
    private HttpResponse<byte[]> ask(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = service.ask(with(request, token.get()));
        return response.statusCode() == UNAUTHORIZED ? service.ask(with(request, token.another())) : response;
    }

    private static HttpRequest with(HttpRequest.Builder request, Secret token) {
        return request.copy().header("Authorization", "Bearer " + token.value()).build();
    }

    private JsonNode answer(HttpResponse<byte[]> response) {
        return JsonAnswer.of(
                response,
                service,
                "what the app may do in Salesforce",
                "lookup.fields, lookup.external-id-field and lookup.url");
    }

    /** Fields of what a contact belongs to are nested: {@code Account.Name}. */
    private CrmRecord record(JsonNode contact) {
        return presentation.of(contact.path("Id").asText(), contact, (record, field) -> {
            JsonNode value = record;
            for (String name : field.name().split("\\.", -1)) {
                value = value.path(name);
            }
            return value;
        });
    }
}
