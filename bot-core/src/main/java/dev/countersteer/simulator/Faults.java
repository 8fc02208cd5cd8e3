package dev.countersteer.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Failures of the simulated REST face, on demand. {@code faults.next(2).on("POST", "/conversations/{id}/messages")
 * .tooManyRequests()} fails the next two posts. A call meets the first script that fits it and is not used up, standing
 * ones last. Faults come before the access token is looked at. Safe for use by many threads.
 *
 * <p>A client that repeats a call by itself, as java.net.http does with a GET whose connection was dropped, uses up one
 * more.
 */
public final class Faults {
    private final List<Script> scripts = new ArrayList<>();
    private final List<Script> standing = new ArrayList<>();
    private final Pulse pulse;
    private Duration latency = Duration.ZERO;

    Faults(Pulse pulse) {
        this.pulse = requireNonNull(pulse, "pulse is null");
    }

    /** Begins a fault of the next {@code calls} calls that fit; it holds from when its kind is named. */
    public Script next(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("calls is " + calls + ", and must be at least 1");
        }
        return new Script(scripts, calls);
    }

    /** Begins a fault of all calls that fit, until {@link #clear}. */
    public Script always() {
        return new Script(standing, Integer.MAX_VALUE);
    }

    /** Every call takes this much longer, in real time, whether it fails or not. */
    public synchronized void latency(Duration more) {
        latency = requireNonNull(more, "more is null");
        pulse.beat();
    }

    /** Forgets all faults and the latency. Calls that stall go on stalling. */
    public synchronized void clear() {
        scripts.clear();
        standing.clear();
        latency = Duration.ZERO;
        pulse.beat();
    }

    synchronized Duration latency() {
        return latency;
    }

    synchronized Optional<Fault> meet(ApiRequest request) {
        return meet(scripts, request).or(() -> meet(standing, request));
    }

    private static Answer gatewayError(int status) {
        return Answer.html(
                status,
                "<html><head><title>" + status + "</title></head><body><h1>" + status
                        + " Server Error</h1></body></html>");
    }

    private static Optional<Fault> meet(List<Script> scripts, ApiRequest request) {
        Optional<Script> script =
                scripts.stream().filter(candidate -> candidate.fits(request)).findFirst();
        script.filter(Script::useUp).ifPresent(scripts::remove);
        return script.map(found -> found.fault);
    }

    private synchronized void add(List<Script> scripts, Script script) {
        scripts.add(script);
        pulse.beat();
    }

    /** A fault being described: which calls, then what happens to them. */
    public final class Script {
        private final List<Script> destination;
        private int left;
        private String method = "";
        private PathTemplate path = new PathTemplate("/**");
        private Fault fault = Fault.DROP;

        private Script(List<Script> destination, int calls) {
            this.destination = destination;
            this.left = calls;
        }

        /**
         * Only calls of this method and path; without this, all.
         *
         * @param onlyPath without {@code /v1}; {@code {name}} stands for one segment, a last {@code **} for any rest
         */
        public Script on(String onlyMethod, String onlyPath) {
            method = requireNonNull(onlyMethod, "onlyMethod is null");
            path = new PathTemplate(onlyPath);
            return this;
        }

        /** 429 without a hint when to come back. */
        public void tooManyRequests() {
            begin(Fault.answering(Answer.tooManyRequests()));
        }

        /** 429 with {@code Retry-After}, in whole seconds. */
        public void tooManyRequests(Duration retryAfter) {
            String seconds = Long.toString(retryAfter.toSeconds());
            begin(Fault.answering(Answer.tooManyRequests().with("Retry-After", seconds)));
        }

        /** A status of 500 and above with an HTML page, as a gateway would answer. */
        public void serverError(int status) {
            begin(Fault.answering(gatewayError(status)));
        }

        /** The call is done, and answered as if it had not been, with a status of 500 and above. */
        public void serverErrorWhenDone(int status) {
            begin(Fault.answeringAfter(gatewayError(status)));
        }

        /** 401 as if the token had been revoked. */
        public void unauthorized() {
            begin(Fault.answering(Answer.unauthorized()));
        }

        /** Any answer; nothing else happens. */
        public void answer(int status, String contentType, String body) {
            begin(Fault.answering(new Answer(status, Map.of("Content-Type", contentType), body.getBytes(UTF_8))));
        }

        /** The call is taken, and neither done nor answered until the simulator is closed. */
        public void stall() {
            begin(Fault.STALL);
        }

        /** The call is done, and not answered until the simulator is closed. */
        public void stallAnswer() {
            begin(Fault.STALL_ANSWER);
        }

        /** The connection is closed; the call is neither done nor answered. */
        public void drop() {
            begin(Fault.DROP);
        }

        /** The call is done, and the connection is closed before the answer. */
        public void loseAnswer() {
            begin(Fault.LOSE_ANSWER);
        }

        private void begin(Fault kind) {
            fault = kind;
            add(destination, this);
        }

        private boolean fits(ApiRequest request) {
            boolean methodFits = method.isEmpty() || method.equals(request.method());
            return methodFits && path.match(request.path()).isPresent();
        }

        /** Counts one call; true when it was the last. */
        private boolean useUp() {
            if (left == Integer.MAX_VALUE) {
                return false;
            }
            left--;
            return left == 0;
        }
    }
}
