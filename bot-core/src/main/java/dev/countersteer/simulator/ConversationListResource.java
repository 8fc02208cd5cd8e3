package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.simulator.AnswerShapes.ConversationList;
import java.net.URI;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The list of conversations, last updated first, in both ways that Drift documents: absolute links
 * ({@code /docs/list-conversations}) and a cursor ({@code /docs/listing-conversations}).
 */
final class ConversationListResource {
    private static final int USUAL_SIZE = 25;
    private static final int MOST_BY_LINKS = 100;
    private static final int MOST_BY_CURSOR = 50;

    private final World world;
    private final AnswerShapes shapes;
    private final URI address;

    /**
     * One page that a link leads to.
     *
     * @param statuses ids, comma-separated
     */
    private record Page(long offset, int size, String statuses) {
        String token() {
            String text = offset + ":" + size + ":" + statuses;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        }

        static Page of(String token) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split(":", 3);
                return new Page(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.invalidParameter("page_token is invalid", "page_token");
            }
        }
    }

    ConversationListResource(World world, AnswerShapes shapes, URI address) {
        this.world = requireNonNull(world, "world is null");
        this.shapes = requireNonNull(shapes, "shapes is null");
        this.address = requireNonNull(address, "address is null");
    }

    List<Route> routes() {
        return List.of(Route.get("/conversations/list", "conversation_read", this::list));
    }

    private Answer list(ApiRequest request) {
        if (request.has("page_token")) {
            return byLinks(Page.of(request.query("page_token").orElse("")));
        }
        if (request.has("next") || shapes.conversationList() == ConversationList.CURSOR) {
            return byCursor(request);
        }
        String statuses = String.join(",", request.queries("statusId"));
        return byLinks(new Page(0, request.limit(USUAL_SIZE, MOST_BY_LINKS), statuses));
    }

    private Answer byLinks(Page page) {
        List<ConversationState> all = withStatus(List.of(page.statuses().split(",")));
        List<ConversationState> shown =
                all.stream().skip(page.offset()).limit(page.size()).toList();
        ObjectNode answer = Json.data(rendered(shown));
        ObjectNode links = answer.putObject("links").put("self", link(page));
        long end = page.offset() + page.size();
        if (end < all.size()) {
            links.put("next", link(new Page(end, page.size(), page.statuses())));
        }
        return Answer.ok(answer);
    }

    /** The cursor is the id of the last conversation shown; at the end there is no pagination at all. */
    private Answer byCursor(ApiRequest request) {
        int size = request.limit(USUAL_SIZE, MOST_BY_CURSOR);
        List<ConversationState> left = after(request.query("next"), withStatus(request.queries("statusId")));
        List<ConversationState> shown = left.stream().limit(size).toList();
        ObjectNode answer = Json.data(rendered(shown));
        if (left.size() > size) {
            long last = shown.get(size - 1).id();
            answer.putObject("pagination").put("more", true).put("next", Long.toString(last));
        }
        return Answer.ok(answer);
    }

    private static List<ConversationState> after(Optional<String> cursor, List<ConversationState> all) {
        if (cursor.isEmpty()) {
            return all;
        }
        List<String> ids = all.stream().map(state -> Long.toString(state.id())).toList();
        int last = ids.indexOf(cursor.get());
        if (last < 0) {
            throw Refusal.invalidParameter("next is invalid", "next");
        }
        return all.subList(last + 1, all.size());
    }

    private List<ConversationState> withStatus(List<String> ids) {
        Set<ConversationStatus> wanted = EnumSet.noneOf(ConversationStatus.class);
        for (String id : ids) {
            if (!id.isEmpty()) {
                wanted.add(ConversationStatus.ofId(id)
                        .orElseThrow(() -> Refusal.invalidParameter("statusId must be 1, 2 or 3", "statusId")));
            }
        }
        return world.conversations().lastUpdatedFirst().stream()
                .filter(conversation -> wanted.isEmpty() || wanted.contains(conversation.status()))
                .toList();
    }

    private String link(Page page) {
        return address + "/conversations/list?page_token=" + page.token();
    }

    private static ArrayNode rendered(List<ConversationState> conversations) {
        ArrayNode list = Json.array();
        conversations.forEach(conversation -> list.add(Rendering.listedConversation(conversation)));
        return list;
    }
}
