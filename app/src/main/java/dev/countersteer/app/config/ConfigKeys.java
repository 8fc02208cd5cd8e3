package dev.countersteer.app.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Names of settings: dotted in a file, capitals in the environment. */
final class ConfigKeys {
    private ConfigKeys() {}

    /** The environment variable of a key. */
    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[. -]", "_");
    }

    /**
     * Every value below the object by its dotted key, those that are {@code null} included. A group in which nothing
     * stands is no value, but a permission: whoever wrote it means something.
     */
    static Map<String, ConfigValue> flatten(ConfigObject object) {
        Map<String, ConfigValue> values = new LinkedHashMap<>();
        flatten("", object, values);
        return values;
    }

    private static void flatten(String prefix, ConfigObject object, Map<String, ConfigValue> values) {
        for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
            String key = prefix + entry.getKey();
            if (entry.getValue() instanceof ConfigObject group && !isPermission(key, group)) {
                flatten(key + ".", group, values);
            } else {
                values.put(key, entry.getValue());
            }
        }
    }

    private static boolean isPermission(String key, ConfigObject group) {
        return group.isEmpty() && key.startsWith(PermissionReader.KEYS);
    }
}
