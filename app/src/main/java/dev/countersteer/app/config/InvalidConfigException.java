package dev.countersteer.app.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration does not fit. The message is the whole report, a line for each problem, without secrets. */
public final class InvalidConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidConfigException(List<String> problems) {
        super(problems.stream()
                .map(problem -> "  - " + problem)
                .collect(Collectors.joining("\n", heading(problems.size()), "")));
    }

    private static String heading(int problems) {
        return "The configuration has " + (problems == 1 ? "a problem" : problems + " problems") + ":\n";
    }
}
