package dev.countersteer.testing;

import static java.util.Objects.requireNonNull;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.Role;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.mail.Mail;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.drift.WebhookReceiver;
import dev.countersteer.inbox.InboxWorker;
import dev.countersteer.outbox.OutboxWorker;
import dev.countersteer.simulator.Announcements;
import dev.countersteer.simulator.Recording;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.store.Store;
import dev.countersteer.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Talks to a bot as its users do, to test commands: real pipeline, real store, and a simulated Drift over real HTTP. No
 * Drift account, no test framework, no waiting: time stands still until it is {@linkplain #advance moved by hand}, and
 * each method returns when the bot has done all that is due.
 *
 * <p>There is one conversation, between an agent and a visitor with the name Ana Example and the e-mail address
 * {@code ana@example.com}. Commands run on the calling thread and without a time limit. For one thread. Close it when
 * done; what is left open ends with the JVM.
 *
 * <p>Steps are stored as in production: a step whose result cannot be kept fails here, too. To see what a second run does,
 * let what the command calls throw a {@link SimulatedCrash}.
 */
public final class BotTester implements AutoCloseable {
    /** How long a message that ran when the bot {@linkplain SimulatedCrash crashed} is not run again. */
    public static final Duration LEASE = Worker.LEASE;

    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private final MutableClock clock = MutableClock.at(MONDAY_MORNING);
    private final SimulatedDrift drift = SimulatedDrift.start(clock);
    private final SentMails mails = new SentMails();
    private final TemporaryStore files = new TemporaryStore();
    private final MeterRegistry meters;
    private final Store store;
    private final InboxWorker inbox;
    private final OutboxWorker outbox;
    private final UserId agent;
    private final Map<Role, UserId> agents = new EnumMap<>(Role.class);
    private final ContactId visitor;
    private final ConversationId conversation;

    private BotTester(PermissionConfig permissions, Duration deadline, List<Module> modules) {
        Injector injector = Guice.createInjector(
                Stage.PRODUCTION, new TesterModule(clock, drift, mails, files, permissions, deadline, modules));
        meters = injector.getInstance(MeterRegistry.class);
        store = injector.getInstance(Store.class);
        store.open();
        inbox = injector.getInstance(InboxWorker.class);
        outbox = injector.getInstance(OutboxWorker.class);
        WebhookReceiver receiver = injector.getInstance(WebhookReceiver.class);
        drift.sendWebhooksTo((body, token) -> receiver.receive(List.of(token), body)
                .toCompletableFuture()
                .join()
                .status());
        drift.subscribe(Announcements.EVENTS);
        agent = drift.addAgent("Sam Agent", "agent");
        agents.put(Role.AGENT, agent);
        visitor = drift.addContact(Map.of("email", "ana@example.com", "name", "Ana Example"));
        conversation = drift.startConversation(visitor);
    }

    /**
     * A bot with the commands that these modules bind, and {@code /help}. A module may bind what the commands need; mail,
     * accounts and the clock are bound already. Settings are not read: give a module what it needs of them.
     *
     * @throws com.google.inject.CreationException a command is not declared well, or something is not bound
     */
    public static BotTester with(Module... modules) {
        return new BotTester(PermissionConfig.none(), DEADLINE, List.of(modules));
    }

    /** The same, with permissions as a configuration would give them. */
    static BotTester with(PermissionConfig permissions, Module... modules) {
        return new BotTester(permissions, DEADLINE, List.of(modules));
    }

    /** The same, with a bot that waits for Drift's answers no longer than this, in real time. */
    static BotTester with(Duration deadline, Module... modules) {
        return new BotTester(PermissionConfig.none(), deadline, List.of(modules));
    }

    /** An agent types this as a private note. */
    public void agentSays(String text) {
        agentSays(agent, SimulatedMessage.Type.PRIVATE_NOTE, text);
    }

    /**
     * Someone of this role types this as a private note: for commands that are not everybody's. Each role is somebody
     * else, and the same person each time; {@link Role#AGENT} is who {@link #agentSays(String)} is.
     */
    public void agentSays(Role role, String text) {
        agentSays(agents.computeIfAbsent(role, this::somebody), SimulatedMessage.Type.PRIVATE_NOTE, text);
    }

    /** An agent types this where the visitor sees it. */
    public void agentSaysInChat(String text) {
        agentSays(agent, SimulatedMessage.Type.CHAT, text);
    }

    /** The visitor types this. */
    public void visitorSays(String text) {
        drift.visitorSays(conversation, text);
        runDue();
    }

    /**
     * People say again what they said in a conversation that the playground saved, and the visitor is who they were then.
     * Its agents are this tester's agent.
     *
     * @throws IOException the file cannot be read, or is no such conversation
     */
    public void replay(Path file) throws IOException {
        Recording recording = Recording.read(file);
        visitorIs(recording.visitor());
        for (Recording.Line line : recording.lines()) {
            if (line.visitors()) {
                drift.visitorSays(conversation, line.body());
            } else {
                drift.agentSays(conversation, agent, line.type(), line.body());
            }
            runDue();
        }
    }

    /** From now on the visitor has this address. */
    public void visitorHasEmail(String email) {
        visitorHas(Map.of("email", email));
    }

    /** From now on no address of the visitor is known. */
    public void visitorHasNoEmail() {
        Map<String, @Nullable Object> none = new HashMap<>();
        none.put("email", null);
        none.put("socialProfiles", null);
        visitorHas(none);
    }

    /** From now on the visitor has these attributes beside those that are not named; null takes one away. */
    public void visitorHas(Map<String, ? extends @Nullable Object> attributes) {
        drift.changeContact(visitor, attributes);
    }

    /** The visitor, who has an address, reaches a goal of a playbook. */
    public void visitorReachesGoal(String goal) {
        if (!drift.announcements().goalMet(conversation, goal)) {
            throw new IllegalStateException(
                    "Drift tells of goals of identified visitors only; give this one an address");
        }
        runDue();
    }

    /** Moves time, and does what falls due. */
    public void advance(Duration duration) {
        clock.advance(requireNonNull(duration, "duration is null"));
        runDue();
    }

    /** The private notes of the bot, oldest first, as plain text. */
    public List<String> notes() {
        return posted(SimulatedMessage.Type.PRIVATE_NOTE);
    }

    /** What the visitor got from the bot, oldest first, as plain text. */
    public List<String> chats() {
        return posted(SimulatedMessage.Type.CHAT);
    }

    /** The mails that commands have sent, oldest first. */
    public List<Mail> mails() {
        return mails.all();
    }

    /** From now on the mail server takes mails, or is out of order. */
    public void mailServerWorks(boolean works) {
        mails.work(works);
    }

    /** The attributes that Drift has of the visitor now. */
    public Map<String, Object> visitor() {
        return drift.contact(visitor);
    }

    /** Where agent and visitor talk. */
    public ConversationId conversation() {
        return conversation;
    }

    /** The Drift that the bot talks to: for more people, more conversations, and trouble. */
    public SimulatedDrift drift() {
        return drift;
    }

    /** The time that the bot sees. */
    public MutableClock clock() {
        return clock;
    }

    /** What the bot counts. */
    MeterRegistry meters() {
        return meters;
    }

    /** Does all that is due now; the other methods call it. */
    public void runDue() {
        drift.awaitDeliveries();
        try {
            inbox.runDue();
        } catch (SimulatedCrash e) {
            // The process is gone, and its claim is left to run out.
            return;
        }
        outbox.runDue();
        drift.awaitDeliveries();
    }

    @Override
    public void close() {
        drift.close();
        store.close();
        files.close();
    }

    private void visitorIs(Map<String, Object> attributes) {
        Map<String, @Nullable Object> all = new HashMap<>();
        visitor().keySet().forEach(known -> all.put(known, null));
        all.putAll(attributes);
        visitorHas(all);
    }

    private UserId somebody(Role role) {
        return role == Role.MEMBER ? drift.addAgent("Mia Member", "member") : drift.addAgent("Ada Admin", "admin");
    }

    private void agentSays(UserId who, SimulatedMessage.Type type, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
        drift.agentSays(conversation, who, type, "<p>" + escaped + "</p>");
        runDue();
    }

    private List<String> posted(SimulatedMessage.Type type) {
        return drift.messages(conversation).stream()
                .filter(message -> message.type() == type && message.author().bot())
                .map(message -> BodyText.of(message.body()))
                .toList();
    }
}
