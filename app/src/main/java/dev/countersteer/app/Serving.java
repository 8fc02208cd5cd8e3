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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a bot from the reading of its configuration to the signal that ends it. */
final class Serving {
    private static final Logger log = LoggerFactory.getLogger(Serving.class);

    private Serving() {}

    /** Serves Drift; without an access token the playground. */
    static int serve(ConfigSettings settings, Surroundings surroundings, PrintWriter out) {
        Plugins plugins = Plugins.load(surroundings.classes(), settings);
        BotConfig config = read(settings, plugins);
        Optional<DriftConfig> drift = config.drift();
        if (drift.isEmpty()) {
            return play(
                    config,
                    plugins,
                    "No access token is set (DRIFT_ACCESS_TOKEN), so this is the playground: ",
                    announcer(surroundings, out));
        }
        Bot bot = Wiring.wire(config, drift.get(), plugins.modules()).getInstance(Lifecycle.class);
        return run(
                bot,
                announcer(surroundings, out),
                url -> "Countersteer is ready; Drift's webhooks go to "
                        + WebhookAddress.of(config.http().publicUrl().orElse(url)));
    }

    /** Runs the playground, whatever Drift is configured. */
    static int play(ConfigSettings settings, Surroundings surroundings, PrintWriter out) {
        Plugins plugins = Plugins.load(surroundings.classes(), settings);
        return play(read(settings, plugins), plugins, "The playground is open: ", announcer(surroundings, out));
    }

    private static int play(BotConfig config, Plugins plugins, String greeting, Consumer<String> announcer) {
        return run(Playground.of(config, plugins), announcer, url -> greeting + url.resolve("/playground"));
    }

    /** People get a plain line; where each line is to be an object, what is ready is an event like all others. */
    private static Consumer<String> announcer(Surroundings surroundings, PrintWriter out) {
        return surroundings.logsJson() ? line -> log.info("{}", line) : out::println;
    }

    private static BotConfig read(ConfigSettings settings, Plugins plugins) {
        BotConfig config = BotConfig.read(settings, plugins.commands());
        settings.check();
        config.withoutEffect().forEach(log::warn);
        plugins.problems().forEach(log::warn);
        return config;
    }

    private static int run(Bot bot, Consumer<String> announcer, Greeting greeting) {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread end = new Thread(
                () -> {
                    bot.stop();
                    stopped.countDown();
                },
                "shutdown");
        Runtime.getRuntime().addShutdownHook(end);
        announcer.accept(greeting.of(bot.start()));
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
