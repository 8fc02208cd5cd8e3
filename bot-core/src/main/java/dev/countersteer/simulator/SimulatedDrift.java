package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Secret;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.simulator.SimulatedMessage.Author;
import dev.countersteer.simulator.SimulatedMessage.Kind;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Drift that runs here, for one org: agents, contacts, conversations, a REST face over real HTTP on loopback, and
 * webhooks. It follows what is known of Drift's developer API, and where little is known, the less comfortable reading:
 * ids do not fit a {@code double}, the app's own posts come back as webhooks, anyone's slash is a command message.
 *
 * <pre>{@code
 * try (SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC())) {
 *     drift.sendWebhooksTo(new HttpWebhookTarget(bot));
 *     UserId agent = drift.addAgent("Sam", "agent");
 *     ConversationId conversation = drift.startConversation(drift.addContact(Map.of("email", "ana@example.com")));
 *     drift.agentSays(conversation, agent, SimulatedMessage.Type.PRIVATE_NOTE, "<p>/help</p>");
 * }
 * }</pre>
 *
 * <p>Cheap enough for one per test. Methods return when the change is made; webhooks follow on a thread of their own,
 * in order, and {@link #awaitDeliveries} waits for them. Methods throw {@code IllegalArgumentException} for ids that do
 * not exist. Safe for use by many threads.
 */
public final class SimulatedDrift implements AutoCloseable {
    private static final OrgId ORG = new OrgId(48_213);

    private final Access access = new Access(Access.newSecret("access"));
    private final Secret verificationToken = Access.newSecret("verification");
    private final Pulse pulse = new Pulse();
    private final DeliveryQueue queue;
    private final Deliveries deliveries;
    private final Events events;
    private final Faults faults = new Faults(pulse);
    private final AnswerShapes shapes = new AnswerShapes();
    private final CallLog calls = new CallLog(pulse);
    private final World world;
    private final Site site;
    private final RestFace face;

    private SimulatedDrift(Clock clock, int port) {
        this.queue = new DeliveryQueue(clock, pulse);
        this.deliveries = new Deliveries(queue, this::redeliver);
        this.events = new Events(ORG, verificationToken, deliveries);
        this.world = new World(ORG, clock, events, pulse);
        this.site = new Site(world, Access.newSecret("signing"), pulse);
        this.face = new RestFace(port, faults, calls, new LoggedBody(access.token()), clock);
    }

    /** Starts on any free port of the loopback address; times of messages are the clock's. */
    public static SimulatedDrift start(Clock clock) {
        return start(clock, 0);
    }

    /** Starts on a port of the loopback address; throws {@code UncheckedIOException} when it is taken. */
    public static SimulatedDrift start(Clock clock, int port) {
        SimulatedDrift drift = new SimulatedDrift(requireNonNull(clock, "clock is null"), port);
        drift.face.open(new Router(
                drift.world, drift.access, Resources.routes(drift.world, drift.access, drift.shapes, drift.url())));
        return drift;
    }

    /** The REST face; stands for {@code https://driftapi.com}. */
    public URI url() {
        return face.address();
    }

    /** The app's token for this org; another one in each simulator. */
    public Secret accessToken() {
        return access.token();
    }

    /** What webhooks carry in body and header; another one in each simulator. */
    public Secret verificationToken() {
        return verificationToken;
    }

    /** The only org there is. */
    public OrgId org() {
        return ORG;
    }

    /** The org's bot user, who posts what the app posts. */
    public UserId bot() {
        return new UserId(world.staff().bot().id());
    }

    /** The app's id, as in {@code developer_app_id} of its messages and {@code credential_id} of its token. */
    public String app() {
        return Access.APP;
    }

    /** Sends webhooks to {@code target} from now on, instead of the one before. Without a target they are dropped. */
    public void sendWebhooksTo(WebhookTarget target) {
        queue.sendTo(requireNonNull(target, "target is null"));
    }

    /**
     * Chooses the events that are sent, of {@code new_message}, {@code new_command_message}, {@code new_conversation},
     * {@code button_clicked}, {@code playbook_goal_met}, {@code contact_identified} (a visitor's first e-mail) and
     * {@code contact_updated}; the first two are the default.
     */
    public void subscribe(Set<String> chosen) {
        events.subscribe(chosen);
    }

    /** Replaces the token's scopes; the default is what a slash command bot asks for, and reading users. */
    public void grant(Set<String> scopes) {
        access.grant(scopes);
    }

    /** Adds an agent; {@code role} is {@code admin}, {@code agent} or {@code member}. */
    public UserId addAgent(String name, String role) {
        return new UserId(
                world.locked(() -> world.staff().add(name, role, world.now())).id());
    }

    /** Adds a team of agents, and returns its id. */
    public long addTeam(String name, UserId... members) {
        Set<Long> ids = Stream.of(members).map(UserId::value).collect(Collectors.toSet());
        return world.locked(() -> world.staff().addTeam(name, ids, world.now())).id();
    }

    /** Adds a contact with an id above 2^53. The attributes may be empty; an e-mail may be another's, too. */
    public ContactId addContact(Map<String, Object> attributes) {
        ObjectNode given = Json.object(attributes);
        return new ContactId(
                world.locked(() -> world.contacts().add(given, world.now())).id());
    }

    /** Adds a contact with an id of the caller's choice; throws {@code IllegalArgumentException} when it is taken. */
    public void addContact(ContactId id, Map<String, Object> attributes) {
        ObjectNode given = Json.object(attributes);
        world.locked(() -> world.contacts().add(id.value(), given, world.now()));
    }

    /** A contact's attributes as they are now, with those that Drift adds, without those that are null. */
    public Map<String, Object> contact(ContactId id) {
        return world.locked(() -> Json.map(card(id).attributes()));
    }

    /** All contacts as {@link #contact} has each, first created first. */
    public Map<ContactId, Map<String, Object>> contacts() {
        return world.locked(() -> world.contacts().attributes());
    }

    /** Changes the attributes that are given and leaves the others; null takes one away. Sends no webhook. */
    public void changeContact(ContactId id, Map<String, ? extends @Nullable Object> attributes) {
        ObjectNode given = Json.object(attributes);
        world.locked(() -> {
            ContactCard contact = card(id);
            world.change(contact, given);
            return contact;
        });
    }

    /** Begins an open conversation without messages. */
    public ConversationId startConversation(ContactId contact) {
        return world.locked(() -> {
            long owner = card(contact).id();
            return new ConversationId(
                    world.conversations().open(owner, world.now()).id());
        });
    }

    /** Closes a conversation; the visitor's next message opens it again. Sends no webhook. */
    public void closeConversation(ConversationId conversation) {
        within(conversation, state -> {
            world.conversations().close(state, world.now());
            return state;
        });
    }

    /**
     * An agent, or the bot of a playbook, writes.
     *
     * @param bodyHtml as Drift would send it: an agent's text is usually {@code <p>…</p>}
     * @return the message's id
     */
    public long agentSays(ConversationId conversation, UserId agent, SimulatedMessage.Type type, String bodyHtml) {
        return within(conversation, state -> {
            StaffMember member = world.staff()
                    .find(agent.value())
                    .orElseThrow(() -> new IllegalArgumentException("there is no agent " + agent));
            Author author = new Author(Kind.USER, member.id(), member.bot());
            return world.say(state, Draft.of(author, type, bodyHtml)).id();
        });
    }

    /**
     * The visitor writes; the body is the bare text.
     *
     * @return the message's id
     */
    public long visitorSays(ConversationId conversation, String text) {
        return within(conversation, state -> {
            Author author = new Author(Kind.CONTACT, state.contact(), false);
            return world.say(state, Draft.of(author, SimulatedMessage.Type.CHAT, text))
                    .id();
        });
    }

    /** The contact who a conversation is with. */
    public ContactId visitor(ConversationId conversation) {
        return within(conversation, state -> new ContactId(state.contact()));
    }

    /** All messages of a conversation, oldest first. */
    public List<SimulatedMessage> messages(ConversationId conversation) {
        return within(conversation, state -> List.copyOf(state.messages()));
    }

    /** All conversations, in the order they began. */
    public List<ConversationId> conversations() {
        return world.locked(() -> world.conversations().all().stream()
                .map(state -> new ConversationId(state.id()))
                .toList());
    }

    /** The org's web site, where Drift's widget is. */
    public Site site() {
        return site;
    }

    /** Failures of the REST face, on demand. */
    public Faults faults() {
        return faults;
    }

    /** How webhooks travel. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** The webhooks that were sent, one for each attempt, oldest first; the last 10,000. */
    public List<DeliveryAttempt> attempts() {
        return queue.attempts();
    }

    /** Webhooks on demand: a playbook's goal, and what else does not come about by itself here. */
    public Announcements announcements() {
        return new Announcements(world, events);
    }

    /** Which of two documented shapes some answers have. */
    public AnswerShapes answerShapes() {
        return shapes;
    }

    /** The calls that the REST face has met, oldest first; the last 10,000. */
    public List<RecordedCall> calls() {
        return calls.calls();
    }

    /**
     * Calls {@code listener} whenever a conversation, a contact, a call, a delivery or a fault came or changed. It is called on the
     * thread that made the change, which may hold locks: it must be quick, and ask nothing of the simulator.
     */
    public Watch onChange(Runnable listener) {
        return pulse.watch(listener);
    }

    /**
     * Waits until no webhook is on its way; a batch held for reordering is sent. Throws {@code IllegalStateException}
     * after 10 seconds. That the target answered does not mean that it has done its work.
     */
    public void awaitDeliveries() {
        deliveries.awaitAll();
    }

    /** Stops; stalled calls lose their connection, webhooks on their way are lost. Nothing happens the second time. */
    @Override
    public void close() {
        face.close();
        queue.close();
    }

    private void redeliver(long message) {
        world.locked(() -> world.sayAgain(message));
    }

    private <T> T within(ConversationId id, Function<ConversationState, T> work) {
        return world.locked(() -> work.apply(world.conversations()
                .find(id.value())
                .orElseThrow(() -> new IllegalArgumentException("there is no conversation " + id))));
    }

    private ContactCard card(ContactId id) {
        return world.contacts()
                .find(id.value())
                .orElseThrow(() -> new IllegalArgumentException("there is no contact " + id));
    }
}
