package dev.countersteer.simulator;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that runs here: takes every mail by SMTP on loopback and delivers none. No user, no password, no TLS.
 * Safe for use by many threads.
 */
public final class SimulatedMailServer implements AutoCloseable {
    private static final int ANY_PORT = 0;

    private final Clock clock;
    private final SMTPServer server;
    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private final Pulse pulse = new Pulse();
    private volatile boolean refusing;

    private SimulatedMailServer(Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
        this.server = SMTPServer.port(ANY_PORT)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandlerFactory(context -> new MailHandler(this))
                .insertReceivedHeaders(false)
                .build();
    }

    /** Starts on any free port of the loopback address. */
    public static SimulatedMailServer start() {
        return start(Clock.systemUTC());
    }

    /** Starts on any free port of the loopback address; mails are received at the clock's time. */
    public static SimulatedMailServer start(Clock clock) {
        SimulatedMailServer mail = new SimulatedMailServer(clock);
        mail.server.start();
        return mail;
    }

    /** The port it listens on. */
    public int port() {
        return server.getPortAllocated();
    }

    /** Its address as {@code mail.url} takes it. */
    public URI url() {
        return URI.create("smtp://127.0.0.1:" + port());
    }

    /** The mails taken so far, oldest first. A mail is here before its sender is told that it was taken. */
    public List<ReceivedMail> received() {
        return List.copyOf(received);
    }

    /** While true, every mail is turned away with 451: to be tried again later. */
    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    /** Calls {@code listener} for each mail that was taken, on the thread that took it: it must be quick. */
    public Watch onChange(Runnable listener) {
        return pulse.watch(listener);
    }

    /** Stops; nothing happens the second time. */
    @Override
    public void close() {
        server.stop();
    }

    boolean refuses() {
        return refusing;
    }

    void take(ReceivedMail mail) {
        received.add(mail);
        pulse.beat();
    }

    Clock clock() {
        return clock;
    }
}
