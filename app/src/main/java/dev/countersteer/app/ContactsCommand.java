package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.contact.Contacts;
import dev.countersteer.app.config.BotConfig;
import dev.countersteer.app.config.ConfigSettings;
import dev.countersteer.app.contacts.ContactImport;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code countersteer contacts}: what can be done with Drift's contacts beside the bot. */
@Command(name = "contacts", description = "Brings contacts to Drift.")
final class ContactsCommand {
    @ParentCommand
    private @Nullable CountersteerCommand parent;

    @Command(
            name = "import",
            description = {
                "Creates or updates a contact for each record of a file, by its external id.",
                "CSV (.csv) names its columns in the first line: externalId,email,name and any others; JSON lines (.jsonl)"
                        + " have an object on each line. Bad lines are named, and do not stop the rest.",
                "FILE.progress remembers how far it is: after a stop, the same command goes on from there."
            })
    int importFile(@Parameters(paramLabel = "FILE", description = "The file, in UTF-8.") Path file)
            throws IOException, InterruptedException {
        CountersteerCommand countersteer = requireNonNull(parent, "picocli sets it");
        ContactImport contactImport = new ContactImport(
                contacts(countersteer),
                duration -> Thread.sleep(duration.toMillis()),
                countersteer.err(),
                Ansi.AUTO.enabled());
        return contactImport.run(file) ? 0 : 1;
    }

    private static Contacts contacts(CountersteerCommand countersteer) throws IOException {
        ConfigSettings settings = countersteer.settings();
        Plugins plugins = Plugins.load(countersteer.surroundings().classes(), settings);
        BotConfig config = BotConfig.read(settings, plugins.commands());
        settings.check();
        if (config.drift().isEmpty()) {
            throw new IOException("No access token is set, so there is no Drift to bring contacts to: set"
                    + " DRIFT_ACCESS_TOKEN and DRIFT_VERIFICATION_TOKEN");
        }
        return Wiring.wireToLook(config, plugins).getInstance(Contacts.class);
    }
}
