package dev.countersteer.dispatch;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.StepAction;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The steps of one run. Asks the log for those of earlier runs together with the first claim check. For one thread. */
final class Steps {
    /** A call's id has 41 characters at most, and a key 64. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{0,21}");

    private final StepLog log;
    private final String id;
    private final Run run;
    private final String command;
    private final Set<String> names = new HashSet<>();
    private @Nullable Map<String, StepResult> recorded;
    private @Nullable String current;

    /**
     * Makes the steps of a run.
     *
     * @param id the call's, from which keys are made
     * @param command what runs, with its slash
     */
    Steps(StepLog log, String id, Run run, String command) {
        this.log = requireNonNull(log, "log is null");
        this.id = requireNonNull(id, "id is null");
        this.run = requireNonNull(run, "run is null");
        this.command = requireNonNull(command, "command is null");
    }

    <T> T once(String name, Class<T> type, StepAction<T> action) throws Exception {
        requireNonNull(type, "type is null");
        requireNonNull(action, "action is null");
        check(name);
        current = name;
        try {
            return recordedOrDone(name, type, action);
        } finally {
            current = null;
        }
    }

    private <T> T recordedOrDone(String name, Class<T> type, StepAction<T> action) throws Exception {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException(command + " was stopped before its step \"" + name + "\"");
        }
        StepResult known = ready().get(name);
        if (known != null) {
            return known.as(type);
        }
        T result = action.run(key(name));
        if (result == null) {
            throw new IllegalStateException("the step \"" + name + "\" of " + command
                    + " returned null; return what a second run needs, or use once(name, effect)");
        }
        return log.record(run, name, type, result);
    }

    /** The steps of earlier runs, at a moment at which this one holds its claim. */
    private Map<String, StepResult> ready() {
        if (recorded == null) {
            recorded = log.recorded(run);
        } else {
            log.confirm(run);
        }
        return recorded;
    }

    private void check(String name) {
        String step = command + " has a step \"" + name + "\" ";
        if (!NAME.matcher(name).matches() || name.endsWith(" ")) {
            throw new IllegalStateException(
                    step + "whose name cannot be one; use at most 22 letters, digits, blanks and dashes, of a to z");
        }
        if (current != null) {
            throw new IllegalStateException(step + "inside its step \"" + current + "\"; call one after the other");
        }
        if (!names.add(name)) {
            throw new IllegalStateException(
                    step + "twice in one run, so that a second run could not tell them apart; give each its name");
        }
    }

    private String key(String name) {
        return id + "-" + name.replace(' ', '_');
    }
}
