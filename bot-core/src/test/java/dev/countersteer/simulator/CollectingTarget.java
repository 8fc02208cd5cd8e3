package dev.countersteer.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A bot's door that keeps what comes and answers as told. */
final class CollectingTarget implements WebhookTarget {
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private int refusals;

    @Override
    public synchronized int deliver(byte[] body, String verificationToken) {
        bodies.add(body);
        tokens.add(verificationToken);
        if (refusals > 0) {
            refusals--;
            return 503;
        }
        return 200;
    }

    synchronized void refuseNext(int count) {
        refusals = count;
    }

    synchronized List<byte[]> bodies() {
        return List.copyOf(bodies);
    }

    synchronized List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** The texts of the messages that came, with event and order. */
    synchronized List<String> heard() throws IOException {
        List<String> heard = new ArrayList<>();
        for (byte[] body : bodies) {
            JsonNode envelope = Json.read(body);
            heard.add(envelope.path("type").asText() + ": "
                    + envelope.path("data").path("body").asText());
        }
        return heard;
    }
}
