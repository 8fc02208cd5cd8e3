package dev.countersteer.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The accounts service as one bot sees it. Whoever asks for an account of {@link #POISON} dies of it, each time. */
final class AccountsFace implements AutoCloseable {
    /** The e-mail address in a command that kills its process. */
    static final String POISON = "poison@example.com";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ledger ledger;
    private final Traps traps;
    private final Cuts cuts;
    private final Node node;
    private final Duration pause;
    private final HttpServer server;

    /**
     * @param pause before each answer: what is in the bot meanwhile dies with it
     */
    AccountsFace(Ledger ledger, Traps traps, Cuts cuts, Node node, Duration pause) {
        this.ledger = ledger;
        this.traps = traps;
        this.cuts = cuts;
        this.node = node;
        this.pause = pause;
        this.server = Http.serve(this::handle);
    }

    URI url() {
        return Http.address(server);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Cuts.Place cut = cuts.next();
        if (cut == Cuts.Place.REQUEST) {
            exchange.close();
            return;
        }
        String email = JSON.readTree(exchange.getRequestBody().readAllBytes())
                .path("email")
                .asText();
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        if (email.equals(POISON)) {
            node.kill();
            node.start();
            exchange.close();
            return;
        }
        LockSupport.parkNanos(pause.toNanos());
        traps.meet(Moment.ACCOUNT_ASKED, node);
        boolean created = ledger.create(key, email);
        byte[] answer = JSON.createObjectNode()
                .put("id", "account-" + key)
                .put("loginUrl", "https://accounts.example/login?of=" + email.replace("@", "%40"))
                .toString()
                .getBytes(UTF_8);
        Http.answer(exchange, cut, created ? 201 : 200, "application/json", answer);
        traps.meet(Moment.ACCOUNT_ANSWERED, node);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
