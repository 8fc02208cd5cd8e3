package dev.countersteer.app.config;

import static java.util.Objects.requireNonNull;

import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.countersteer.api.Secret;
import dev.countersteer.api.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The configuration that was found, read value by value. What does not fit is remembered, its default taking its place,
 * until {@link #check} reports all of it. For use by the thread that starts the process.
 */
public final class ConfigSettings implements Settings {
    /** Values of these keys, and values like these, are not repeated in a report. */
    private static final Pattern SECRET_KEY = Pattern.compile("token|password|secret|credential|key");

    private static final int LONGEST_SHOWN = 60;

    private final Map<String, ConfigValue> values;
    private final Map<String, ConfigValue> defaults;
    private final ConfigProblems problems;

    /**
     * @param values every known key with the value that won
     * @param defaults every known key with its default
     */
    ConfigSettings(Map<String, ConfigValue> values, Map<String, ConfigValue> defaults, ConfigProblems problems) {
        this.values = Map.copyOf(values);
        this.defaults = Map.copyOf(defaults);
        this.problems = requireNonNull(problems, "problems is null");
    }

    @Override
    public Optional<String> text(String key) {
        return read(key, ConfigText::text);
    }

    @Override
    public Optional<URI> url(String key) {
        return read(key, ConfigText::url);
    }

    @Override
    public Optional<URI> secureUrl(String key) {
        return read(key, ConfigText::secureUrl);
    }

    @Override
    public Optional<Secret> token(String key) {
        return read(key, ConfigText::credentials);
    }

    @Override
    public Duration duration(String key) {
        return required(key, ConfigText::duration);
    }

    @Override
    public List<String> list(String key) {
        return read(key, ConfigText::list).orElse(List.of());
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidConfigException something did not fit; with all of it
     */
    public void check() {
        problems.throwIfAny();
    }

    Optional<Secret> secret(String key) {
        return read(key, value -> new Secret(ConfigText.text(value)));
    }

    int integer(String key, int least, int most) {
        return required(key, value -> ConfigText.integer(value, least, most));
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        return required(key, value -> ConfigText.oneOf(ConfigText.text(value), type));
    }

    <T> T required(String key, Function<ConfigValue, T> reader) {
        return read(key, reader).or(() -> notNull(key, reader)).orElseThrow();
    }

    /** Whether the key has a value, or is one of the defaults. */
    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The keys that begin with this, in order. */
    List<String> keysBelow(String prefix) {
        return values.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** Reads a value; empty when the key is not set. */
    <T> Optional<T> read(String key, Function<ConfigValue, T> reader) {
        ConfigValue value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("no reference.conf on the class path declares " + key);
        }
        if (value.valueType() == ConfigValueType.NULL) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException e) {
            problem(key, ": " + e.getMessage());
            return fallback(key, reader);
        }
    }

    /** Reports a problem of a key that has a value. */
    void problem(String key, String reason) {
        ConfigValue value = requireNonNull(values.get(key), key);
        problems.add(key + shown(key, value) + place(value.origin()) + reason);
    }

    /** Reports a problem that is not of one value. */
    void problem(String text) {
        problems.add(text);
    }

    private <T> Optional<T> notNull(String key, Function<ConfigValue, T> reader) {
        problem(key, ": a value is needed; leave the key away for its default");
        return fallback(key, reader);
    }

    private <T> Optional<T> fallback(String key, Function<ConfigValue, T> reader) {
        ConfigValue value = defaults.get(key);
        return value == null || value.valueType() == ConfigValueType.NULL
                ? Optional.empty()
                : Optional.of(reader.apply(value));
    }

    private static String shown(String key, ConfigValue value) {
        String text = String.valueOf(value.unwrapped());
        boolean secret = SECRET_KEY.matcher(key).find() || key.endsWith(".url") || text.contains("@");
        if (secret || text.length() > LONGEST_SHOWN || text.chars().anyMatch(Character::isISOControl)) {
            return "";
        }
        return " = " + text;
    }

    private static String place(ConfigOrigin origin) {
        String line = origin.lineNumber() > 0 ? ":" + origin.lineNumber() : "";
        String file = origin.filename() == null ? origin.description() : origin.filename();
        return " (" + file + line + ")";
    }
}
