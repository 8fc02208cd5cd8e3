package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;

/** Contacts found by id, e-mail or external id, and what attributes they have ({@code /docs/retrieving-contact}). */
final class ContactSearchResource {
    private static final String READ = "contact_read";
    private static final int USUAL_SIZE = 25;
    private static final int MOST = 100;

    private final ContactBook contacts;
    private final URI address;

    ContactSearchResource(World world, URI address) {
        this.contacts = requireNonNull(world, "world is null").contacts();
        this.address = requireNonNull(address, "address is null");
    }

    List<Route> routes() {
        return List.of(
                Route.get("/contacts", READ, this::search),
                Route.get("/contacts/attributes", READ, this::attributes),
                Route.get("/contacts/{id}", READ, this::one));
    }

    private Answer one(ApiRequest request) {
        ContactCard contact = contacts.find(request.id()).orElseThrow(Refusal::notFound);
        return Answer.ok(Json.data(contact.json()));
    }

    private Answer attributes(ApiRequest request) {
        return Answer.ok(Json.data(ContactAttributes.of(contacts.all())));
    }

    private Answer search(ApiRequest request) {
        Optional<String> email = request.query("email");
        if (email.isPresent()) {
            return byEmail(email.get(), request);
        }
        if (request.queries("id").isEmpty()) {
            throw Refusal.invalid("email or id is required");
        }
        String idType = request.query("idType").orElse("drift");
        List<ContactCard> found = request.queries("id").stream()
                .flatMap(id -> contacts.find(idType, id).stream())
                .toList();
        return Answer.ok(Json.data(rendered(found)));
    }

    /** Always a list; the next page, if any, is in a {@code Link} header. */
    private Answer byEmail(String email, ApiRequest request) {
        int size = request.limit(USUAL_SIZE, MOST);
        long offset = request.query("offset").flatMap(ApiRequest::number).orElse(0L);
        List<ContactCard> found = contacts.byEmail(email);
        Answer answer = Answer.ok(
                Json.data(rendered(found.stream().skip(offset).limit(size).toList())));
        if (found.size() <= offset + size) {
            return answer;
        }
        String query = "email=" + URLEncoder.encode(email, UTF_8) + "&limit=" + size + "&offset=" + (offset + size);
        return answer.with("Link", "<" + address + "/contacts?" + query + ">; rel='next'");
    }

    private static ArrayNode rendered(List<ContactCard> contacts) {
        ArrayNode list = Json.array();
        contacts.forEach(contact -> list.add(contact.json()));
        return list;
    }
}
