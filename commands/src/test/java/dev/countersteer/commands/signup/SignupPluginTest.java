package dev.countersteer.commands.signup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.CommandBinding;
import dev.countersteer.api.account.Accounts;
import dev.countersteer.api.mail.Mailer;
import dev.countersteer.testing.FixedSettings;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignupPluginTest {
    private static final Key<Accounts> FOR_SIGNUP = Key.get(Accounts.class, ForSignup.class);

    private final FakeAccounts hostAccounts = new FakeAccounts();

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(BotPlugin.class)).hasAtLeastOneElementOfType(SignupPlugin.class);
    }

    @Test
    void bindsTheCommandWithItsPlans() {
        Injector injector = injector(Optional.empty());

        Set<CommandBinding> bindings = injector.getInstance(Key.get(new TypeLiteral<Set<CommandBinding>>() {}));

        assertThat(bindings).hasSize(1);
        CommandBinding binding = bindings.iterator().next();
        assertThat(binding.handler()).isEqualTo(SignupCommand.class);
        assertThat(binding.parsers().get(Plan.class).choices()).containsExactly("gold", "silver");
        assertThat(injector.getInstance(SignupCommand.class)).isNotNull();
    }

    @Test
    void usesTheAccountsOfTheHostWhereNoServiceIsSet() {
        assertThat(injector(Optional.empty()).getInstance(FOR_SIGNUP)).isSameAs(hostAccounts);
    }

    @Test
    void asksTheServiceThatIsSetAndLeavesTheHostsAccountsAlone() {
        Injector injector = injector(Optional.of(URI.create("https://accounts.example.com")));

        assertThat(injector.getInstance(FOR_SIGNUP)).isInstanceOf(HttpAccounts.class);
        assertThat(injector.getInstance(Accounts.class)).isSameAs(hostAccounts);
    }

    private Injector injector(Optional<URI> accountsUrl) {
        Map<String, Object> settings = new HashMap<>(Map.of("signup.plans", List.of("gold", "silver")));
        accountsUrl.ifPresent(url -> settings.put("signup.accounts-url", url));
        Module plugin = new SignupPlugin().module(new FixedSettings(settings));
        return Guice.createInjector(Stage.PRODUCTION, SignupPluginTest::strictly, host(), plugin);
    }

    private Module host() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(Accounts.class).toInstance(hostAccounts);
                bind(Mailer.class).toInstance(new FakeMailer());
                bind(Clock.class).toInstance(Clock.systemUTC());
            }
        };
    }

    private static void strictly(Binder binder) {
        binder.requireExplicitBindings();
        binder.requireAtInjectOnConstructors();
        binder.requireExactBindingAnnotations();
        binder.disableCircularProxies();
    }
}
