package dev.countersteer.app;

import dev.countersteer.app.CountersteerCommand.Surroundings;
import dev.countersteer.app.config.BotConfig;
import dev.countersteer.app.config.ConfigSettings;
import dev.countersteer.drift.DriftConfig;
import dev.countersteer.web.WebhookAddress;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a bot from the reading of its configuration to the signal that ends it. */
final class Serving {
    private static final Logger log = LoggerFactory.getLogger(Serving.class);

    private Serving() {}

    /** Serves Drift; without an access token the playground. */
    static int serve(ConfigSettings settings, Surroundings surroundings, PrintWriter out) {
        BotConfig config = BotConfig.read(settings);
        Plugins plugins = load(settings, surroundings);
        Optional<DriftConfig> drift = config.drift();
        if (drift.isEmpty()) {
            return play(
                    config, plugins, "No access token is set (DRIFT_ACCESS_TOKEN), so this is the playground: ", out);
        }
        Bot bot = Wiring.wire(config, drift.get(), plugins.modules()).getInstance(Lifecycle.class);
        return run(
                bot,
                out,
                url -> "Countersteer is ready; Drift's webhooks go to "
                        + WebhookAddress.of(config.http().publicUrl().orElse(url)));
    }

    /** Runs the playground, whatever Drift is configured. */
    static int play(ConfigSettings settings, Surroundings surroundings, PrintWriter out) {
        BotConfig config = BotConfig.read(settings);
        return play(config, load(settings, surroundings), "The playground is open: ", out);
    }

    private static int play(BotConfig config, Plugins plugins, String greeting, PrintWriter out) {
        return run(Playground.of(config, plugins), out, url -> greeting + url.resolve("/playground"));
    }

    private static Plugins load(ConfigSettings settings, Surroundings surroundings) {
        Plugins plugins = Plugins.load(surroundings.classes(), settings);
        settings.check();
        plugins.problems().forEach(log::warn);
        return plugins;
    }

    private static int run(Bot bot, PrintWriter out, Greeting greeting) {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread end = new Thread(
                () -> {
                    bot.stop();
                    stopped.countDown();
                },
                "shutdown");
        Runtime.getRuntime().addShutdownHook(end);
        out.println(greeting.of(bot.start()));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    @FunctionalInterface
    private interface Greeting {
        String of(URI url);
    }
}
