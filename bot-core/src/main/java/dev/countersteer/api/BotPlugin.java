package dev.countersteer.api;

import com.google.inject.Module;

/**
 * A jar of commands. Found by {@link java.util.ServiceLoader}: name the implementing class, which has a public
 * constructor without parameters, in {@code META-INF/services/dev.countersteer.api.BotPlugin}.
 */
public interface BotPlugin {
    /** A short name for logs and reports, such as {@code signup}; its endpoints are below {@code /signup/}. */
    String name();

    /**
     * The bindings of this plugin. Called once at start-up, before anything runs; reads settings and does no I/O. Its
     * classes may inject the host's services: {@link dev.countersteer.api.account.Accounts},
     * {@link dev.countersteer.api.contact.Contacts}, {@link dev.countersteer.api.mail.Mailer} and
     * {@link java.time.Clock}. All plugins share one injector, in which every class is bound explicitly: bind your own
     * types, and mark what others may bind, too, with a qualifier.
     *
     * <p>A plugin that throws here is named in the log and left out, and the others run.
     */
    Module module(Settings settings);
}
