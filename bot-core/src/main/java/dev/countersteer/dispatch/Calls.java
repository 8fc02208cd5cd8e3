package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Caller;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.UserId;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.command.value.Lookups;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes calls of requests, with what a call may ask: who typed it, of which visitor, among which people, on which day. */
final class Calls {
    private final Callers callers;
    private final Contacts contacts;
    private final People people;
    private final StepLog steps;
    private final MemoryLog memories;
    private final Clock clock;

    @Inject
    Calls(Callers callers, Contacts contacts, People people, StepLog steps, MemoryLog memories, Clock clock) {
        this.callers = requireNonNull(callers, "callers is null");
        this.contacts = requireNonNull(contacts, "contacts is null");
        this.people = requireNonNull(people, "people is null");
        this.steps = requireNonNull(steps, "steps is null");
        this.memories = requireNonNull(memories, "memories is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * The call; asks nobody yet.
     *
     * @param command what is called, with its slash
     */
    DriftCall of(CommandRequest request, String command, Progress progress) {
        Steps ofRun = new Steps(steps, request.id(), request.run(), command);
        Memory memory = new Memory(memories, request.run(), command);
        return new DriftCall(request, callers, contacts, ofRun, memory, progress);
    }

    /** Somebody of an org; asks each time it is asked. */
    Supplier<Caller> caller(OrgId org, UserId id) {
        return () -> callers.find(org, id);
    }

    /** What the values of a call may be looked up in; asks nobody yet. */
    Lookups lookups(DriftCall call) {
        CommandRequest request = call.request();
        // Today is the day on which it was typed: a call that runs again, or late, means the same day.
        Clock typed = Clock.fixed(request.sent(), clock.getZone());
        return new Lookups(request.author(), call, () -> people.of(request.org()), typed);
    }
}
