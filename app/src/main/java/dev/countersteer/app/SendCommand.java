package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.Secret;
import dev.countersteer.app.config.BotConfig;
import dev.countersteer.app.config.ConfigSettings;
import dev.countersteer.command.text.BodyText;
import dev.countersteer.simulator.Recording;
import dev.countersteer.web.RecordedWebhook;
import dev.countersteer.web.WebhookAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code countersteer send FILE}. */
@Command(
        name = "send",
        description = {
            "Posts a recorded webhook to a running bot, and says what its answer means.",
            "Of a conversation that the playground saved, it posts each message, with the configured verification token."
        })
final class SendCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable CountersteerCommand parent;

    @Parameters(paramLabel = "FILE", description = "A file that holds the body of a webhook, or a saved conversation.")
    private @Nullable Path file;

    @Option(
            names = "--to",
            paramLabel = "URL",
            converter = BotAddress.class,
            description = "The bot's address; http://localhost and the configured port if not given.")
    private @Nullable URI bot;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CountersteerCommand countersteer = requireNonNull(parent, "picocli sets it");
        ConfigSettings settings = countersteer.settings();
        Plugins plugins = Plugins.load(countersteer.surroundings().classes(), settings);
        BotConfig config = BotConfig.read(settings, plugins.commands());
        settings.check();
        URI address = WebhookAddress.of(
                bot == null ? URI.create("http://localhost:" + config.http().port()) : bot);
        Path recorded = requireNonNull(file, "picocli sets it");
        byte[] content = read(recorded);
        return Recording.isIn(content)
                ? sendAll(Recording.read(recorded), address, config, countersteer.out())
                : send(RecordedWebhook.of(content), address, config, countersteer.out());
    }

    /** Stops at none: a bot takes each for itself. */
    private static int sendAll(Recording recording, URI address, BotConfig config, PrintWriter out)
            throws IOException, InterruptedException {
        Secret token = configured(config).orElse(new Secret(""));
        List<Recording.Line> lines = recording.lines();
        List<byte[]> webhooks = recording.webhooks(token);
        int refused = 0;
        for (int index = 0; index < lines.size(); index++) {
            int status = RecordedWebhook.of(webhooks.get(index)).post(address, token);
            out.println(said(lines.get(index)) + "  " + status + ": " + meaningOfSaved(status));
            refused += status == 200 ? 0 : 1;
        }
        out.println(lines.size() - refused + " of " + lines.size() + " messages were taken");
        return refused == 0 ? 0 : 1;
    }

    private static String said(Recording.Line line) {
        String text = BodyText.of(line.body()).replaceAll("\\s+", " ").replaceAll("\\p{C}", "");
        return (line.visitors() ? "visitor" : "agent") + " \"" + Quoted.shortened(text) + "\"";
    }

    private static int send(RecordedWebhook webhook, URI address, BotConfig config, PrintWriter out)
            throws IOException, InterruptedException {
        int status = webhook.post(address, token(webhook, config));
        out.println(status + ": " + meaning(status));
        return status == 200 ? 0 : 1;
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder: name a file in it");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file + ": give the path of a recorded webhook", e);
        } catch (AccessDeniedException e) {
            throw new IOException(file + " cannot be read: this user may not", e);
        }
    }

    private static Secret token(RecordedWebhook webhook, BotConfig config) {
        return webhook.token().or(() -> configured(config)).orElse(new Secret(""));
    }

    private static Optional<Secret> configured(BotConfig config) {
        return config.drift().map(drift -> drift.verificationTokens().get(0));
    }

    private static String meaningOfSaved(int status) {
        return status == 401
                ? "refused. A saved conversation has no token: configure DRIFT_VERIFICATION_TOKEN as the bot has it."
                : meaning(status);
    }

    private static String meaning(int status) {
        return switch (status) {
            case 200 -> "taken. It was stored, was stored before, or is no command of this bot.";
            case 400 -> "refused. The file is no webhook: a JSON object with a type is needed.";
            case 401 -> "refused. The file's token is not the verification token that the bot was started with.";
            case 404 -> "there is no webhook endpoint; give the bot's address with --to, without a path.";
            case 408 -> "refused. The file was not there in time; is something slow between here and the bot?";
            case 413 -> "refused. A webhook has at most 1 MiB.";
            case 503 -> "not taken. The bot's store is down; the bot's log and /health/ready say more.";
            default -> "not what a bot answers; is it another program?";
        };
    }
}
