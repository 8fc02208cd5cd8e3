package dev.countersteer.app.config;

import static java.util.Objects.requireNonNull;

import com.typesafe.config.ConfigValue;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.Role;
import dev.countersteer.command.permission.Permission;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.command.text.NearNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads whom commands are given to. The keys are the commands' names, so they are checked against those. */
final class PermissionReader {
    /** What stands before the names; the keys below are not in the defaults. */
    static final String KEYS = "commands.permissions.";

    /** The same in the environment. */
    static final String VARIABLES = ConfigKeys.variable(KEYS);

    private static final List<String> FIELDS = List.of("role", "agents", "teams");
    private static final Pattern USER_ID = Pattern.compile("[0-9]{1,19}");
    private static final int NEAR = 6;
    private static final int NEAR_COMMAND = 3;

    private final ConfigSettings settings;
    private final CommandNames commands;

    PermissionReader(ConfigSettings settings, CommandNames commands) {
        this.settings = requireNonNull(settings, "settings is null");
        this.commands = requireNonNull(commands, "commands is null");
    }

    PermissionConfig read() {
        settings.keysBelow(KEYS).forEach(this::checkKey);
        checkVariables();
        Map<String, Permission> permissions = new HashMap<>();
        for (String command : commands.names()) {
            permission(command).ifPresent(permission -> permissions.put(command, permission));
        }
        return new PermissionConfig(permissions);
    }

    private Optional<Permission> permission(String command) {
        Optional<Role> role = field(command, "role", value -> ConfigText.oneOf(ConfigText.text(value), Role.class));
        Optional<Set<String>> agents = field(command, "agents", PermissionReader::agents);
        Optional<Set<String>> teams = field(command, "teams", value -> Set.copyOf(ConfigText.list(value)));
        return role.isEmpty() && agents.isEmpty() && teams.isEmpty()
                ? Optional.empty()
                : Optional.of(new Permission(role, agents.orElse(Set.of()), teams.orElse(Set.of())));
    }

    private <T> Optional<T> field(String command, String field, Function<ConfigValue, T> reader) {
        String key = KEYS + command + "." + field;
        String variable = ConfigKeys.variable(key);
        if (settings.has(variable)) {
            return settings.read(variable, reader);
        }
        return settings.has(key) ? settings.read(key, reader) : Optional.empty();
    }

    private static Set<String> agents(ConfigValue value) {
        List<String> agents = ConfigText.list(value);
        for (String agent : agents) {
            if (!USER_ID.matcher(agent).matches() && !EmailAddress.isValid(agent)) {
                throw new IllegalArgumentException("e-mail addresses or Drift's user ids are needed; a team goes into"
                        + " teams, a role into role");
            }
        }
        return Set.copyOf(agents);
    }

    private void checkKey(String key) {
        String path = key.substring(KEYS.length());
        int dot = path.lastIndexOf('.');
        String command = dot < 0 ? path : path.substring(0, dot);
        if (commands.complete() && !commands.names().contains(command)) {
            settings.problem(key, ": there is no command " + command + hint(command));
        } else if (dot < 0 || !FIELDS.contains(path.substring(dot + 1))) {
            settings.problem(
                    key,
                    ": possible is role, agents or teams below the name of the command; for what the command itself"
                            + " asks for, leave the name away");
        }
    }

    private String hint(String command) {
        return NearNames.nearest(command.toLowerCase(Locale.ROOT), commands.names(), NEAR_COMMAND)
                .map(near -> "; did you mean " + near + "?")
                .orElseGet(() -> "; there are " + String.join(", ", new TreeSet<>(commands.names())));
    }

    private void checkVariables() {
        Set<String> known = commands.names().stream()
                .flatMap(command -> FIELDS.stream().map(field -> ConfigKeys.variable(KEYS + command + "." + field)))
                .collect(Collectors.toSet());
        for (String variable : settings.keysBelow(VARIABLES)) {
            if (commands.complete() && !known.contains(variable)) {
                String hint = NearNames.nearest(variable, known, NEAR)
                        .map(near -> ": did you mean " + near + "?")
                        .orElse(": it is COMMANDS_PERMISSIONS_, a command, then _ROLE, _AGENTS or _TEAMS");
                settings.problem("environment variable " + variable + " is not a setting" + hint);
            }
        }
    }
}
