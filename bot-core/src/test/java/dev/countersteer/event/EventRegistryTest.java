package dev.countersteer.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersteer.api.EventBinding;
import dev.countersteer.api.EventHandler;
import dev.countersteer.api.OnEvent;
import dev.countersteer.api.Reply;
import dev.countersteer.api.Task;
import dev.countersteer.api.event.Event;
import dev.countersteer.api.event.NewConversation;
import dev.countersteer.api.event.PlaybookGoalMet;
import dev.countersteer.command.definition.DeclarationException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventRegistryTest {
    @Test
    void knowsWhoAskedForWhat() {
        EventRegistry registry = new EventRegistry(bindings(List.of(Quote.class, Greet.class)));

        assertThat(registry.handlers(EventKind.PLAYBOOK_GOAL_MET))
                .extracting(EventDefinition::toString)
                .containsExactly("greet (playbook_goal_met)", "quote (playbook_goal_met)");
        assertThat(registry.handlers(EventKind.NEW_CONVERSATION)).isEmpty();
        assertThat(registry.find(EventKind.PLAYBOOK_GOAL_MET, "quote"))
                .map(EventDefinition::summary)
                .contains("Quotes a price");
        assertThat(registry.find(EventKind.NEW_CONVERSATION, "quote")).isEmpty();
    }

    @Test
    void takesOneNameForEventsOfTwoKinds() {
        EventRegistry registry = new EventRegistry(bindings(List.of(Quote.class, QuoteAtTheBeginning.class)));

        assertThat(registry.find(EventKind.NEW_CONVERSATION, "quote")).isPresent();
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        DeclarationException refusal = catchThrowableOfType(
                DeclarationException.class,
                () -> new EventRegistry(bindings(List.of(
                        Quote.class, AlsoQuote.class, Undeclared.class, Blank.class, Nameless.class, Anything.class))));

        assertThat(refusal.problems())
                .anySatisfy(problem -> assertThat(problem).contains("two handlers are quote (playbook_goal_met)"))
                .anySatisfy(problem -> assertThat(problem).contains("Undeclared: has no @OnEvent"))
                .anySatisfy(problem -> assertThat(problem).contains("Blank: the summary is blank"))
                .anySatisfy(problem -> assertThat(problem).contains("Nameless: the name \"7 up\" cannot be one"))
                .anySatisfy(problem ->
                        assertThat(problem).contains("Anything: does not say what it handles", "NewConversation"))
                .hasSize(5);
    }

    private static Set<EventBinding> bindings(List<Class<? extends EventHandler<?>>> handlers) {
        Set<EventBinding> bindings = new LinkedHashSet<>();
        handlers.forEach(handler -> bindings.add(new EventBinding(handler, () -> {
            throw new IllegalStateException("nobody is to be made");
        })));
        return bindings;
    }

    @OnEvent(name = "quote", summary = "Quotes a price")
    private static class Quote implements EventHandler<PlaybookGoalMet> {
        @Override
        public Reply handle(Task task, PlaybookGoalMet event) {
            return Reply.none();
        }
    }

    @OnEvent(name = "quote", summary = "Quotes a price, too")
    private static final class AlsoQuote implements EventHandler<PlaybookGoalMet> {
        @Override
        public Reply handle(Task task, PlaybookGoalMet event) {
            return Reply.none();
        }
    }

    @OnEvent(name = "greet", summary = "Greets")
    private static final class Greet implements EventHandler<PlaybookGoalMet> {
        @Override
        public Reply handle(Task task, PlaybookGoalMet event) {
            return Reply.none();
        }
    }

    @OnEvent(name = "quote", summary = "Quotes a price at once")
    private static final class QuoteAtTheBeginning implements EventHandler<NewConversation> {
        @Override
        public Reply handle(Task task, NewConversation event) {
            return Reply.none();
        }
    }

    private static final class Undeclared implements EventHandler<NewConversation> {
        @Override
        public Reply handle(Task task, NewConversation event) {
            return Reply.none();
        }
    }

    @OnEvent(name = "blank", summary = " ")
    private static final class Blank implements EventHandler<NewConversation> {
        @Override
        public Reply handle(Task task, NewConversation event) {
            return Reply.none();
        }
    }

    @OnEvent(name = "7 up", summary = "Counts")
    private static final class Nameless implements EventHandler<NewConversation> {
        @Override
        public Reply handle(Task task, NewConversation event) {
            return Reply.none();
        }
    }

    @OnEvent(name = "anything", summary = "Takes what comes")
    private static final class Anything implements EventHandler<Event> {
        @Override
        public Reply handle(Task task, Event event) {
            return Reply.none();
        }
    }
}
