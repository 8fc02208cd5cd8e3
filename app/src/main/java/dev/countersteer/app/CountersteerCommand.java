package dev.countersteer.app;

import static java.util.Objects.requireNonNull;

import dev.countersteer.app.config.ConfigLoader;
import dev.countersteer.app.config.ConfigSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: what stands before its commands, and what runs when none is named. */
@Command(
        name = "countersteer",
        description = "Slash commands for Drift. Without a command it serves.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            PlaygroundCommand.class,
            CheckCommand.class,
            CommandsCommand.class,
            BuriedCommand.class,
            ContactsCommand.class,
            SendCommand.class
        })
final class CountersteerCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration file; config/countersteer.conf if it is there.")
    private @Nullable Path config;

    private CountersteerCommand(Surroundings surroundings) {
        this.surroundings = requireNonNull(surroundings, "surroundings is null");
    }

    /** Runs a command line, and returns its exit code. */
    static int run(Surroundings surroundings, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new CountersteerCommand(surroundings));
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((exception, command, result) -> {
            command.getErr().println(Explanation.of(exception));
            return 1;
        });
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        return Serving.serve(settings(), surroundings, out());
    }

    /** The configuration that the command line names, not yet checked. */
    ConfigSettings settings() {
        ConfigLoader loader = new ConfigLoader(surroundings.environment(), surroundings.classes());
        return config == null ? loader.loadFrom(surroundings.directory()) : loader.load(config);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    PrintWriter out() {
        return requireNonNull(spec, "picocli sets it").commandLine().getOut();
    }

    PrintWriter err() {
        return requireNonNull(spec, "picocli sets it").commandLine().getErr();
    }

    /** What a process finds when it starts. */
    record Surroundings(Map<String, String> environment, Path directory, ClassLoader classes) {
        Surroundings {
            environment = Map.copyOf(environment);
            requireNonNull(directory, "directory is null");
            requireNonNull(classes, "classes is null");
        }

        /** Whether each line of the log is to be an object; any other word than {@code json} means text. */
        boolean logsJson() {
            return "json".equalsIgnoreCase(environment.get("LOG_FORMAT"));
        }
    }
}
