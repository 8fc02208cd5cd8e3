package dev.countersteer.commands.lookup;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Secret;
import dev.countersteer.api.UserException;
import dev.countersteer.api.http.HttpService;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whatever answers in JSON: how it is asked and read is configuration. */
final class OwnCrm implements Crm {
    private final HttpService service;
    private final OwnApi api;
    private final Optional<Secret> token;
    private final Presentation presentation;

    OwnCrm(HttpService service, OwnApi api, Optional<Secret> token, Presentation presentation) {
        this.service = requireNonNull(service, "service is null");
        this.api = requireNonNull(api, "api is null");
        this.token = requireNonNull(token, "token is null");
        this.presentation = requireNonNull(presentation, "presentation is null");
    }

    @Override
    public String name() {
        return "the CRM";
    }

    @Override
    public List<CrmRecord> byEmail(EmailAddress email) {
        return ask(api.emailUrl(), "lookup.email-url", email.value());
    }

    @Override
    public List<CrmRecord> byExternalId(String id) {
        return ask(api.externalIdUrl(), "lookup.external-id-url", id);
    }

    private List<CrmRecord> ask(Optional<String> template, String key, String value) {
        String url = template.orElseThrow(() -> new UserException(
                "Nobody was looked up: it is not set how the CRM is asked for that. Ask whoever runs the bot to set "
                        + key + "."));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(OwnApi.filled(url, value)).header("Accept", "application/json");
        token.ifPresent(secret -> request.header(api.header(), secret.value()));
        HttpResponse<byte[]> response = service.ask(request.build());
        if (response.statusCode() == 404) {
            return List.of();
        }
        return people(JsonAnswer.of(response, service, "lookup.token and lookup.header", key)
                        .at(api.records()))
                .limit(MOST)
                .map(this::record)
                .toList();
    }

    /** A list, or somebody; else nobody. */
    private static Stream<JsonNode> people(JsonNode records) {
        if (records.isArray()) {
            return StreamSupport.stream(records.spliterator(), false);
        }
        return records.isObject() && !records.isEmpty() ? Stream.of(records) : Stream.empty();
    }

    private CrmRecord record(JsonNode person) {
        return presentation.of(person.at(api.id()).asText(), person, (record, field) -> record.at(field.pointer()));
    }
}
