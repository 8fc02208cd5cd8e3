package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import com.google.inject.Module;
import dev.countersteer.api.Secret;
import dev.countersteer.app.config.BotConfig;
import dev.countersteer.drift.DriftConfig;
import dev.countersteer.mail.MailConfig;
import dev.countersteer.simulator.Announcements;
import dev.countersteer.simulator.HttpWebhookTarget;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.simulator.SimulatedMailServer;
import dev.countersteer.store.StoreConfig;
import dev.countersteer.web.WebhookAddress;
import dev.countersteer.web.playground.PlaygroundModule;
import dev.countersteer.web.playground.calls.CallsModule;
import dev.countersteer.web.playground.scene.SceneModule;
import dev.countersteer.web.playground.shop.ShopModule;
import dev.countersteer.web.playground.trail.TrailModule;
import dev.countersteer.web.playground.trouble.TroubleModule;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bot as it runs in production, with a Drift and a mail server of its own, on loopback only. Webhooks come in over HTTP
 * and calls go out over HTTP. What the simulated Drift forgets at the end, the store must forget, too, or it would know
 * the ids of the next one's messages: it is a file in a folder that goes.
 */
final class Playground implements Bot {
    private final SimulatedDrift drift;
    private final SimulatedMailServer mail;
    private final TemporaryFolder folder;
    private final Bot bot;

    private Playground(SimulatedDrift drift, SimulatedMailServer mail, TemporaryFolder folder, Bot bot) {
        this.drift = requireNonNull(drift, "drift is null");
        this.mail = requireNonNull(mail, "mail is null");
        this.folder = requireNonNull(folder, "folder is null");
        this.bot = requireNonNull(bot, "bot is null");
    }

    /** Makes a playground; of the configuration it takes the port, and how commands run. */
    static Playground of(BotConfig given, Plugins plugins) {
        SimulatedDrift drift = SimulatedDrift.start(Clock.systemUTC());
        SimulatedMailServer mail = SimulatedMailServer.start();
        TemporaryFolder folder = TemporaryFolder.create("countersteer-playground");
        List<Module> modules = new ArrayList<>(plugins.modules());
        modules.add(new PlaygroundModule(drift, mail));
        modules.add(new ShopModule());
        modules.add(new TrailModule());
        modules.add(new CallsModule());
        modules.add(new TroubleModule());
        modules.add(new SceneModule());
        DriftConfig connection = new DriftConfig(drift.url(), drift.accessToken(), List.of(drift.verificationToken()));
        Bot bot = Wiring.wire(config(given, mail, folder.file("playground.db")), connection, modules)
                .getInstance(Lifecycle.class);
        return new Playground(drift, mail, folder, bot);
    }

    @Override
    public URI start() {
        try {
            URI url = bot.start();
            drift.subscribe(Announcements.EVENTS);
            drift.sendWebhooksTo(new HttpWebhookTarget(WebhookAddress.of(url)));
            return url;
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    @Override
    public void stop() {
        bot.stop();
        drift.close();
        mail.close();
        folder.delete();
    }

    private static BotConfig config(BotConfig given, SimulatedMailServer mail, Path database) {
        return new BotConfig(
                given.http().onLoopback(),
                Optional.empty(),
                StoreConfig.at("jdbc:sqlite:" + database),
                given.inbox(),
                given.unknownCommands(),
                given.burst(),
                given.permissions(),
                given.catchUp(),
                new MailConfig(
                        Optional.of(new Secret(mail.url().toString())),
                        Optional.of("Countersteer <bot@playground.example>")),
                given.admin());
    }
}
