package dev.countersteer.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersteer.api.Role;
import dev.countersteer.command.permission.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionReaderTest {
    private static final Set<String> COMMANDS = Set.of("help", "signup", "queue add");

    @TempDir
    private Path directory;

    @Test
    void readsRolesAgentsAndTeams() throws IOException {
        Map<String, Permission> permissions = permissions(Map.of(), """
                commands.permissions {
                  signup { role = agent }
                  queue add { role = admin, agents = ["Ana@example.com", 2211904], teams = [Billing, 7] }
                }
                """);

        assertThat(permissions)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "signup",
                        Permission.of(Role.AGENT),
                        "queue add",
                        new Permission(
                                Optional.of(Role.ADMIN),
                                Set.of("ana@example.com", "2211904"),
                                Set.of("billing", "7"))));
    }

    @Test
    void takesTheEnvironmentOverTheFile() throws IOException {
        Map<String, Permission> permissions = permissions(
                Map.of("COMMANDS_PERMISSIONS_QUEUE_ADD_ROLE", "agent", "COMMANDS_PERMISSIONS_SIGNUP_TEAMS", "Sales, 7"),
                "commands.permissions.\"queue add\" { role = admin, agents = [5] }");

        assertThat(permissions.get("queue add"))
                .isEqualTo(new Permission(Optional.of(Role.AGENT), Set.of("5"), Set.of()));
        assertThat(permissions.get("signup"))
                .isEqualTo(new Permission(Optional.empty(), Set.of(), Set.of("sales", "7")));
    }

    @Test
    void reportsAllThatIsWrongWithAllOtherProblems() {
        assertThatThrownBy(() -> permissions(
                        Map.of(
                                "COMMANDS_PERMISSIONS_SIGNPU_ROLE", "admin",
                                "COMMANDS_PERMISSIONS_HELP_ROLE", "boss"),
                        """
                        http.prot = 80
                        commands.permissions {
                          signpu { role = admin }
                          orders { role = admin }
                          signup { role = owner, agents = [ana], team = [Sales] }
                          "queue add" = admin
                        }
                        """))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageStartingWith("The configuration has 9 problems:\n")
                .hasMessageContainingAll(
                        "http.prot",
                        "commands.permissions.signpu.role = admin (",
                        ":3): there is no command signpu; did you mean signup?",
                        ":4): there is no command orders; there are help, queue add, signup",
                        "commands.permissions.signup.role = owner (",
                        ":5): possible is member, agent, admin",
                        "commands.permissions.signup.agents = [ana] (",
                        "e-mail addresses or Drift's user ids are needed",
                        "possible is role, agents or teams below the name of the command",
                        "environment variable COMMANDS_PERMISSIONS_SIGNPU_ROLE is not a setting: did you mean"
                                + " COMMANDS_PERMISSIONS_SIGNUP_ROLE?",
                        "COMMANDS_PERMISSIONS_HELP_ROLE = boss (environment variable"
                                + " COMMANDS_PERMISSIONS_HELP_ROLE): possible is member, agent, admin");
    }

    @Test
    void reportsWhatGivesNothing() {
        assertThatThrownBy(() -> permissions(Map.of(), """
                        commands.permissions {
                          signpu {}
                          signup {}
                          "queue add" { role {} }
                        }
                        """))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageStartingWith("The configuration has 3 problems:\n")
                .hasMessageContainingAll(
                        "commands.permissions.signpu = {} (",
                        ":2): there is no command signpu; did you mean signup?",
                        "commands.permissions.signup = {} (",
                        ":3): possible is role, agents or teams below the name of the command; for what the command"
                                + " itself asks for, leave the name away",
                        "commands.permissions.queue add.role = {} (",
                        ":4): possible is member, agent, admin");
    }

    @Test
    void takesItThatNothingIsGiven() throws IOException {
        assertThat(permissions(Map.of(), "commands.permissions {}, http {}")).isEmpty();
    }

    @Test
    void leavesNamesAloneThatAPluginMightHaveWhichDidNotLoad() throws IOException {
        Path file = Files.writeString(directory.resolve("test.conf"), "commands.permissions.orders.role = admin");
        ConfigSettings settings = new ConfigLoader(Map.of(), getClass().getClassLoader()).load(file);

        BotConfig config = BotConfig.read(settings, new CommandNames(COMMANDS, false));
        settings.check();

        assertThat(config.permissions().byCommand()).isEmpty();
    }

    private Map<String, Permission> permissions(Map<String, String> environment, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("test.conf"), text);
        ConfigSettings settings = new ConfigLoader(environment, getClass().getClassLoader()).load(file);
        BotConfig config = BotConfig.read(settings, new CommandNames(COMMANDS, true));
        settings.check();
        return config.permissions().byCommand();
    }
}
