package dev.countersteer.commands.verify;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.EmailAddress;
import dev.countersteer.api.ServiceException;
import dev.countersteer.api.Task;
import dev.countersteer.api.Verified;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a code that somebody gave with the one that was mailed. What comes of it is the same in each run. */
final class Answers {
    private final String attribute;
    private final Clock clock;

    @Inject
    Answers(@ForVerify String attribute, Clock clock) {
        this.attribute = requireNonNull(attribute, "attribute is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * What comes of a code, and remembers it.
     *
     * @param numbers what may be the code; of several none is tried, or one message could try any number of them
     */
    Answer take(Task task, Set<String> numbers) throws Exception {
        Answer answer = task.once("check", Answer.class, key -> check(task, numbers));
        switch (answer.verdict()) {
            case RIGHT -> {
                return answer.with(prove(task, new Verified(new EmailAddress(answer.email()), answer.at())));
            }
            case WRONG ->
                Pending.in(task)
                        .ifPresent(pending -> pending.withTries(answer.left()).keep(task));
            case LAST_WRONG, EXPIRED, OTHER_ADDRESS -> Pending.forget(task);
            case AMBIGUOUS, NOT_ASKED -> {}
        }
        return answer;
    }

    private Answer check(Task task, Set<String> numbers) {
        Optional<Pending> asked = Pending.in(task);
        Instant now = clock.instant();
        if (asked.isEmpty()) {
            return new Answer(Verdict.NOT_ASKED, "", 0, now, "");
        }
        Pending pending = asked.get();
        int left = pending.tries() - 1;
        return new Answer(verdict(task, numbers, pending, left, now), pending.email(), left, now, "");
    }

    private static Verdict verdict(Task task, Set<String> numbers, Pending pending, int left, Instant now) {
        if (!now.isBefore(pending.expires())) {
            return Verdict.EXPIRED;
        }
        if (numbers.size() > 1) {
            return Verdict.AMBIGUOUS;
        }
        if (!Codes.isRight(numbers.iterator().next(), pending)) {
            return left > 0 ? Verdict.WRONG : Verdict.LAST_WRONG;
        }
        boolean same = task.contact()
                .email()
                .filter(email -> email.value().equals(pending.email()))
                .isPresent();
        return same ? Verdict.RIGHT : Verdict.OTHER_ADDRESS;
    }

    /** The attribute is for people to see: a browser can set it, too. The proof is what the bot remembers. */
    private String prove(Task task, Verified proof) {
        proof.keep(task);
        Pending.forget(task);
        return attribute.isBlank() ? "" : show(task, proof);
    }

    /** Returns what agents should know of it: what is proven stays proven where Drift refuses to show it. */
    private String show(Task task, Verified proof) {
        try {
            task.contacts()
                    .update(task.contact().id(), Map.of(attribute, proof.email().value()));
            return "";
        } catch (ServiceException e) {
            if (e.isTemporary()) {
                throw e;
            }
            return " The attribute " + attribute + " was not set, as " + e.service() + " refused it."
                    + e.remedy().map(" "::concat).orElse("");
        }
    }

    /** What a code came to. */
    enum Verdict {
        RIGHT,
        WRONG,
        /** And no tries are left. */
        LAST_WRONG,
        /** Any of several numbers may be meant. None was tried, and no try is used up. */
        AMBIGUOUS,
        EXPIRED,
        /** Since it was mailed, the contact's address has become another one. */
        OTHER_ADDRESS,
        /** Nobody waits for a code. */
        NOT_ASKED
    }

    /**
     * What came of a code.
     *
     * @param email where it was mailed; blank if nobody waits for one
     * @param left the tries that are left, if one was used up
     * @param remark what agents should know besides; mostly blank
     */
    record Answer(Verdict verdict, String email, int left, Instant at, String remark) {
        Answer {
            requireNonNull(verdict, "verdict is null");
            requireNonNull(email, "email is null");
            requireNonNull(at, "at is null");
            requireNonNull(remark, "remark is null");
        }

        Answer with(String newRemark) {
            return new Answer(verdict, email, left, at, newRemark);
        }
    }
}
