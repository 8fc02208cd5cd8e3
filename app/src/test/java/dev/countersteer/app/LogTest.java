package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.countersteer.api.ConversationId;
import dev.countersteer.work.LogContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.MDC;

/** What {@code config/logback.xml} makes of events. */
class LogTest {
    @Test
    void hasOneLineForEachEvent() throws JoranException {
        String log = logged("text", logger -> logger.info("posted\n2026-11-23T00:00:00Z ERROR forged\u2028line"));

        assertThat(log).endsWith(" INFO  Test - posted 2026-11-23T00:00:00Z ERROR forged line\n");
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void namesMessageAndConversation() throws JoranException {
        String log = logged(
                "text",
                logger -> LogContext.during(7, new ConversationId(42), () -> {
                    logger.info("done");
                    return "";
                }));

        assertThat(log).endsWith("Test message=7 conversation=42 - done\n");
    }

    @Test
    void cutsExceptionsShort() throws JoranException {
        String log =
                logged("text", logger -> logger.error("failed", new IllegalStateException("first\nsecond", deep(100))));

        assertThat(log.lines()).hasSize(1);
        assertThat(log)
                .contains("failed java.lang.IllegalStateException: first second at ")
                .hasSizeLessThan(6000);
    }

    @Test
    void leavesOtherLibrariesOut() throws JoranException {
        String log = logged("text", logger -> {
            ((ch.qos.logback.classic.Logger) logger)
                    .getLoggerContext()
                    .getLogger("org.eclipse.jetty.server.Server")
                    .info("jetty says hello");
        });

        assertThat(log).isEmpty();
    }

    @Test
    void hasWhatIsAuditedAsPairs() throws JoranException {
        Consumer<Logger> auditing =
                logger -> logger.atInfo().addKeyValue("command", "/queue add").log("command ended");

        assertThat(logged("text", auditing)).endsWith("Test - command ended command=\"/queue add\"\n");
        assertThat(logged("json", auditing)).contains("\"kvpList\": [{\"command\":\"\\/queue add\"}]");
    }

    @Test
    void speaksJsonOnRequest() throws JoranException {
        String log = logged("json", logger -> logger.info("posted {}\nnext", 1));

        assertThat(log).startsWith("{\"timestamp\":").contains("\"formattedMessage\":\"posted 1\\nnext\"");
        assertThat(log.lines()).hasSize(1);
    }

    private static String logged(String format, Consumer<Logger> logging) throws JoranException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.putProperty("LOG_FORMAT", format);
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogTest.class.getResource("/logback.xml"));
            logging.accept(context.getLogger("dev.countersteer.Test"));
            context.stop();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Throwable deep(int depth) {
        return depth == 0 ? new IllegalArgumentException("root") : deep(depth - 1);
    }
}
