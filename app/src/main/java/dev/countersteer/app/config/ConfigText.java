package dev.countersteer.app.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigValue;
import dev.countersteer.api.Secret;
import dev.countersteer.api.http.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the values that a setting can have. Each method throws {@link IllegalArgumentException} with what would fit; the
 * text at fault is not in it, as it may be a secret.
 */
final class ConfigText {
    private static final Pattern WITH_UNIT = Pattern.compile("[0-9.]+\\s*[a-zA-Z]+");
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");
    private static final Pattern CREDENTIALS = Pattern.compile("[!-~]+(?: [!-~]+)*");

    private ConfigText() {}

    static String text(ConfigValue value) {
        if (value instanceof ConfigList) {
            throw new IllegalArgumentException("one value is needed, not a list");
        }
        return String.valueOf(value.unwrapped()).strip();
    }

    static List<String> list(ConfigValue value) {
        Stream<String> items = value instanceof ConfigList list
                ? list.stream().map(ConfigText::text)
                : Arrays.stream(text(value).split(",", -1));
        List<String> trimmed =
                items.map(String::strip).filter(item -> !item.isEmpty()).toList();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("at least one item is needed, and commas between them");
        }
        return trimmed;
    }

    static Duration duration(ConfigValue value) {
        String what = "a duration above zero";
        Duration duration = duration(value, what);
        if (duration.isZero()) {
            throw notADuration(what);
        }
        return duration;
    }

    static Duration durationOrZero(ConfigValue value) {
        return duration(value, "a duration");
    }

    private static Duration duration(ConfigValue value, String what) {
        if (!WITH_UNIT.matcher(text(value)).matches()) {
            throw notADuration(what);
        }
        try {
            return value.atKey("value").getDuration("value");
        } catch (ConfigException e) {
            throw notADuration(what);
        }
    }

    private static IllegalArgumentException notADuration(String what) {
        return new IllegalArgumentException(what + " with its unit is needed, such as 500ms, 60s or 5m");
    }

    static int integer(ConfigValue value, int least, int most) {
        try {
            int number = Integer.parseInt(text(value));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers out of range.
        }
        String range = most == Integer.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
        throw new IllegalArgumentException("a whole number is needed, " + range);
    }

    static URI url(ConfigValue value) {
        return address(value, "http", "https");
    }

    static URI secureUrl(ConfigValue value) {
        URI address = url(value);
        if (!WebAddress.isSecure(address) || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "an address of https is needed, or one of http on this machine, as secrets"
                            + " are sent there; without user, ? and #");
        }
        return address;
    }

    static URI address(ConfigValue value, String scheme, String secureScheme) {
        try {
            URI address = URI.create(text(value));
            if (address.getHost() != null && List.of(scheme, secureScheme).contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Said below; URI's own message would repeat the text.
        }
        throw new IllegalArgumentException(
                "an address is needed: " + scheme + ":// or " + secureScheme + "://, then a host" + hint(scheme));
    }

    private static String hint(String scheme) {
        return scheme.equals("smtp") ? "; an @ in the user or password is written %40" : "";
    }

    /** A token goes into a header, so it has to be one word. */
    static Secret token(String text) {
        if (!TOKEN.matcher(text).matches()) {
            throw new IllegalArgumentException("a token is one word of visible ASCII characters");
        }
        return new Secret(text);
    }

    /** What a header can have, such as {@code Bearer …}. */
    static Secret credentials(ConfigValue value) {
        String text = text(value);
        if (!CREDENTIALS.matcher(text).matches()) {
            throw new IllegalArgumentException("it goes into a header, which has visible ASCII characters with single"
                    + " spaces between them alone; was something else copied with it?");
        }
        return new Secret(text);
    }

    static <E extends Enum<E>> E oneOf(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> lower(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Arrays.stream(type.getEnumConstants())
                        .map(ConfigText::lower)
                        .collect(Collectors.joining(", ", "possible is ", ""))));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
