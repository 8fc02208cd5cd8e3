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
        Surroundings surroundings = new Surroundings(
                System.getenv(), Path.of(""), Thread.currentThread().getContextClassLoader());
        // Before the first logger: config/logback.xml knows two forms, and any other word would switch the log off.
        System.setProperty("LOG_FORMAT", surroundings.logsJson() ? "json" : "text");
        // Before the first HTTP call: Java 17 would keep idle connections for 20 minutes, and post into dead ones.
        System.setProperty("jdk.httpclient.keepalive.timeout", "30");
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        System.exit(CountersteerCommand.run(surroundings, out, err, arguments));
    }
}
