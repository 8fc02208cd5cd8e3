package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import com.google.inject.CreationException;
import com.google.inject.Injector;
import dev.countersteer.api.ServiceException;
import dev.countersteer.app.config.BotConfig;
import dev.countersteer.app.config.ConfigSettings;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.drift.DriftClient;
import dev.countersteer.drift.TokenInfo;
import dev.countersteer.event.EventKind;
import dev.countersteer.event.EventRegistry;
import dev.countersteer.mail.MailProbe;
import dev.countersteer.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at each part that a bot needs, and prints a line for it: {@code ok}, or the problem and the way out. */
final class Checkup {
    /** A key of the plugin that is shipped; anybody else's services are not known here. */
    private static final String ACCOUNTS = "signup.accounts-url";

    private final PrintWriter out;
    private boolean well = true;

    Checkup(PrintWriter out) {
        this.out = requireNonNull(out, "out is null");
    }

    /** Returns whether all is well. */
    boolean run(BotConfig config, ConfigSettings settings, Plugins plugins) {
        ok("configuration", "fits");
        config.withoutEffect().forEach(line -> line("NOTE", "configuration", line));
        plugins(plugins);
        try {
            Injector bot = Wiring.wireToLook(config, plugins);
            commands(bot.getInstance(CommandRegistry.class));
            events(bot.getInstance(EventRegistry.class));
            store(bot.getInstance(Store.class));
            NeededScopes scopes = bot.getInstance(NeededScopes.class);
            ok("scopes", "tick these on dev.drift.com: " + scopes.list());
            drift(config, bot.getInstance(DriftClient.class), scopes);
        } catch (CreationException e) {
            problem("commands", Explanation.of(e));
        }
        settings.url(ACCOUNTS).ifPresent(this::accounts);
        mail(config);
        return well;
    }

    private void plugins(Plugins plugins) {
        plugins.problems().forEach(problem -> problem("plugins", problem));
        ok("plugins", plugins.names().isEmpty() ? "none found" : String.join(", ", plugins.names()));
    }

    private void commands(CommandRegistry registry) {
        ok(
                "commands",
                registry.commands(any -> true).stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private void events(EventRegistry registry) {
        String handlers = Arrays.stream(EventKind.values())
                .flatMap(kind -> registry.handlers(kind).stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        if (!handlers.isEmpty()) {
            ok("events", handlers + ": choose these events in the app on dev.drift.com, too");
        }
    }

    private void store(Store store) {
        try {
            ok(
                    "store",
                    switch (store.condition()) {
                        case MISSING -> "will be created at the first start";
                        case OUTDATED -> "will be migrated to this version at the next start; back it up before";
                        case READY -> "opens";
                    });
        } catch (ServiceException e) {
            problem("store", e.getMessage());
        }
    }

    private void drift(BotConfig config, DriftClient client, NeededScopes scopes) {
        if (config.drift().isEmpty()) {
            ok("drift", "no access token is set (DRIFT_ACCESS_TOKEN), so the playground would start");
            return;
        }
        try {
            token(client.tokenInfo(), scopes);
        } catch (ServiceException e) {
            problem("drift", e.getMessage());
        }
    }

    private void token(TokenInfo token, NeededScopes scopes) {
        List<String> missing = scopes.missing(token.scopes());
        List<String> unused = scopes.unused(token.scopes());
        if (!unused.isEmpty()) {
            line(
                    "NOTE",
                    "drift",
                    "the access token may more than anything here needs: " + String.join(", ", unused)
                            + "; untick what nobody else uses it for");
        }
        if (!missing.isEmpty()) {
            problem(
                    "drift",
                    "the access token lacks " + String.join(", ", missing)
                            + ": add them to the app on dev.drift.com, install it again, and use its new token");
        }
        if (token.expiresAt()
                .filter(end -> end.isBefore(Clock.systemUTC().instant()))
                .isPresent()) {
            problem("drift", "the access token has ended: install the app again, and use its new token");
        }
        if (missing.isEmpty()) {
            String until = token.expiresAt().map(end -> ", until " + end).orElse("");
            ok(
                    "drift",
                    "takes the access token"
                            + token.org().map(org -> " of org " + org).orElse("") + until);
        }
    }

    private void accounts(URI url) {
        try {
            Reach.host(url);
            ok("accounts", url + " can be reached");
        } catch (IOException e) {
            problem(
                    "accounts",
                    e.getMessage() + "; is " + ACCOUNTS
                            + " (SIGNUP_ACCOUNTS_URL) right, and may this machine reach it?");
        }
    }

    private void mail(BotConfig config) {
        try {
            MailProbe.visit(config.mail())
                    .ifPresentOrElse(server -> ok("mail", server + " would take mail"), () -> noMail(config));
        } catch (ServiceException e) {
            problem("mail", e.getMessage() + "; is mail.url (MAIL_URL) right, and may this machine reach it?");
        }
    }

    private void noMail(BotConfig config) {
        if (config.drift().isPresent()) {
            problem("mail", "no server is set, so commands that send mail fail: set MAIL_URL and MAIL_FROM");
        }
    }

    private void ok(String part, String text) {
        line("ok", part, text);
    }

    private void problem(String part, @Nullable String text) {
        well = false;
        line("PROBLEM", part, text);
    }

    private void line(String mark, String part, @Nullable String text) {
        out.printf("%-8s %-14s %s%n", mark, part, text);
    }
}
