package dev.countersteer.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A playground in a process of its own, on a free port, started as the README has it. */
public final class PlaygroundProcess implements AutoCloseable {
    private final BotProcess bot;

    private PlaygroundProcess(BotProcess bot) {
        this.bot = bot;
    }

    /** Returns when it is ready. */
    public static PlaygroundProcess start() {
        return new PlaygroundProcess(BotProcess.ready(JarRun.start(folder(), Map.of("HTTP_PORT", "0"), "playground")));
    }

    public URI url() {
        return bot.url();
    }

    /** Ends it, and fails when it printed what it must not. */
    @Override
    public void close() {
        bot.close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("playground");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
