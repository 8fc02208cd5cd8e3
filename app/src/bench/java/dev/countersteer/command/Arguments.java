package dev.countersteer.command;

import dev.countersteer.api.Option;
import dev.countersteer.api.Range;
import java.util.Optional;

/** What each command of these measures takes. */
public record Arguments(
        Plan plan,
        @Option("how many") @Range(min = 1, max = 500) Optional<Integer> seats,
        @Option("whose") Optional<String> company,
        @Option("at once") boolean urgent) {
    /** A plan. */
    public enum Plan {
        TRIAL,
        MONTHLY,
        ANNUAL
    }
}
