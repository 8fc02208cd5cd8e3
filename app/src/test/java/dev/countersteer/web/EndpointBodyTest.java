package dev.countersteer.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EndpointBodyTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7);

    @Test
    void isReadWholeWhileItComesFastEnough() throws IOException {
        assertThat(EndpointBody.read(dripping("Räder", Duration.ofMillis(700)), nanos::get))
                .isEqualTo("Räder");
    }

    @Test
    void isRefusedWhenItDrips() {
        assertThatThrownBy(() -> EndpointBody.read(dripping("Räder", Duration.ofMillis(1500)), nanos::get))
                .isInstanceOf(RequestBody.RefusedException.class)
                .hasMessage("The body was not whole within 5 seconds: send it again");
    }

    @Test
    void isReadNoFurtherThanAnyoneMeansWell() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'x';
            }
        };

        assertThatThrownBy(() -> EndpointBody.read(endless, nanos::get))
                .isInstanceOf(RequestBody.RefusedException.class)
                .hasMessage("The body has at most 64 KiB");
        assertThat(read.get()).isLessThan(9 * 1024 * 1024);
    }

    /** Gives one byte at a time, and lets time go by before each. */
    private InputStream dripping(String text, Duration pause) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(UTF_8));
        return new InputStream() {
            @Override
            public int read() throws IOException {
                nanos.addAndGet(pause.toNanos());
                return bytes.read();
            }

            @Override
            public int read(byte[] piece, int from, int length) throws IOException {
                nanos.addAndGet(pause.toNanos());
                return bytes.read(piece, from, Math.min(1, length));
            }
        };
    }
}
