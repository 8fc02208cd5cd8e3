package dev.countersteer.process;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.UserId;
import dev.countersteer.simulator.HttpWebhookTarget;
import dev.countersteer.simulator.ReceivedMail;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMailServer;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.simulator.SimulatedMessage.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that a bot meets outside of its process: a Drift, a mail server, an accounts service, and a folder to live in. */
final class Outside implements AutoCloseable {
    private final SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
    private final SimulatedMailServer mail = SimulatedMailServer.start();
    private final AccountsService accounts = AccountsService.start();
    private final Path folder = newFolder();
    private final UserId agent = drift.addAgent("Sam", "agent");

    SimulatedDrift drift() {
        return drift;
    }

    AccountsService accounts() {
        return accounts;
    }

    /** Where the bot runs; its database is in {@code data}. */
    Path folder() {
        return folder;
    }

    /** The verification tokens: Drift's, and the one of the recorded webhooks, as during a rotation. */
    String verificationTokens() {
        return drift.verificationToken().value() + "," + "VERIFICATION-TOKEN-EXAMPLE";
    }

    /** What a bot needs to find all of it; to be changed as the test likes. */
    Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "HTTP_HOST", "127.0.0.1",
                "HTTP_PORT", "0",
                "DRIFT_API_URL", drift.url().toString(),
                "DRIFT_ACCESS_TOKEN", drift.accessToken().value(),
                "DRIFT_VERIFICATION_TOKEN", verificationTokens(),
                // Notes that a held command still runs would come or not, as the machine is slow or quick.
                "COMMANDS_PROGRESS_AFTER", "60s",
                "SIGNUP_ACCOUNTS_URL", accounts.url().toString(),
                "MAIL_URL", mail.url().toString(),
                "MAIL_FROM", "Countersteer <bot@example.com>"));
    }

    BotProcess startBot() {
        return startBot(environment());
    }

    BotProcess startBot(Map<String, String> environment) {
        return ready(JarRun.start(folder, environment));
    }

    /** Waits until it is ready, and sends it Drift's webhooks. */
    BotProcess ready(JarRun run) {
        BotProcess bot = BotProcess.ready(run);
        drift.sendWebhooksTo(new HttpWebhookTarget(bot.url().resolve("/webhooks/drift")));
        return bot;
    }

    /** A conversation with a visitor of this address. */
    ConversationId conversation(String email) {
        return drift.startConversation(drift.addContact(Map.of("email", email)));
    }

    /** An agent types a private note, and Drift tells the bot of it, twice: as a message and as a command. */
    long agentTypes(ConversationId conversation, String text) {
        return drift.agentSays(conversation, agent, Type.PRIVATE_NOTE, "<p>" + text + "</p>");
    }

    /** The private notes that the bot has posted, oldest first. */
    List<String> notes(ConversationId conversation) {
        return posted(conversation, Type.PRIVATE_NOTE);
    }

    /** The messages to the visitor that the bot has posted, oldest first. */
    List<String> chats(ConversationId conversation) {
        return posted(conversation, Type.CHAT);
    }

    /** The mails to an address, oldest first. */
    List<ReceivedMail> mails(String email) {
        return mail.received().stream()
                .filter(received -> received.to().contains(email))
                .toList();
    }

    @Override
    public void close() {
        drift.close();
        mail.close();
        accounts.close();
    }

    private List<String> posted(ConversationId conversation, Type type) {
        return drift.messages(conversation).stream()
                .filter(message -> message.type() == type)
                .filter(message -> message.developerAppId().isPresent())
                .map(SimulatedMessage::body)
                .toList();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "bots")), "bot")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
