package dev.countersteer.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README names no setting that is not there. */
class DocumentedSettingsTest {
    private static final Pattern VARIABLE = Pattern.compile("\\b(HTTP|DRIFT|STORE|COMMANDS|SIGNUP|MAIL|ADMIN)_[A-Z_]+");

    @Test
    void existAllOfThem() throws IOException {
        Set<String> named = VARIABLE.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(variables()).containsAll(named);
        assertThat(named).contains("DRIFT_ACCESS_TOKEN", "DRIFT_VERIFICATION_TOKEN", "MAIL_URL", "SIGNUP_ACCOUNTS_URL");
    }

    private static Set<String> variables() {
        return ConfigKeys.flatten(ConfigFactory.parseFile(
                                Path.of("../config/countersteer.conf").toFile())
                        .root())
                .keySet()
                .stream()
                .map(ConfigKeys::variable)
                .collect(Collectors.toSet());
    }
}
