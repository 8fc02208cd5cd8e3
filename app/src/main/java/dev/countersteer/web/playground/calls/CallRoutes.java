package dev.countersteer.web.playground.calls;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ConversationId;
import dev.countersteer.simulator.RecordedCall;
import dev.countersteer.simulator.SimulatedDrift;
import dev.countersteer.web.Routes;
import dev.countersteer.web.playground.Conversations;
import io.javalin.config.RoutesConfig;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The API log: all of it, and what belongs to a conversation. */
final class CallRoutes implements Routes {
    private static final int MOST = 200;

    private final SimulatedDrift drift;

    @Inject
    CallRoutes(SimulatedDrift drift) {
        this.drift = requireNonNull(drift, "drift is null");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/playground/api/calls", context -> context.json(newest(call -> true)));
        routes.get(
                "/playground/api/conversations/{conversation}/calls",
                context -> context.json(newest(about(Conversations.asked(context, drift.conversations())))));
    }

    /** Those whose path names the conversation or its visitor. */
    private Predicate<RecordedCall> about(ConversationId conversation) {
        Pattern names = Pattern.compile(
                "/(conversations/" + conversation + "|contacts/" + drift.visitor(conversation) + ")(/|$)");
        return call -> names.matcher(call.path()).find();
    }

    private List<Entry> newest(Predicate<RecordedCall> wanted) {
        List<RecordedCall> calls =
                new ArrayList<>(drift.calls().stream().filter(wanted).toList());
        Collections.reverse(calls);
        return calls.stream().limit(MOST).map(Entry::of).toList();
    }

    /**
     * A call as the page shows it.
     *
     * @param took milliseconds
     * @param status 0 when there was no answer
     */
    record Entry(
            String at, long took, String method, String path, String query, int status, String request, String answer) {
        static Entry of(RecordedCall call) {
            return new Entry(
                    call.at().toString(),
                    call.took().toMillis(),
                    call.method(),
                    call.path(),
                    call.query(),
                    call.status(),
                    call.request(),
                    call.answer());
        }
    }
}
