package dev.countersteer.web.admin;

import dev.countersteer.command.text.BodyText;
import dev.countersteer.history.Post;
import java.util.Locale;

/**
 * Something posted, or to be posted, as other programs read it.
 *
 * @param audience {@code agents} or {@code visitor}
 * @param text as text
 */
record PostView(
        String reference, String conversation, String audience, String text, String created, StandingView standing) {
    static PostView of(Post post) {
        return new PostView(
                post.reference().toString(),
                post.message().conversation().toString(),
                post.message().audience().name().toLowerCase(Locale.ROOT),
                BodyText.of(post.message().html()),
                post.created().toString(),
                StandingView.of(post.standing()));
    }
}
