package dev.countersteer.commands.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignupConfigTest {
    @Test
    void shipsItsDefaults() {
        Config reference = ConfigFactory.parseResources("reference.conf");

        assertThat(reference.getIsNull("signup.accounts-url")).isTrue();
        assertThat(reference.getStringList("signup.plans")).containsExactly("trial", "monthly", "annual");
        assertThat(reference.getConfig("signup").root().keySet()).containsExactlyInAnyOrder("accounts-url", "plans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "trial,", "<b>", "-x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void refusesAPlanThatIsNoWord(String plan) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignupConfig(Optional.empty(), List.of("trial", plan)))
                .withMessageStartingWith("signup.plans has \"" + plan + "\"");
    }

    @Test
    void refusesAPlanThatIsThereTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignupConfig(Optional.empty(), List.of("trial", "Trial")))
                .withMessageContaining("\"Trial\" twice");
    }

    @Test
    void refusesNoPlanAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignupConfig(Optional.empty(), List.of()))
                .withMessageStartingWith("signup.plans is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://bot:sesame@accounts.example.com", "https://a.example.com?x=sesame", "https://a/#x"})
    void refusesAnAddressWithMoreThanAPath(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignupConfig(Optional.of(URI.create(url)), List.of("trial")))
                .withMessageStartingWith("signup.accounts-url ")
                .withMessageNotContaining("sesame");
    }
}
