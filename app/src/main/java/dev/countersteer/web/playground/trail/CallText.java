package dev.countersteer.web.playground.trail;

import dev.countersteer.simulator.RecordedCall;

/** Says in words what the bot asked of Drift. */
final class CallText {
    private CallText() {}

    static String of(RecordedCall call) {
        String answer = call.status() == 0
                ? "was not answered"
                : "was answered with " + call.status() + " in " + call.took().toMillis() + " ms";
        return what(call) + " (" + call.method() + " " + call.path() + ") " + answer;
    }

    private static String what(RecordedCall call) {
        if (!call.method().equals("GET")) {
            return "A change";
        }
        if (call.path().endsWith("/messages")) {
            return "A look for what was posted";
        }
        if (call.path().contains("/contacts/")) {
            return "A look at the contact";
        }
        return call.path().contains("/users") ? "A look at the agent" : "A look at the conversation";
    }
}
