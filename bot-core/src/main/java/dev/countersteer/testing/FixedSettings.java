package dev.countersteer.testing;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Secret;
import dev.countersteer.api.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings for the test of a plugin: what is not among them is not set. Values are text, lists of text, and
 * {@link Duration}s; they are not checked as those of a configuration file are.
 */
public record FixedSettings(Map<String, Object> values) implements Settings {
    public FixedSettings {
        values = Map.copyOf(values);
    }

    @Override
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString);
    }

    @Override
    public Optional<URI> url(String key) {
        return text(key).map(URI::create);
    }

    @Override
    public Optional<URI> secureUrl(String key) {
        return url(key);
    }

    @Override
    public Optional<Secret> token(String key) {
        return text(key).map(Secret::new);
    }

    @Override
    public Duration duration(String key) {
        return (Duration) requireNonNull(values.get(key), key);
    }

    @Override
    public List<String> list(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : text(key).map(text -> List.of(text.split(",", -1))).orElse(List.of());
    }
}
