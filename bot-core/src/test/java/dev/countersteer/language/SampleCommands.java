package dev.countersteer.language;

import static dev.countersteer.api.CommandBinder.commandBinder;

import com.google.inject.AbstractModule;
import dev.countersteer.api.Call;
import dev.countersteer.api.CommandBinder;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.FromContact;
import dev.countersteer.api.Matches;
import dev.countersteer.api.Option;
import dev.countersteer.api.Range;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Role;
import dev.countersteer.api.SlashCommand;
import java.util.List;
import java.util.Optional;

/** The commands that the tables type; {@code commands.md} beside the tables describes them. */
final class SampleCommands extends AbstractModule {
    @Override
    protected void configure() {
        CommandBinder commands = commandBinder(binder());
        commands.bind(Signup.class);
        commands.bind(Note.class);
        commands.bind(Move.class);
        commands.bind(Refund.class);
        commands.bind(Tag.class);
        commands.bind(Invite.class);
        commands.bind(Queue.class);
        commands.bind(QueueAdd.class);
        commands.bind(QueueAddAll.class);
        commands.bind(ReportDay.class);
        commands.bind(ReportWeek.class);
        commands.bind(Purge.class);
        commands.bind(QueueClear.class);
    }

    enum Plan {
        TRIAL,
        MONTHLY,
        NEXT_YEAR
    }

    @SlashCommand(name = "signup", aliases = "register", summary = "Creates an account", examples = "/signup trial")
    static final class Signup extends Recording<Signup.Arguments> implements CommandHandler<Signup.Arguments> {
        record Arguments(
                Plan plan,

                @Option(value = "how many", letter = 'n') @Range(min = 1, max = 500)
                Optional<Integer> seats,

                @Option("whose") Optional<String> company,
                @Option(value = "at once", letter = 'u') boolean urgent) {}
    }

    @SlashCommand(name = "note", summary = "Keeps a text", examples = "/note call back on Monday")
    static final class Note extends Recording<Note.Arguments> implements CommandHandler<Note.Arguments> {
        record Arguments(
                @Option("on top") boolean pin,
                @Option(value = "until when", letter = 't') Optional<String> until,
                String text) {}
    }

    @SlashCommand(name = "move", summary = "Moves a conversation", examples = "/move sales support 3")
    static final class Move extends Recording<Move.Arguments> implements CommandHandler<Move.Arguments> {
        record Arguments(
                String from,
                String to,
                int days,
                Optional<Long> ticket,
                @Option("what is left behind") Optional<String> message) {}
    }

    @SlashCommand(name = "refund", summary = "Gives money back", examples = "/refund AB-1234")
    static final class Refund extends Recording<Refund.Arguments> implements CommandHandler<Refund.Arguments> {
        record Arguments(
                @Matches(value = "[A-Z]{2}-[0-9]{4}", expected = "an order number, such as AB-1234")
                String order,

                @Range(min = 1) Optional<Integer> euros) {}
    }

    @SlashCommand(name = "tag", summary = "Marks a conversation", examples = "/tag vip --level 1 --level 2")
    static final class Tag extends Recording<Tag.Arguments> implements CommandHandler<Tag.Arguments> {
        record Arguments(
                @Option("how much") @Range(min = 1, max = 9) List<Integer> level,
                @Option("whom to tell") List<String> tell,
                List<String> names) {}
    }

    enum Event {
        DEMO,
        FAIR
    }

    @SlashCommand(name = "invite", summary = "Invites somebody", examples = "/invite demo --email ana@example.com")
    static final class Invite extends Recording<Invite.Arguments> implements CommandHandler<Invite.Arguments> {
        record Arguments(
                Event event,

                @Option("whom") @FromContact("email") EmailAddress email,

                @Option("their name") @FromContact("name") Optional<String> name,

                @Option("where they work") @FromContact("company")
                String company) {}
    }

    record Nothing() {}

    @SlashCommand(name = "queue", aliases = "line", summary = "Shows who waits", examples = "/queue")
    static final class Queue extends Recording<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(name = "queue add", summary = "Adds somebody", examples = "/queue add ana")
    static final class QueueAdd extends Recording<QueueAdd.Arguments> implements CommandHandler<QueueAdd.Arguments> {
        record Arguments(String who) {}
    }

    @SlashCommand(name = "queue add all", summary = "Adds everybody", examples = "/queue add all")
    static final class QueueAddAll extends Recording<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(name = "report day", summary = "What was today", examples = "/report day")
    static final class ReportDay extends Recording<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(name = "report week", summary = "What was this week", examples = "/report week")
    static final class ReportWeek extends Recording<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(name = "purge", summary = "Deletes what is old", examples = "/purge", role = Role.ADMIN)
    static final class Purge extends Recording<Nothing> implements CommandHandler<Nothing> {}

    @SlashCommand(name = "queue clear", summary = "Sends all away", examples = "/queue clear", role = Role.ADMIN)
    static final class QueueClear extends Recording<Nothing> implements CommandHandler<Nothing> {}

    /** Answers with the call that arrived. */
    abstract static class Recording<A extends Record> {
        public Reply handle(Call call, A arguments) {
            String name = getClass().getAnnotation(SlashCommand.class).name();
            return Reply.note(ShownCall.of(name, arguments));
        }
    }
}
