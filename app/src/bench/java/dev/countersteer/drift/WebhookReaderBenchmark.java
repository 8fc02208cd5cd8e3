package dev.countersteer.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading a webhook's body. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class WebhookReaderBenchmark {
    private final WebhookReader reader = new WebhookReader(Clock.systemUTC());
    private final byte[] body = """
            {"type":"new_message","token":"VERIFICATION-TOKEN-EXAMPLE","orgId":48213,"data":{"id":12987600001,\
            "orgId":48213,"conversationId":3914420077,"body":"<p>Thanks, checking that <b>now</b>.</p>",\
            "author":{"type":"user","id":2211904,"bot":false},"type":"chat","createdAt":1718900001000,\
            "attributes":{}}}""".getBytes(UTF_8);

    @Benchmark
    public Optional<?> readsAWebhook() {
        return reader.read(body);
    }
}
