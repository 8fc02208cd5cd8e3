package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bot of its own, as others may not be kept from theirs. */
class SlowBodiesIT {
    /** More than the web server has threads. */
    private static final int MANY = 250;

    private final Outside outside = new Outside();
    private final BotProcess bot = outside.startBot();
    private final List<Dripping> dripping = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Dripping connection : dripping) {
            connection.close();
        }
        bot.close();
        outside.close();
    }

    @Test
    void doNotKeepOthersFromTheirAnswers() throws IOException {
        RecordedWebhook webhook = RecordedWebhook.of("webhook-new_message-agent-chat");
        dripIn("VERIFICATION-TOKEN-EXAMPLE");

        assertThat(bot.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(bot.take(webhook)).isEqualTo(200);

        assertThat(dripping).noneMatch(Dripping::isAnswered);
        eventually(() -> {
            dripping.forEach(Dripping::drip);
            assertThat(dripping).allMatch(Dripping::isAnswered);
        });
        assertThat(dripping.stream().map(Dripping::answer)).allMatch(answer -> answer.startsWith("HTTP/1.1 408 "));
    }

    @Test
    void areNotWaitedForWhereTheTokenIsWrong() throws IOException {
        dripIn("another");

        eventually(() -> assertThat(dripping).allMatch(Dripping::isAnswered));

        assertThat(dripping.stream().map(Dripping::answer)).allMatch(answer -> answer.startsWith("HTTP/1.1 401 "));
    }

    private void dripIn(String token) throws IOException {
        for (int i = 0; i < MANY; i++) {
            dripping.add(Dripping.into(bot.url(), token));
        }
    }

    /** A request whose body comes byte by byte, and never wholly. */
    private record Dripping(Socket socket) {
        static Dripping into(URI bot, String token) throws IOException {
            String head = "POST /webhooks/drift HTTP/1.1\r\nHost: bot\r\nX-Verification-Token: " + token
                    + "\r\nContent-Length: 100000\r\n\r\n{";
            Socket socket = new Socket(bot.getHost(), bot.getPort());
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            return new Dripping(socket);
        }

        void drip() {
            try {
                socket.getOutputStream().write(' ');
            } catch (IOException e) {
                // The bot has answered and closed.
            }
        }

        boolean isAnswered() {
            try {
                return socket.getInputStream().available() > 0;
            } catch (IOException e) {
                return false;
            }
        }

        String answer() {
            try {
                return new String(socket.getInputStream().readNBytes(13), US_ASCII);
            } catch (IOException e) {
                return e.toString();
            }
        }

        void close() throws IOException {
            socket.close();
        }
    }
}
