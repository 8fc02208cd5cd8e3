package dev.countersteer.testing;

import static dev.countersteer.api.CommandBinder.commandBinder;
import static dev.countersteer.api.EventBinder.eventBinder;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.countersteer.api.EventHandler;
import dev.countersteer.api.OnEvent;
import dev.countersteer.api.Reply;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.Task;
import dev.countersteer.api.UserException;
import dev.countersteer.api.event.ButtonClicked;
import dev.countersteer.api.event.ContactIdentified;
import dev.countersteer.api.event.ContactUpdated;
import dev.countersteer.api.event.ConversationPush;
import dev.countersteer.api.event.Event;
import dev.countersteer.api.event.NewConversation;
import dev.countersteer.api.event.PlaybookGoalMet;
import dev.countersteer.api.event.VisitorMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Events and those who asked for them, as agents and visitors see it. */
class EventTest {
    private final Desk desk = new Desk();

    @AutoClose
    private final BotTester bot = BotTester.with(binder -> {
        binder.bind(Desk.class).toInstance(desk);
        eventBinder(binder).bind(Quote.class);
        eventBinder(binder).bind(Count.class);
        eventBinder(binder).bind(Identified.class);
        eventBinder(binder).bind(Updated.class);
        eventBinder(binder).bind(Listen.class);
        eventBinder(binder).bind(Press.class);
        eventBinder(binder).bind(Begin.class);
        eventBinder(binder).bind(Rest.class);
        commandBinder(binder).bind(SayCommand.class);
    });

    @Test
    void postsWhatAHandlerReturns() {
        bot.visitorReachesGoal("quote_reached");

        assertThat(bot.chats()).containsExactly("Your price, Ana Example: 7");
        assertThat(bot.notes()).containsExactly("Quoted 7 for quote_reached");
    }

    @Test
    void handlesAnEventOnceHoweverOftenItComes() {
        bot.visitorReachesGoal("quote_reached");
        bot.visitorReachesGoal("quote_reached");
        bot.visitorReachesGoal("another");

        assertThat(bot.notes()).containsExactly("Quoted 7 for quote_reached", "Quoted 7 for another");
        assertThat(desk.of(PlaybookGoalMet.class)).hasSize(2);
    }

    @Test
    void keepsTheOrderOfTheConversation() {
        bot.agentSays("/say before");
        bot.visitorReachesGoal("quote_reached");
        bot.agentSays("/say after");

        assertThat(bot.notes()).containsExactly("before", "Quoted 7 for quote_reached", "after");
    }

    @Test
    void triesAgainAndSaysSo() {
        desk.failure = ServiceException.temporary("The desk", "on fire");
        bot.visitorReachesGoal("quote_reached");

        assertThat(bot.notes())
                .containsExactly("The desk does not answer at the moment. Still trying quote (playbook_goal_met):"
                        + " you will be told here if it fails.");
        desk.failure = null;
        bot.advance(Duration.ofMinutes(5));

        assertThat(bot.notes()).last().isEqualTo("Quoted 7 for quote_reached");
        assertThat(bot.chats()).hasSize(1);
    }

    @Test
    void tellsAgentsWhatTheyAreToSeeTo() {
        desk.failure = new UserException("The age is missing: ask for it.");

        bot.visitorReachesGoal("quote_reached");

        assertThat(bot.notes()).containsExactly("The age is missing: ask for it.");
        assertThat(bot.chats()).isEmpty();
    }

    @Test
    void apologizesWithAReferenceAndLetsOthersGoOn() {
        desk.failure = new IllegalStateException("a bug");

        bot.visitorReachesGoal("quote_reached");

        assertThat(bot.notes())
                .singleElement()
                .asString()
                .matches("Sorry, quote \\(playbook_goal_met\\) did not work\\. Something went wrong inside the bot\\."
                        + " Give your administrator this reference: 48213-e[0-9]{1,18}");
        assertThat(desk.of(PlaybookGoalMet.class)).hasSize(1);
    }

    @Test
    void remembersStepsAcrossACrash() {
        desk.crashes = true;
        bot.visitorReachesGoal("quote_reached");
        assertThat(bot.notes()).isEmpty();

        bot.advance(BotTester.LEASE);

        assertThat(bot.notes()).containsExactly("Quoted 7 for quote_reached");
        assertThat(desk.steps).singleElement().asString().matches("48213-e[0-9]{1,18}-price");
    }

    @Test
    void tellsOfContactsWithoutAConversation() {
        bot.drift().announcements().identified(bot.conversation());
        bot.drift().announcements().identified(bot.conversation());
        bot.runDue();
        bot.visitorHas(Map.of("plan", "gold"));
        bot.runDue();

        assertThat(desk.of(ContactIdentified.class))
                .singleElement()
                .extracting(event -> event.contact().name().orElse(""))
                .isEqualTo("Ana Example");
        assertThat(desk.of(ContactUpdated.class))
                .singleElement()
                .extracting(ContactUpdated::attributes)
                .isEqualTo(List.of("plan"));
        assertThat(desk.visitors).contains("Ana Example");
        assertThat(bot.notes()).isEmpty();
    }

    @Test
    void postsNothingWhereThereIsNoConversation() {
        desk.reply = Reply.note("Where should this go?");

        bot.drift().announcements().identified(bot.conversation());
        bot.runDue();

        assertThat(bot.notes()).isEmpty();
        assertThat(bot.meters().get("commands").tags("ending", "buried").timer().count())
                .isEqualTo(1);
    }

