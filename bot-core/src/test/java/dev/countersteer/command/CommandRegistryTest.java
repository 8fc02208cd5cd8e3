package dev.countersteer.command;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.command.definition.DeclarationException;
import dev.countersteer.command.text.CommandLine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {
    @Test
    void findsACommandInAnyCase() {
        CommandRegistry registry = registry(binder -> commandBinder(binder).bind(Greet.class));

        assertThat(found(registry, "/GREET Ana"))
                .isInstanceOfSatisfying(
                        Found.Command.class,
                        found -> assertThat(found.definition().usage()).isEqualTo("/greet <who …> [--loud <loud>]"));
        assertThat(found(registry, "/gree")).isEqualTo(new Found.Nothing(List.of("greet")));
    }

    @Test
    void namesBothClassesOfOneName() {
        assertThatThrownBy(() -> registry(binder -> {
                    commandBinder(binder).bind(Greet.class);
                    commandBinder(binder).bind(GreetAgain.class);
                }))
                .hasRootCauseInstanceOf(DeclarationException.class)
                .rootCause()
                .hasMessageContaining("/greet is both")
                .hasMessageContaining(Greet.class.getName())
                .hasMessageContaining(GreetAgain.class.getName());
    }

    @Test
    void reportsEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> registry(binder -> {
                    commandBinder(binder).bind(Wrong.class);
                    commandBinder(binder).bind(Unannotated.class);
                }))
                .rootCause()
                .hasMessageContaining("the name \"no  good\" cannot be typed")
                .hasMessageContaining("the summary is blank")
                .hasMessageContaining("the example \"/other\" does not begin with /no  good")
                .hasMessageContaining("nothing reads \"count\" of type java.util.OptionalInt")
                .hasMessageContaining("the option \"size\" cannot be left out")
                .hasMessageContaining("\"last\" must be given, and stands behind \"first\"")
                .hasMessageContaining("has no @SlashCommand");
    }

    @Test
    void reportsAClashOfACommandThatHasOtherProblems() {
        assertThatThrownBy(() -> registry(binder -> {
                    commandBinder(binder).bind(Greet.class);
                    commandBinder(binder).bind(BlankGreet.class);
                    commandBinder(binder).bind(GreetToo.class);
                }))
                .rootCause()
                .hasMessageContaining("/greet is both " + Greet.class.getName() + " and " + BlankGreet.class.getName())
                .hasMessageContaining("/hi is both " + BlankGreet.class.getName() + " and " + GreetToo.class.getName())
                .hasMessageContaining("the summary is blank");
    }

    @Test
    void reachesSubCommandsByEachNameOfTheirParents() {
        CommandRegistry registry = registry(binder -> {
            commandBinder(binder).bind(QueueAdd.class);
            commandBinder(binder).bind(Queue.class);
            commandBinder(binder).bind(QueueAddAll.class);
        });

        for (String typed :
                List.of("/queue add all", "/line add all", "/Line Plus All", "/queue plus all", "/join all")) {
            assertThat(found(registry, typed))
                    .as(typed)
                    .isInstanceOfSatisfying(
                            Found.Command.class,
                            found -> assertThat(found.definition().name()).isEqualTo("queue add all"));
        }
    }

    @Test
    void namesBothClassesWhenAParentsAliasLeadsToTwoCommands() {
        assertThatThrownBy(() -> registry(binder -> {
                    commandBinder(binder).bind(LineAdd.class);
                    commandBinder(binder).bind(Queue.class);
                    commandBinder(binder).bind(QueueAdd.class);
                }))
                .rootCause()
                .hasMessageContaining("/line add is both " + LineAdd.class.getName() + " and "
                        + QueueAdd.class.getName() + "; rename one");
    }

    private static Found found(CommandRegistry registry, String typed) {
        return registry.find(CommandLine.parse(typed).orElseThrow(), any -> true);
    }

    private static CommandRegistry registry(Module module) {
        return Guice.createInjector(Stage.PRODUCTION, new CommandModule(), module)
                .getInstance(CommandRegistry.class);
    }

    @SlashCommand(name = "greet", summary = "Greets somebody", examples = "/greet Ana")
    static final class Greet extends Silent<Greet.Arguments> implements CommandHandler<Greet.Arguments> {
        record Arguments(
                String who, @Option("how loud, from 1") Optional<Integer> loud) {}
    }

    @SlashCommand(name = "Greet", summary = "Greets somebody, too")
    static final class GreetAgain extends Silent<Greet.Arguments> implements CommandHandler<Greet.Arguments> {}

    @SlashCommand(name = "greet", aliases = "hi", summary = " ")
    static final class BlankGreet extends Silent<Greet.Arguments> implements CommandHandler<Greet.Arguments> {}

    @SlashCommand(name = "greet too", aliases = "Hi", summary = "Greets somebody else")
    static final class GreetToo extends Silent<Greet.Arguments> implements CommandHandler<Greet.Arguments> {}

    record Nothing() {}

    @SlashCommand(name = "queue", aliases = "line", summary = "Shows who waits")
    static final class Queue extends Silent<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(
            name = "queue add",
            aliases = {"queue plus", "join"},
            summary = "Adds somebody")
    static final class QueueAdd extends Silent<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(name = "queue add all", summary = "Adds everybody")
    static final class QueueAddAll extends Silent<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(name = "line add", summary = "Adds a line")
    static final class LineAdd extends Silent<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(name = "no  good", summary = " ", examples = "/other")
    static final class Wrong extends Silent<Wrong.Arguments> implements CommandHandler<Wrong.Arguments> {
        record Arguments(
                Optional<Integer> first,
                String last,
                OptionalInt count,
                @Option("of it") int size) {}
    }

    static final class Unannotated extends Silent<Greet.Arguments> implements CommandHandler<Greet.Arguments> {}

    abstract static class Silent<A extends Record> {
        public Reply handle(Call call, A arguments) {
            return Reply.none();
        }
    }
}
