package dev.countersteer.simulator;

/** A call that ends with an error answer; thrown by resources, answered by the router. */
final class Refusal extends RuntimeException {
    private final Answer answer;

    private Refusal(Answer answer) {
        super("answered with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static Refusal invalid(String message) {
        return new Refusal(Answer.error(400, "validation_error", message));
    }

    static Refusal invalidParameter(String message, String parameter) {
        return new Refusal(Answer.errors(message, parameter));
    }

    static Refusal unauthorized() {
        return new Refusal(Answer.unauthorized());
    }

    static Refusal missingScope() {
        return new Refusal(Answer.error(403, "authorization_error", "Missing required scope"));
    }

    static Refusal notFound() {
        return new Refusal(Answer.error(404, "not_found", "Not found"));
    }

    static Refusal conflict(String message) {
        return new Refusal(Answer.error(409, "conflict", message));
    }
}
