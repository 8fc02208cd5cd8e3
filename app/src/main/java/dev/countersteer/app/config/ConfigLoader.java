package dev.countersteer.app.config;

import static java.util.Objects.requireNonNull;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import dev.countersteer.command.text.NearNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the configuration: environment over file over defaults. The defaults are our {@code config/countersteer.conf},
 * which the build packs into the jar, and each plugin's {@code reference.conf}; the keys that are known are theirs.
 */
public final class ConfigLoader {
    private static final String DEFAULTS = "countersteer.conf";
    private static final String PLUGIN_DEFAULTS = "reference.conf";
    private static final int NEAR = 6;
    private static final int VERY_NEAR = 2;

    private final Map<String, String> environment;
    private final ClassLoader classes;
    private final ConfigProblems problems = new ConfigProblems();

    /** @param classes where the defaults are looked for */
    public ConfigLoader(Map<String, String> environment, ClassLoader classes) {
        this.environment = Map.copyOf(environment);
        this.classes = requireNonNull(classes, "classes is null");
    }

    /** Loads {@code config/countersteer.conf} of the directory if it is there, with all else. */
    public ConfigSettings loadFrom(Path directory) {
        Path file = directory.resolve("config").resolve(DEFAULTS);
        return load(Files.exists(file) ? parse(file) : ConfigFactory.empty());
    }

    /** Loads the file, with all else. */
    public ConfigSettings load(Path file) {
        if (!Files.isRegularFile(file)) {
            problems.add(file + " is not a file: name another one with --config");
            return load(ConfigFactory.empty());
        }
        return load(parse(file));
    }

    private ConfigSettings load(Config file) {
        Map<String, ConfigValue> defaults = defaults();
        Map<String, ConfigValue> written = ConfigKeys.flatten(file.root());
        Map<String, ConfigValue> values = new HashMap<>(defaults);
        written.forEach((key, value) -> {
            if (defaults.containsKey(key) || key.startsWith(PermissionReader.KEYS)) {
                values.put(key, value);
            } else {
                reportUnknown(key, value.origin(), defaults.keySet());
            }
        });
        values.putAll(fromEnvironment(defaults.keySet()));
        return new ConfigSettings(values, defaults, problems);
    }

    /** A plugin's own file comes first: it is the source of its keys, and ours only shows them. */
    private Map<String, ConfigValue> defaults() {
        ConfigParseOptions mustExist = ConfigParseOptions.defaults().setAllowMissing(false);
        Config ours = ConfigFactory.parseResources(classes, DEFAULTS, mustExist);
        Config plugins = ConfigFactory.parseResources(classes, PLUGIN_DEFAULTS);
        return ConfigKeys.flatten(plugins.withFallback(ours).resolve().root());
    }

    private Config parse(Path file) {
        try {
            return ConfigFactory.parseFile(file.toFile()).resolve();
        } catch (ConfigException.UnresolvedSubstitution e) {
            problems.add(at(file, e.origin()) + " refers with ${…} to what is not set; ${?NAME} may be missing");
        } catch (ConfigException.IO e) {
            problems.add(file + " cannot be read");
        } catch (ConfigException e) {
            // The parser's own message quotes what it met, which may be a token.
            problems.add(at(file, e.origin())
                    + " or the line before is not HOCON: put a text with @ : & and such in quotes, and look for an"
                    + " open quote or brace");
        }
        return ConfigFactory.empty();
    }

    private static String at(Path file, @Nullable ConfigOrigin origin) {
        return origin == null || origin.lineNumber() < 1 ? file.toString() : file + ":" + origin.lineNumber();
    }

    private Map<String, ConfigValue> fromEnvironment(Set<String> keys) {
        Map<String, String> variables =
                new TreeMap<>(keys.stream().collect(Collectors.toMap(ConfigKeys::variable, key -> key)));
        Map<String, ConfigValue> values = new HashMap<>();
        environment.forEach((variable, text) -> {
            String key = variables.get(variable);
            // Set to nothing counts as not set: that is how a shell or a container file switches a variable off.
            boolean permission = key == null && variable.startsWith(PermissionReader.VARIABLES);
            if (permission) {
                // Which key it is depends on the commands, which are not known yet.
                key = variable;
            }
            if (key != null && !text.isBlank()) {
                values.put(key, ConfigValueFactory.fromAnyRef(text, "environment variable " + variable));
            } else if (key == null) {
                reportMisspelt(variable, variables.keySet());
            }
        });
        return values;
    }

    private void reportUnknown(String key, ConfigOrigin origin, Set<String> known) {
        String hint = NearNames.nearest(key, known, NEAR)
                .map(nearest -> ": did you mean " + nearest + "?")
                .orElse(": config/countersteer.conf shows the keys there are");
        problems.add(key + " (" + origin.filename() + ":" + origin.lineNumber() + ") is not a setting" + hint);
    }

    /** The environment is full of others' variables, so only one that is nearly ours counts as a mistake. */
    private void reportMisspelt(String variable, Set<String> known) {
        NearNames.nearest(variable, known, VERY_NEAR)
                .filter(nearest -> nearest.length() > 2 * VERY_NEAR + 4)
                .ifPresent(nearest -> problems.add(
                        "environment variable " + variable + " is not a setting: did you mean " + nearest + "?"));
    }
}
