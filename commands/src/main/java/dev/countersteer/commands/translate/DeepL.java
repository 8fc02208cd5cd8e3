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
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Locale;

/** Asks DeepL. */
final class DeepL implements Translator {
    private static final String NAME = "DeepL";
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final int QUOTA_EXCEEDED = 456;

    private final URI endpoint;
    private final Secret key;
    private final HttpService service;
    private final Answers answers;

    DeepL(Access access, Clock clock) {
        this(access, HttpService.named(NAME, clock).readingUpTo(LONGEST_ANSWER));
    }

    DeepL(Access access, HttpService service) {
        this.key = access.key().orElseThrow();
        this.endpoint = WebAddress.below(access.url().orElseGet(() -> home(key)), "/v2/translate");
        this.service = requireNonNull(service, "service is null");
        this.answers = new Answers(service, NAME, "message");
    }

    /** Where DeepL answers those who have such a key: the keys that cost nothing have an end of their own. */
    static URI home(Secret key) {
        return URI.create(key.value().endsWith(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com");
    }

    @Override
    public Translation translate(TranslationRequest request) {
        HttpRequest question = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", "DeepL-Auth-Key " + key.value())
                .POST(BodyPublishers.ofString(json(request)))
                .build();
        HttpResponse<byte[]> response = service.ask(question);
        if (response.statusCode() == QUOTA_EXCEEDED) {
            throw new RefusedException(
                    service.refused(response, "what your account may translate is used up"),
                    "What your account may translate is used up.");
        }
        JsonNode first = answers.read(response).path("translations").path(0);
        return new Translation(
                answers.text(first.path("text")),
                request.source()
                        .or(() -> Language.ofCode(
                                first.path("detected_source_language").asText())));
    }

    private static String json(TranslationRequest request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("text").add(request.text());
        // It tells variants apart only of what it translates into.
        request.source().ifPresent(source -> json.put("source_lang", capitals(source.base())));
        return json.put("target_lang", capitals(request.target().code())).toString();
    }

    private static String capitals(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
