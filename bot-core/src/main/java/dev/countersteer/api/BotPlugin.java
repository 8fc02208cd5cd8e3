package dev.countersteer.api;

import com.google.inject.Module;

/**
 * A jar of commands. Found by {@link java.util.ServiceLoader}: name the implementing class, which has a public
 * constructor without parameters, in {@code META-INF/services/dev.countersteer.api.BotPlugin}.
 */
public interface BotPlugin {
    /** A short name for logs and reports, such as {@code signup}. */
    String name();

    /**
     * The bindings of this plugin. Called once at start-up, before anything runs; reads settings and does no I/O. It may
     * inject the host's services: {@link dev.countersteer.api.account.Accounts}, {@link dev.countersteer.api.mail.Mailer}
     * and {@link java.time.Clock}.
     */
    Module module(Settings settings);
}