    @Test
    void tellsOfWhatHappensInAConversation() {
        bot.visitorSays("<b>Hello</b> &amp; good day");
        bot.drift().announcements().started(bot.conversation());
        bot.drift().announcements().cameToRest(bot.conversation());
        bot.runDue();

        assertThat(desk.of(VisitorMessage.class)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Hello & good day");
            assertThat(message.conversation()).isEqualTo(bot.conversation());
        });
        assertThat(desk.of(NewConversation.class)).hasSize(1);
        assertThat(desk.of(ConversationPush.class))
                .singleElement()
                .extracting(ConversationPush::reason)
                .isEqualTo(ConversationPush.Reason.INACTIVE);
    }

    @Test
    void remembersBetweenTasksOfAConversation() {
        bot.visitorSays("one");
        bot.visitorSays("two");

        assertThat(desk.remembered).containsExactly("", "one");
    }

    @Test
    void keepsNothingOfWhatAHandlerDoesNotWant() {
        bot.visitorSays("psst");
        bot.visitorSays("hello");

        assertThat(desk.of(VisitorMessage.class))
                .extracting(VisitorMessage::text)
                .containsExactly("hello");
        assertThat(bot.meters()
                        .get("commands")
                        .tag("command", "listen (visitor_message)")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void isNotAskedForGoalsOfWhomNobodyKnows() {
        bot.visitorHasNoEmail();

        assertThatIllegalStateException().isThrownBy(() -> bot.visitorReachesGoal("quote_reached"));
    }

    /** What all handlers do. */
    private static final class Desk {
        private final List<Event> events = new ArrayList<>();
        private final List<String> visitors = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();
        private final List<String> remembered = new ArrayList<>();
        private @Nullable RuntimeException failure;
        private boolean crashes;
        private Reply reply = Reply.none();

        private Reply take(Task task, Event event) {
            events.add(event);
            visitors.add(task.contact().name().orElse(""));
            return reply;
        }

        private <E extends Event> List<E> of(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    @OnEvent(name = "quote", summary = "Quotes a price")
    private static final class Quote implements EventHandler<PlaybookGoalMet> {
        private final Desk desk;

        @Inject
        Quote(Desk desk) {
            this.desk = requireNonNull(desk, "desk is null");
        }

        @Override
        public Reply handle(Task task, PlaybookGoalMet goal) throws Exception {
            if (desk.failure != null) {
                throw desk.failure;
            }
            int price = task.once("price", Integer.class, key -> {
                desk.steps.add(key);
                return 7;
            });
            if (desk.crashes) {
                desk.crashes = false;
                throw new SimulatedCrash();
            }
            return Reply.chat("Your price, " + task.contact().name().orElse("you") + ": " + price)
                    .andNote("Quoted " + price + " for " + goal.goalName());
        }
    }

    @OnEvent(name = "count", summary = "Counts goals")
    private static final class Count implements EventHandler<PlaybookGoalMet> {
        private final Desk desk;

        @Inject
        Count(Desk desk) {
            this.desk = requireNonNull(desk, "desk is null");
        }

        @Override
        public Reply handle(Task task, PlaybookGoalMet goal) {
            desk.take(task, goal);
            return Reply.none();
        }
    }

    @OnEvent(name = "identified", summary = "Notes who was identified")
    private static final class Identified implements EventHandler<ContactIdentified> {
        private final Desk desk;

        @Inject
        Identified(Desk desk) {
            this.desk = requireNonNull(desk, "desk is null");
        }

        @Override
        public Reply handle(Task task, ContactIdentified event) {
            return desk.take(task, event);
        }
    }

    @OnEvent(name = "updated", summary = "Notes who was changed")
    private static final class Updated implements EventHandler<ContactUpdated> {
        private final Desk desk;

        @Inject
        Updated(Desk desk) {
            this.desk = requireNonNull(desk, "desk is null");
        }

        @Override
        public Reply handle(Task task, ContactUpdated event) {
            return desk.take(task, event);
        }
    }

    @OnEvent(name = "listen", summary = "Notes what visitors write")
    private static final class Listen implements EventHandler<VisitorMessage> {
        private final Desk desk;

        @Inject
        Listen(Desk desk) {
            this.desk = requireNonNull(desk, "desk is null");
        }

        @Override
        public boolean wants(VisitorMessage event) {
            return !event.text().equals("psst");
        }

        @Override
        public Reply handle(Task task, VisitorMessage event) {
            desk.remembered.add(task.recall("listen.last", String.class).orElse(""));
            task.remember("listen.last", String.class, event.text());
            return desk.take(task, event);
        }
    }

    @OnEvent(name = "press", summary = "Notes what visitors press")
    private static final class Press implements EventHandler<ButtonClicked> {
        private final Desk desk;

        @Inject
        Press(Desk desk) {
            this.desk = requireNonNull(desk, "desk is null");
        }

        @Override
        public Reply handle(Task task, ButtonClicked event) {
            return desk.take(task, event);
        }
    }

    @OnEvent(name = "begin", summary = "Notes what begins")
    private static final class Begin implements EventHandler<NewConversation> {
        private final Desk desk;

        @Inject
        Begin(Desk desk) {
            this.desk = requireNonNull(desk, "desk is null");
        }

        @Override
        public Reply handle(Task task, NewConversation event) {
            return desk.take(task, event);
        }
    }

    @OnEvent(name = "rest", summary = "Notes what came to rest")
    private static final class Rest implements EventHandler<ConversationPush> {
        private final Desk desk;

        @Inject
        Rest(Desk desk) {
            this.desk = requireNonNull(desk, "desk is null");
        }

        @Override
        public Reply handle(Task task, ConversationPush event) {
            return desk.take(task, event);
        }
    }
}
