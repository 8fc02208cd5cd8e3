package dev.countersteer.mail;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import dev.countersteer.api.mail.Mailer;

/** Binds the {@link Mailer}. */
public final class MailModule extends AbstractModule {
    private final MailConfig config;

    public MailModule(MailConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    protected void configure() {
        bind(MailConfig.class).toInstance(config);
        bind(Mailer.class).to(SmtpMailer.class).in(Scopes.SINGLETON);
    }
}
