package dev.countersteer.web.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.api.ConversationId;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.simulator.SimulatedMessage.Author;
import dev.countersteer.simulator.SimulatedMessage.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page is given of messages whose HTML did not go through the playground's own composer. */
class LineTest {
    private static final Author APP = new Author(Kind.USER, 7, true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Hi <b>Ana</b></p>|<p>Hi <b>Ana</b></p>",
                "<img src=x onerror=alert(1)>a|a",
                "<script>alert(1)</script>a|a",
                "<svg><script>alert(1)</script></svg>a|a",
                "<a href='javascript:alert(1)'>a</a>|<a rel=\"noopener noreferrer\" target=\"_blank\">a</a>",
                "<a href=' java&#10;script:alert(1)'>a</a>|<a rel=\"noopener noreferrer\" target=\"_blank\">a</a>",
                "<a href='data:text/html,x'>a</a>|<a rel=\"noopener noreferrer\" target=\"_blank\">a</a>",
                "<p style='position:fixed' onclick='alert(1)' id=agent class=problem>a</p>|<p>a</p>",
                "<style>*{display:none}</style>a|a",
                "<iframe src='//evil.example'></iframe><form action=x><input></form>a|a",
                "<a href='https://a.example/?b=1' target=_self rel=opener>a</a>"
                        + "|<a href=\"https://a.example/?b=1\" rel=\"noopener noreferrer\" target=\"_blank\">a</a>"
            })
    void letsNothingPassThatActs(String body, String html) {
        assertThat(Line.of(message(body, List.of()), "").html()).isEqualTo(html);
    }

    @Test
    void showsButtonsAsTheVisitorHasThem() {
        SimulatedMessage.Button button = new SimulatedMessage.Button("<b>Yes</b>", "", "reply");

        Line line = Line.of(message("", List.of(button)), "");

        assertThat(line.buttons()).containsExactly(new Line.Button("<b>Yes</b>", "<b>Yes</b>"));
        assertThat(line.html()).isEmpty();
        assertThat(line.from()).isEqualTo("bot");
    }

    private static SimulatedMessage message(String body, List<SimulatedMessage.Button> buttons) {
        return new SimulatedMessage(
                1, new ConversationId(2), APP, SimulatedMessage.Type.CHAT, body, buttons, Instant.EPOCH, Map.of());
    }
}
