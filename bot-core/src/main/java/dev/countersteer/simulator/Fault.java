package dev.countersteer.simulator;

import java.util.Optional;
import java.util.function.Supplier;

/** What goes wrong with one call; the real answer is made, with all its effects, only if it is asked for. */
@FunctionalInterface
interface Fault {
    Fault STALL = real -> new Fate(Ending.STALLED, Optional.empty());
    Fault DROP = real -> new Fate(Ending.DROPPED, Optional.empty());
    Fault STALL_ANSWER = real -> new Fate(Ending.STALLED, Optional.of(real.get()));
    Fault LOSE_ANSWER = real -> new Fate(Ending.DROPPED, Optional.of(real.get()));

    Fate befall(Supplier<Answer> real);

    static Fault answering(Answer answer) {
        return real -> Fate.answered(answer);
    }

    /** The call is done, and answered with something else. */
    static Fault answeringAfter(Answer answer) {
        return real -> {
            var unused = real.get();
            return Fate.answered(answer);
        };
    }

    /** How a call ends. */
    enum Ending {
        ANSWERED,
        /** The connection is closed without an answer. */
        DROPPED,
        /** The same, but only when the simulator is closed. */
        STALLED
    }

    /** The end of a call, with the answer that was made, if one was. */
    record Fate(Ending ending, Optional<Answer> answer) {
        static Fate answered(Answer answer) {
            return new Fate(Ending.ANSWERED, Optional.of(answer));
        }

        /** What is to be sent. */
        Optional<Answer> sent() {
            return answer.filter(made -> ending == Ending.ANSWERED);
        }
    }
}
