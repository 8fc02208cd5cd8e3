package dev.countersteer.command.help;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.FromContact;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.command.CommandModule;
import dev.countersteer.command.CommandRegistry;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.permission.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandsPageTest {
    private static final List<CommandDefinition> COMMANDS = Guice.createInjector(new CommandModule(), binder -> {
                commandBinder(binder).bind(Refund.class);
                commandBinder(binder).bind(Hostile.class);
            })
            .getInstance(CommandRegistry.class)
            .commands(any -> true);

    @Test
    void listsALineForEachCommand() {
        assertThat(CommandsPage.plain(COMMANDS)).isEqualTo("""
                Billing
                  /refund <kind> [--email <email>] — Gives money back
                Boo <b>
                  /hostile [text …] — <script>alert(1)</script> # Not a heading [2J""");
    }

    @Test
    void writesASectionForEachCommand() {
        assertThat(CommandsPage.markdown(COMMANDS, CommandsPageTest::declared)).startsWith("""
                # Commands

                ## Billing

                ### /refund

                Gives money back

                Usage: `/refund <kind> [--email <email>]`

                | Argument | Must be typed | What it is |
                | --- | --- | --- |
                | `kind` | yes | how much \\| of it; `all`, `half` |
                | `--email`, `-e` | no | where the receipt goes; if left out, the contact's `email` |

                Examples:

                - `/refund all`

                Also: `/money-back`

                May be used by everyone of the organization.

                ## Boo &lt;b&gt;
                """);
    }

    @Test
    void takesNoOrdersFromACommand() {
        assertThat(CommandsPage.markdown(COMMANDS, CommandsPageTest::declared)).endsWith("""
                ### /hostile

                &lt;script&gt;alert(1)&lt;/script&gt; \\# Not a heading\\[2J

                Usage: `/hostile [text …]`

                | Argument | Must be typed | What it is |
                | --- | --- | --- |
                | `text` | no |  |

                Examples:

                - ``/hostile `</code><b>``

                May be used by administrators.""");
    }

    @Test
    void saysWhoseACommandIsByTheConfiguration() {
        Permission billing =
                new Permission(Optional.of(Role.AGENT), Set.of("ana@example.com"), Set.of("Billing", "a`b"));
        Permission nobody = new Permission(Optional.empty(), Set.of(), Set.of());

        assertThat(CommandsPage.markdown(COMMANDS, command -> command.name().equals("refund") ? billing : nobody))
                .contains("May be used by agents and administrators, the team ``a`b``, the team `billing`,"
                        + " `ana@example.com`.")
                .endsWith("May be used by nobody.");
    }

    private static Permission declared(CommandDefinition command) {
        return Permission.of(command.role());
    }

    enum Kind {
        ALL,
        HALF
    }

    @SlashCommand(
            name = "refund",
            aliases = "money-back",
            summary = "Gives money back",
            group = "Billing",
            examples = "/refund all")
    static final class Refund extends Silent<Refund.Arguments> implements CommandHandler<Refund.Arguments> {
        record Arguments(
                @Describe("how much | of it") Kind kind,

                @Option(value = "where the receipt goes", letter = 'e') @FromContact("email")
                EmailAddress email) {}
    }

    @SlashCommand(
            name = "hostile",
            summary = "<script>alert(1)</script>\n\n# Not a heading\u001b[2J",
            group = "Boo <b>",
            role = Role.ADMIN,
            examples = "/hostile `</code><b>")
    static final class Hostile extends Silent<Hostile.Arguments> implements CommandHandler<Hostile.Arguments> {
        record Arguments(Optional<String> text) {}
    }

    abstract static class Silent<A extends Record> {
        public Reply handle(Call call, A arguments) {
            return Reply.none();
        }
    }
}
