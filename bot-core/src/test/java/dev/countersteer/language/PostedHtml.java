package dev.countersteer.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import dev.countersteer.dispatch.Outcome;
import dev.countersteer.outbox.OutgoingMessage;
import dev.countersteer.outbox.ReplyHtml;
import java.util.List;

/** What an outcome posts to Drift, and whether it is fit for that. */
final class PostedHtml {
    private PostedHtml() {}

    /** The messages, which hold nothing but text and the two tags that the outbox writes; all for agents only. */
    static List<String> of(Outcome outcome) {
        assertThat(outcome).isNotInstanceOf(Outcome.Failed.class);
        List<OutgoingMessage> messages = ReplyHtml.messages(new OrgId(1), new ConversationId(2), reply(outcome));
        for (OutgoingMessage message : messages) {
            String inside =
                    message.html().substring("<p>".length(), message.html().length() - "</p>".length());
            String text = inside.replace("<br>", "");
            assertThat(text)
                    .doesNotContain("<")
                    .doesNotContain(">")
                    .doesNotContain("\"")
                    .doesNotContain("'");
            assertThat(text.replaceAll("&(amp|lt|gt|quot|#39|#8203);", "")).doesNotContain("&");
            assertThat(message.audience()).isEqualTo(Reply.Audience.AGENTS);
        }
        return messages.stream().map(OutgoingMessage::html).toList();
    }

    private static Reply reply(Outcome outcome) {
        return outcome instanceof Outcome.Done done ? done.reply() : ((Outcome.Refused) outcome).reply();
    }
}
