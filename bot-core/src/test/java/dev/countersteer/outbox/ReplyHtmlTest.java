package dev.countersteer.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersteer.api.ConversationId;
import dev.countersteer.api.OrgId;
import dev.countersteer.api.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyHtmlTest {
    @Test
    void escapesEverythingThatHtmlReads() {
        assertThat(ReplyHtml.html("<img src=x onerror=\"alert('1')\"> & co"))
                .isEqualTo("<p>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co</p>");
    }

    @Test
    void keepsLineEnds() {
        assertThat(ReplyHtml.html("one\r\ntwo")).isEqualTo("<p>one<br>two</p>");
    }

    @Test
    void doesNotBeginWithASlash() {
        assertThat(ReplyHtml.html("/signup trial")).isEqualTo("<p>&#8203;/signup trial</p>");
    }

    @Test
    void keepsOrderAndAudience() {
        Reply reply = Reply.note("for us").andChat("for you");

        assertThat(messages(reply))
                .extracting(OutgoingMessage::audience, OutgoingMessage::html)
                .containsExactly(
                        tuple(Reply.Audience.AGENTS, "<p>for us</p>"), tuple(Reply.Audience.VISITOR, "<p>for you</p>"));
    }

    @Test
    void splitsALongTextAtALineEndAndLosesNothing() {
        String line = "x".repeat(3_000);

        assertThat(messages(Reply.note(line + "\n" + line + "\n" + line)))
                .extracting(OutgoingMessage::html)
                .containsExactly("<p>" + line + "</p>", "<p>" + line + "</p>", "<p>" + line + "</p>");
    }

    @Test
    void splitsALineThatIsTooLongWithoutTearingACharacter() {
        String faces = "x" + "\uD83D\uDE00".repeat(4_000);

        String joined = messages(Reply.note(faces)).stream()
                .map(message -> message.html().replaceAll("</?p>", ""))
                .reduce("", String::concat);
        assertThat(joined).isEqualTo(faces);
        assertThat(messages(Reply.note(faces)))
                .hasSize(2)
                .noneMatch(message -> message.html().matches(".*[\uD83D]</p>"));
    }

    private static List<OutgoingMessage> messages(Reply reply) {
        return ReplyHtml.messages(new OrgId(1), new ConversationId(2), reply);
    }
}
