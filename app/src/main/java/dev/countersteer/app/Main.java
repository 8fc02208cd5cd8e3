package dev.countersteer.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersteer.app.CountersteerCommand.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Where the process begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Before the first class of Guice: its generated code makes newer JVMs print warnings.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        // Before the first logger: config/logback.xml knows two forms, and any other word would switch the log off.
        System.setProperty("LOG_FORMAT", "json".equalsIgnoreCase(System.getenv("LOG_FORMAT")) ? "json" : "text");
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        Surroundings surroundings = new Surroundings(
                System.getenv(), Path.of(""), Thread.currentThread().getContextClassLoader());
        System.exit(CountersteerCommand.run(surroundings, out, err, arguments));
    }
}
