package dev.countersteer.process;

import static dev.countersteer.process.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersteer.web.Http;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bot that serves, in a process of its own. */
final class BotProcess implements AutoCloseable {
    private static final Pattern GREETING = Pattern.compile(
            "(?:Countersteer is ready; Drift's webhooks go to|The playground is open:) (http://[^/]+)/");

    private final JarRun run;
    private final URI url;
    private final Http http;

    private BotProcess(JarRun run, URI url) {
        this.run = run;
        this.url = url;
        this.http = new Http(url);
    }

    /** Waits until the run says where it listens, and says there that it is ready. */
    static BotProcess ready(JarRun run) {
        try {
            eventually(() -> assertThat(greeted(run)).as("%s", run).isPresent());
            BotProcess bot = new BotProcess(run, greeted(run).orElseThrow());
            eventually(() -> assertThat(bot.get("/health/ready").statusCode()).isEqualTo(200));
            return bot;
        } catch (AssertionError e) {
            run.kill();
            throw e;
        }
    }

    /** Where it listens. */
    URI url() {
        return url;
    }

    HttpResponse<String> get(String path) {
        return http.get(path);
    }

    HttpResponse<String> post(String path) {
        return http.post(path, "");
    }

    /** Posts a webhook as Drift does, and returns the status of the answer. */
    int take(RecordedWebhook webhook) {
        return post(webhook.body(), webhook.token()).statusCode();
    }

    /** Posts to the webhook endpoint; the token is the header's. */
    HttpResponse<String> post(String body, String token) {
        return http.post("/webhooks/drift", body, "X-Verification-Token", token);
    }

    /** How often this has been counted since the start: {@code webhooks_total{result="stored"}}. */
    long counted(String meter) {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(meter + " "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(meter.length() + 1)))
                .sum();
    }

    /** The lines of the log, and the greeting. */
    List<String> log() {
        return run.out();
    }

    /** {@code kill -9}. */
    void kill() {
        run.kill();
    }

    /** {@code kill -STOP}. */
    void suspend() {
        run.suspend();
    }

    /** {@code kill -CONT}. */
    void resume() {
        run.resume();
    }

    /** SIGTERM; returns when the process takes no more requests, which may be before it ends. */
    void terminate() {
        run.terminate();
        eventually(() -> assertThat(isListening()).isFalse());
    }

    boolean isRunning() {
        return run.isRunning();
    }

    int awaitExit() {
        return run.awaitExit();
    }

    void assertPrintedNothingItMustNot() {
        run.assertPrintedNothingItMustNot();
        assertThat(run.err()).isEmpty();
    }

    @Override
    public void close() {
        run.close();
        assertPrintedNothingItMustNot();
    }

    private boolean isListening() {
        try {
            get("/health/live");
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private static Optional<URI> greeted(JarRun run) {
        if (!run.isRunning()) {
            throw new IllegalStateException("it ended with " + run.awaitExit() + " instead of serving: " + run);
        }
        return run.out().stream()
                // JSON may escape them.
                .map(line -> line.replace("\\/", "/"))
                .map(GREETING::matcher)
                .filter(Matcher::find)
                .map(greeting -> URI.create(greeting.group(1)))
                .findFirst();
    }
}
