package dev.countersteer.event;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Scope;
import dev.countersteer.api.event.ButtonClicked;
import dev.countersteer.api.event.ContactIdentified;
import dev.countersteer.api.event.ContactUpdated;
import dev.countersteer.api.event.ConversationPush;
import dev.countersteer.api.event.Event;
import dev.countersteer.api.event.NewConversation;
import dev.countersteer.api.event.PlaybookGoalMet;
import dev.countersteer.api.event.VisitorMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of events; the names are stored. */
public enum EventKind {
    BUTTON_CLICKED(
            ButtonClicked.class,
            Scope.CONVERSATION_READ,
            click -> Subject.of(click.conversation(), click.contact()),
            click -> List.of(click.messageId())),
    CONTACT_IDENTIFIED(
            ContactIdentified.class,
            Scope.CONTACT_READ,
            identified -> Subject.of(identified.contact().id()),
            identified -> List.of(
                    identified.contact().id(),
                    identified.contact().email(),
                    identified.contact().externalId())),
    CONTACT_UPDATED(
            ContactUpdated.class,
            Scope.ALL_CONTACT_READ,
            update -> Subject.of(update.contact()),
            update -> List.of(update.contact(), update.at().toEpochMilli(), update.attributes())),
    CONVERSATION_PUSH(
            ConversationPush.class,
            Scope.CONVERSATION_READ,
            push -> Subject.of(push.conversation()),
            push -> List.of(
                    push.conversation(), push.reason(), push.lastUpdated().toEpochMilli())),
    NEW_CONVERSATION(
            NewConversation.class,
            Scope.CONVERSATION_READ,
            begun -> Subject.of(begun.conversation(), begun.contact()),
            begun -> List.of(begun.conversation())),
    PLAYBOOK_GOAL_MET(
            PlaybookGoalMet.class,
            Scope.CONVERSATION_READ,
            goal -> Subject.of(goal.conversation(), goal.contact()),
            goal -> List.of(goal.conversation(), goal.playbookId(), goal.goalId())),
    VISITOR_MESSAGE(
            VisitorMessage.class,
            Scope.CONVERSATION_READ,
            message -> Subject.of(message.conversation(), message.contact()),
            message -> List.of(message.messageId()));

    private final Class<? extends Event> type;
    private final Scope scope;

    @SuppressWarnings("ImmutableEnumChecker") // Functions without state; their type cannot say so.
    private final Function<Event, Subject> subject;

    @SuppressWarnings("ImmutableEnumChecker") // As above.
    private final Function<Event, List<?>> identity;

    <E extends Event> EventKind(
            Class<E> type, Scope scope, Function<E, Subject> subject, Function<E, List<?>> identity) {
        this.type = requireNonNull(type, "type is null");
        this.scope = requireNonNull(scope, "scope is null");
        this.subject = event -> subject.apply(type.cast(event));
        this.identity = event -> identity.apply(type.cast(event));
    }

    /** The kind of an event. */
    public static EventKind of(Event event) {
        return of(event.getClass()).orElseThrow();
    }

    /** The kind whose events have a type; empty for what is no such type. */
    public static Optional<EventKind> of(Class<?> type) {
        return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
    }

    /** The type of its events. */
    public Class<? extends Event> type() {
        return type;
    }

    /** What Drift asks for to tell of its events. */
    public Scope scope() {
        return scope;
    }

    /** What one of its events is about. */
    public Subject subject(Event event) {
        return subject.apply(event);
    }

    /** What is the same in repetitions of an event, and in no other one of its kind. */
    public List<?> identity(Event event) {
        return identity.apply(event);
    }

    /** As people read it: {@code playbook_goal_met}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
