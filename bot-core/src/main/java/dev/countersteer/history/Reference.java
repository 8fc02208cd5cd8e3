package dev.countersteer.history;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.OrgId;
import dev.countersteer.inbox.EntryReference;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What agents are told to quote: {@code 48213-12987600002} is a message, {@code 48213-e31415} an event; with a number more,
 * {@code 48213-12987600002-1}, it is one of its posts.
 *
 * @param message Drift's id of the message; below zero for an event
 * @param post counts what was posted for it, from 1; empty for the message itself
 */
public record Reference(OrgId org, long message, OptionalInt post) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})-(e?[0-9]{1,18})(?:-([0-9]{1,9}))?");

    public Reference {
        requireNonNull(org, "org is null");
        requireNonNull(post, "post is null");
    }

    /** Of a message. */
    public Reference(OrgId org, long message) {
        this(org, message, OptionalInt.empty());
    }

    /** Reads one as agents quote it; empty for what is none. */
    public static Optional<Reference> parse(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        OptionalInt post =
                parts.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(3)));
        return Optional.of(new Reference(
                new OrgId(Long.parseLong(parts.group(1))),
                Long.parseLong(parts.group(2).replace('e', '-')),
                post));
    }

    /** One of the posts of this message. */
    public Reference withPost(int number) {
        return new Reference(org, message, OptionalInt.of(number));
    }

    @Override
    public String toString() {
        return new EntryReference(org, message) + (post.isPresent() ? "-" + post.getAsInt() : "");
    }
}
