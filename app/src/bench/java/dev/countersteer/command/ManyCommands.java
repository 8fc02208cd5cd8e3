package dev.countersteer.command;

import static dev.countersteer.api.CommandBinder.commandBinder;

import com.google.inject.AbstractModule;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.UserId;
import dev.countersteer.command.value.ContactAttributes;
import dev.countersteer.command.value.Lookups;
import java.io.IOException;
import java.time.Clock;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/** Binds as many commands as asked for, {@code /signup} among them. A command is a class, so they are compiled first. */
final class ManyCommands extends AbstractModule {
    static final Lookups LOOKUPS =
            new Lookups(new UserId(1), ContactAttributes.NONE, List::of, Clock.systemUTC());

    private static final List<String> FIRST = List.of("add", "close", "find", "invite", "move", "quote", "refund", "tag");

    private static final List<String> SECOND =
            List.of("account", "booking", "company", "deal", "invoice", "meeting", "order", "ticket");

    private final List<String> names;

    ManyCommands(int count) {
        names = IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? "signup" : name(i))
                .toList();
    }

    /** Names that look like names: refund-invoice, refund-invoice-2. */
    private static String name(int i) {
        String name = FIRST.get(i % FIRST.size()) + "-" + SECOND.get(i / FIRST.size() % SECOND.size());
        int round = i / (FIRST.size() * SECOND.size());
        return round == 0 ? name : name + "-" + (round + 1);
    }

    List<String> names() {
        return names;
    }

    @Override
    protected void configure() {
        try {
            Path folder = compile();
            URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
            for (int i = 0; i < names.size(); i++) {
                commandBinder(binder()).bind(handler(loader.loadClass("made.Command" + i)));
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends CommandHandler<?>> handler(Class<?> made) {
        return (Class<? extends CommandHandler<?>>) made.asSubclass(CommandHandler.class);
    }

    private Path compile() throws IOException {
        Path folder = Files.createTempDirectory("commands");
        String source = IntStream.range(0, names.size())
                .mapToObj(i -> "@SlashCommand(name = \"" + names.get(i) + "\", summary = \"x\") final class Command" + i
                        + " extends Silent<Arguments> implements CommandHandler<Arguments> {}")
                .collect(Collectors.joining(
                        "\n", "package made; import dev.countersteer.api.*; import dev.countersteer.command.*;\n", "\n"));
        Path file = Files.writeString(folder.resolve("Commands.java"), source);
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), file.toString());
        if (failures != 0) {
            throw new IllegalStateException("the commands do not compile");
        }
        return folder;
    }
}
