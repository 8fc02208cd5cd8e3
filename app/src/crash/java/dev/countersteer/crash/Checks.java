package dev.countersteer.crash;

import dev.countersteer.api.ConversationId;
import dev.countersteer.simulator.SimulatedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares what was typed with what the world outside saw and what the store says. */
final class Checks {
    /**
     * The bots' clock is the database's, read now and then: on a machine with a load of 15, 208 ms off were seen. A mail
     * that is sent again comes a lease later, or the start of a process, and none was quicker than two seconds.
     */
    private static final Duration CLOCKS = Duration.ofSeconds(1);

    private final Outside outside;
    private final Rows rows;
    private final Map<Long, Typed> typed;
    private final Verdict verdict;

    Checks(Outside outside, Verdict verdict) {
        this.outside = outside;
        this.rows = Rows.of(outside.database());
        this.typed = outside.agents().typed().stream().collect(Collectors.toMap(Typed::message, command -> command));
        this.verdict = verdict;
    }

    void run() {
        verdict.figure("commands typed", typed.size());
        verdict.figure("webhooks sent again", outside.webhooks().repeated());
        commands();
        accounts();
        mails();
        verdict.figure("from acknowledged to answered, ms", Quantiles.of(times()));
        for (SimulatedMessage.Type type : List.of(SimulatedMessage.Type.CHAT, SimulatedMessage.Type.PRIVATE_NOTE)) {
            posts(type);
        }
        List<String> disorder = new ArrayList<>();
        outside.agents().conversations().forEach(conversation -> disorder.addAll(disorder(conversation)));
        verdict.promise("order within a conversation broken", disorder);
    }

    private void commands() {
        Map<Long, Long> acknowledged = outside.webhooks().acknowledged();
        List<String> lost = new ArrayList<>();
        List<String> endless = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        int afterCrash = 0;
        int most = 0;
        for (Typed command : typed.values()) {
            Rows.Entry entry = rows.entries().get(command.message());
            if (entry == null) {
                if (acknowledged.containsKey(command.message())) {
                    lost.add(command + " is not in the store");
                }
                continue;
            }
            if (!List.of("done", "buried").contains(entry.state())) {
                endless.add(command + " is " + entry.state() + " after " + entry.attempt() + " runs");
                continue;
            }
            if (!entry.isDone()) {
                otherwise.add(command + " ended as " + entry.state() + ", " + entry.outcome() + " at attempt "
                        + entry.attempt());
            }
            afterCrash += entry.attempt() > 1 ? 1 : 0;
            most = Math.max(most, entry.attempt());
        }
        verdict.figure("commands acknowledged",
                typed.keySet().stream().filter(acknowledged::containsKey).count());
        verdict.figure("commands that ran more than once (most runs)", afterCrash + " (" + most + ")");
        verdict.promise("acknowledged commands lost", lost);
        verdict.promise("commands without an end", endless);
        verdict.promise("commands that ended otherwise than they should", otherwise);
    }

    /** How long those that were answered took: with a lease that ran out, and whatever it had to wait for. */
    private List<Long> times() {
        List<Long> times = new ArrayList<>();
        Map<Long, Long> acknowledged = outside.webhooks().acknowledged();
        for (ConversationId conversation : outside.agents().conversations()) {
            List<SimulatedMessage> posts = posted(conversation);
            for (Typed command : of(conversation)) {
                posts.stream()
                        .filter(post -> post.body().contains(command.mark()) && Answer.isFinal(post.body()))
                        .findFirst()
                        .filter(post -> acknowledged.containsKey(command.message()))
                        .ifPresent(post -> times.add(
                                Math.max(0, post.createdAt().toEpochMilli() - acknowledged.get(command.message()))));
            }
        }
        return times;
    }

    private void accounts() {
        verdict.figure("accounts", outside.ledger().accounts().size());
        verdict.promise(
                "accounts created twice",
                outside.ledger().accounts().entrySet().stream()
                        .filter(account -> account.getValue() > 1)
                        .map(account -> account.getKey() + " has " + account.getValue())
                        .toList());
        verdict.promise(
                "signups without an account",
                signups().stream()
                        .filter(command -> !outside.ledger().accounts().containsKey(command.mark()))
                        .map(Typed::toString)
                        .toList());
    }

