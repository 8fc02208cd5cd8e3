package dev.countersteer.command.permission;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** Binds the authorizer. Needs a directory of the staff bound beside it. */
public final class PermissionModule extends AbstractModule {
    private final PermissionConfig config;

    public PermissionModule(PermissionConfig config) {
        this.config = requireNonNull(config, "config is null");
    }

    @Override
    protected void configure() {
        bind(PermissionConfig.class).toInstance(config);
        bind(Authorizer.class).in(Scopes.SINGLETON);
    }
}
