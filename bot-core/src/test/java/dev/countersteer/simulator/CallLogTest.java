package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLogTest {
    private final CallLog log = new CallLog(new Pulse());

    @Test
    void forgetsTheOldest() {
        for (int call = 0; call < 10_020; call++) {
            log.add(new RecordedCall(Instant.EPOCH, Duration.ZERO, "GET", "/" + call, "", 200, "", ""));
        }

        List<RecordedCall> calls = log.calls();

        assertThat(calls).hasSize(10_000);
        assertThat(calls.get(0).path()).isEqualTo("/20");
        assertThat(calls.get(9_999).path()).isEqualTo("/10019");
    }
}