    /** Where the bots' times mean nothing, a mail is too many if there was no attempt for it before the record. */
    private void mails() {
        List<String> twice = new ArrayList<>();
        List<String> never = new ArrayList<>();
        List<Long> windows = new ArrayList<>();
        int unrecorded = 0;
        for (Typed command : signups()) {
            List<Instant> mails = outside.ledger().mails(command.mark());
            Rows.Step step = rows.mailSteps().get(command.message());
            if (mails.isEmpty() || step == null) {
                never.add(command + (mails.isEmpty() ? " has no mail" : " has no step \"mail\""));
                continue;
            }
            if (outside.movesClocks()) {
                if (mails.size() > step.attempt()) {
                    twice.add(command + " was mailed at " + mails + ", recorded in attempt " + step.attempt());
                }
                unrecorded += mails.size() - 1;
                continue;
            }
            Instant recorded = step.at();
            // The first is nobody's second, whatever the clocks say.
            List<Instant> after = mails.stream()
                    .skip(1)
                    .filter(mail -> mail.isAfter(recorded.plus(CLOCKS)))
                    .toList();
            if (!after.isEmpty()) {
                twice.add(command + " was mailed at " + mails + ", recorded at " + recorded);
            }
            unrecorded += mails.size() - 1 - after.size();
            windows.add(Math.max(0, Duration.between(last(mails, recorded), recorded).toMillis()));
        }
        verdict.figure("mails sent again, as the first was not recorded", unrecorded);
        verdict.figure("window from a mail's 250 to its record, ms", Quantiles.of(windows));
        verdict.promise("mails sent twice after they were recorded", twice);
        verdict.promise("signups without a mail and its step", never);
    }

    private static Instant last(List<Instant> mails, Instant recorded) {
        return mails.stream()
                .filter(mail -> !mail.isAfter(recorded.plus(CLOCKS)))
                .reduce((first, second) -> second)
                .orElse(recorded);
    }

    /** Each reply that the store says was posted is in Drift once; by their texts, within their conversations. */
    private void posts(SimulatedMessage.Type type) {
        List<String> twice = new ArrayList<>();
        List<String> never = new ArrayList<>();
        int count = 0;
        for (ConversationId conversation : outside.agents().conversations()) {
            Map<String, Integer> seen = new HashMap<>();
            posted(conversation).stream()
                    .filter(post -> post.type() == type)
                    .forEach(post -> seen.merge(post.body(), 1, Integer::sum));
            Map<String, List<Rows.Reply>> wanted = rows.replies().stream()
                    .filter(reply -> reply.conversation() == conversation.value())
                    .collect(Collectors.groupingBy(Rows.Reply::body));
            for (Map.Entry<String, Integer> post : seen.entrySet()) {
                count += post.getValue();
                List<Rows.Reply> replies = wanted.getOrDefault(post.getKey(), List.of());
                if (post.getValue() > replies.size()) {
                    twice.add("conversation " + conversation + " has " + post.getValue() + " times, for messages "
                            + replies.stream().map(Rows.Reply::message).toList() + ": " + post.getKey());
                }
            }
            // What is neither chat nor note here was looked for under the other type.
            wanted.forEach((body, replies) -> {
                long done = replies.stream().filter(Rows.Reply::isPosted).count();
                if (type == SimulatedMessage.Type.CHAT && done > postedTimes(conversation, body)) {
                    never.add("messages " + replies.stream().map(Rows.Reply::message).toList() + ": " + body);
                }
            });
        }
        String who = type == SimulatedMessage.Type.CHAT ? "posts seen by visitors" : "notes seen by agents";
        verdict.figure(who, count);
        verdict.promise(who + " twice", twice);
        if (type == SimulatedMessage.Type.CHAT) {
            verdict.promise("replies that are recorded as posted and are not", never);
        }
    }

    private long postedTimes(ConversationId conversation, String body) {
        return posted(conversation).stream()
                .filter(post -> post.body().equals(body))
                .count();
    }

    /** Answers come in the order in which commands were typed, and a visitor's post after the note of its command. */
    private List<String> disorder(ConversationId conversation) {
        List<Typed> commands = of(conversation);
        List<String> broken = new ArrayList<>();
        int last = 0;
        int notesOfSignups = 0;
        int chats = 0;
        for (SimulatedMessage post : posted(conversation)) {
            chats += post.type() == SimulatedMessage.Type.CHAT ? 1 : 0;
            if (chats > notesOfSignups) {
                broken.add("conversation " + conversation + " has a chat before its note: " + post.id());
                chats = notesOfSignups;
            }
            for (Typed command : commands) {
                if (!post.body().contains(command.mark()) || !Answer.isFinal(post.body())) {
                    continue;
                }
                if (command.number() < last) {
                    broken.add(command + " was answered after number " + last + " of conversation " + conversation);
                }
                notesOfSignups += command.signup() && command.number() > last ? 1 : 0;
                last = Math.max(last, command.number());
            }
        }
        return broken;
    }

    private List<Typed> of(ConversationId conversation) {
        return typed.values().stream()
                .filter(command -> command.conversation().equals(conversation))
                .toList();
    }

    private List<SimulatedMessage> posted(ConversationId conversation) {
        return outside.drift().messages(conversation).stream()
                .filter(message -> message.developerAppId().isPresent())
                .toList();
    }

    private List<Typed> signups() {
        return typed.values().stream()
                .filter(Typed::signup)
                .filter(command -> rows.entries().containsKey(command.message()))
                .filter(command -> rows.entries().get(command.message()).isDone())
                .toList();
    }
}
