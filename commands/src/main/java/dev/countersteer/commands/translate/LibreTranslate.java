package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.Secret;
import dev.countersteer.api.http.HttpService;
import dev.countersteer.api.http.WebAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Asks a LibreTranslate server. */
final class LibreTranslate implements Translator {
    private static final String NAME = "LibreTranslate";
    private static final int LONGEST_ANSWER = 256 * 1024;
    /** The variants it tells apart. Of others it knows the language only. */
    private static final Set<String> VARIANTS = Set.of("pt-BR", "zh-Hans", "zh-Hant");

    private final URI endpoint;
    private final Optional<Secret> key;
    private final HttpService service;
    private final Answers answers;

    LibreTranslate(Access access, Clock clock) {
        this(access, HttpService.named(NAME, clock).readingUpTo(LONGEST_ANSWER));
    }

    LibreTranslate(Access access, HttpService service) {
        this.endpoint = WebAddress.below(access.url().orElseThrow(), "/translate");
        this.key = access.key();
        this.service = requireNonNull(service, "service is null");
        this.answers = new Answers(service, NAME, "error");
    }

    @Override
    public Translation translate(TranslationRequest request) {
        HttpRequest question = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(json(request)))
                .build();
        JsonNode answer = answers.read(service.ask(question));
        return new Translation(
                answers.text(answer.path("translatedText")),
                request.source().or(() -> detected(answer.path("detectedLanguage"))));
    }

    private String json(TranslationRequest request) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("q", request.text())
                .put("source", request.source().map(LibreTranslate::code).orElse("auto"))
                .put("target", code(request.target()))
                .put("format", "text");
        key.ifPresent(secret -> json.put("api_key", secret.value()));
        return json.toString();
    }

    /** Where it detects nothing it says English, with no confidence. */
    private static Optional<Language> detected(JsonNode detection) {
        return detection.path("confidence").asDouble() > 0
                ? Language.ofCode(detection.path("language").asText())
                : Optional.empty();
    }

    private static String code(Language language) {
        return VARIANTS.contains(language.code()) ? language.code() : language.base();
    }
}
