package com.example.press;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.countersteer.api.Call;
import dev.countersteer.api.CommandHandler;
import dev.countersteer.api.Describe;
import dev.countersteer.api.Option;
import dev.countersteer.api.Reply;
import dev.countersteer.api.SlashCommand;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes two lines to a file, a step each, and waits between them until there is a file named {@code go}. */
@SlashCommand(name = "press", summary = "Presses a file")
final class PressCommand implements CommandHandler<PressCommand.Arguments> {
    record Arguments(
            @Describe("the file to write to") String file,

            @Option("does not heed interrupts") boolean stubborn) {}

    @Inject
    PressCommand() {}

    @Override
    public Reply handle(Call call, Arguments arguments) throws Exception {
        Path file = Path.of(arguments.file());
        int pages = call.once("first", Integer.class, key -> {
            append(file, "first " + key);
            return 1;
        });
        call.progress(pages + " of 2 <pages>");
        try {
            awaitGo(arguments.stubborn());
            call.once("second", key -> append(file, "second " + key));
        } finally {
            append(file, "ended");
        }
        return Reply.note("Pressed " + (pages + 1) + " pages.");
    }

    private static void awaitGo(boolean stubborn) throws InterruptedException {
        while (!Files.exists(Path.of("go"))) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                if (!stubborn) {
                    throw e;
                }
            }
        }
    }

    private static void append(Path file, String line) throws IOException {
        Files.write(file, List.of(line), CREATE, APPEND);
    }
}
