package dev.countersteer.dispatch;

import com.google.inject.Guice;
import dev.countersteer.api.Caller;
import dev.countersteer.api.Role;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.command.CommandModule;
import dev.countersteer.command.UnknownCommands;
import dev.countersteer.command.help.HelpModule;
import dev.countersteer.command.permission.PermissionConfig;
import dev.countersteer.command.permission.PermissionModule;
import dev.countersteer.command.permission.StaffDirectory;
import dev.countersteer.event.EventModule;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Deciding whether a message is a command of this bot. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class DispatcherBenchmark {
    private final Dispatcher dispatcher = Guice.createInjector(
                    new CommandModule(),
                    new EventModule(),
                    new HelpModule(),
                    new PermissionModule(PermissionConfig.none()),
                    new DispatchModule(UnknownCommands.SUGGEST, BurstConfig.defaults()),
                    binder -> {
                        binder.bind(StaffDirectory.class).toInstance(uncalled(StaffDirectory.class));
                        binder.bind(Callers.class).toInstance((org, id) -> new Caller(id, Role.AGENT));
                        binder.bind(People.class).toInstance(org -> List.of());
                        binder.bind(Clock.class).toInstance(Clock.systemUTC());
                        binder.bind(StepLog.class).toInstance(uncalled(StepLog.class));
                        binder.bind(MemoryLog.class).toInstance(uncalled(MemoryLog.class));
                        binder.bind(Contacts.class).toInstance(uncalled(Contacts.class));
                    })
            .getInstance(Dispatcher.class);

    private final String command = "<p>/help signup</p>";
    private final String prose = "<p>Thanks, checking that <b>now</b>.</p>";
    private final String proseWithoutSlash = "Thanks, that is it. I come back to you in a minute or two.";

    @Benchmark
    public boolean decidesOnACommand() {
        return dispatcher.answers(command);
    }

    @Benchmark
    public boolean decidesOnProse() {
        return dispatcher.answers(prose);
    }

    @Benchmark
    public boolean decidesOnProseWithoutSlash() {
        return dispatcher.answers(proseWithoutSlash);
    }

    private static <T> T uncalled(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
            throw new IllegalStateException(method + " was called");
        }));
    }
}
