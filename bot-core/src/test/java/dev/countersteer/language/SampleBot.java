package dev.countersteer.language;

import com.google.inject.Guice;
import com.google.inject.Stage;
import dev.countersteer.api.Caller;
import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Role;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.Contact;
import dev.countersteer.api.contact.ContactId;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.command.CommandModule;
import dev.countersteer.command.UnknownCommands;
import dev.countersteer.command.help.HelpModule;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.command.permission.PermissionModule;
import dev.countersteer.command.permission.StaffDirectory;
import dev.countersteer.dispatch.BurstConfig;
import dev.countersteer.dispatch.Callers;
import dev.countersteer.dispatch.CommandRequest;
import dev.countersteer.dispatch.DispatchModule;
import dev.countersteer.dispatch.Dispatcher;
import dev.countersteer.dispatch.MemoryLog;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.dispatch.People;
import dev.countersteer.dispatch.Progress;
import dev.countersteer.dispatch.Run;
import dev.countersteer.dispatch.StepLog;
import dev.countersteer.event.EventModule;
import dev.countersteer.testing.MutableClock;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sample commands behind a dispatcher; the agent is no administrator. */
final class SampleBot {
    private static final OrgId ORG = new OrgId(1);
    private static final UserId AGENT = new UserId(2);

    private final Dispatcher dispatcher;

    /**
     * @param visitor what is known of the visitor
     */
    SampleBot(Map<String, Object> visitor) {
        this(visitor, UnknownCommands.SUGGEST);
    }

    SampleBot(Map<String, Object> visitor, UnknownCommands unknown) {
        this(visitor, unknown, (org, id) -> new Caller(id, Role.AGENT));
    }

    SampleBot(Map<String, Object> visitor, UnknownCommands unknown, Callers callers) {
        Contact contact = new Contact(new ContactId(3), visitor);
        dispatcher = Guice.createInjector(
                        Stage.PRODUCTION,
                        new CommandModule(),
                        new EventModule(),
                        new HelpModule(),
                        new SampleCommands(),
                        new PermissionModule(PermissionConfig.none()),
                        new DispatchModule(unknown, new BurstConfig(0, Duration.ofMinutes(1))),
                        binder -> {
                            binder.bind(Callers.class).toInstance(callers);
                            binder.bind(StaffDirectory.class).toInstance(new Nobody());
                            binder.bind(People.class).toInstance(org -> List.of());
                            binder.bind(Clock.class).toInstance(MutableClock.at(Instant.EPOCH));
                            binder.bind(StepLog.class).toInstance(uncalled(StepLog.class));
                            binder.bind(MemoryLog.class).toInstance(uncalled(MemoryLog.class));
                            binder.bind(Contacts.class).toInstance(only(contact));
                        })
                .getInstance(Dispatcher.class);
    }

    /** What becomes of a message with this body. */
    Outcome answer(String body) {
        return dispatcher.dispatch(
                new CommandRequest(
                        "call", ORG, new ConversationId(4), AGENT, body, Instant.EPOCH, new Run(1, "token", 1)),
                Progress.untold());
    }

    private static <T> T uncalled(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    throw new IllegalStateException(method + " was called");
                }));
    }

    /** Whether a message with this body is kept to be answered at all. */
    boolean takes(String body) {
        return dispatcher.answers(body);
    }

    private static Contacts only(Contact contact) {
        return (Contacts) Proxy.newProxyInstance(
                Contacts.class.getClassLoader(), new Class<?>[] {Contacts.class}, (self, method, arguments) -> contact);
    }

    private static final class Nobody implements StaffDirectory {
        @Override
        public Optional<String> email(UserId id) {
            return Optional.empty();
        }

        @Override
        public Set<String> teams(UserId id) {
            return Set.of();
        }
    }
}
