package dev.countersteer.commands.signup;

import dev.countersteer.api.ArgumentParser;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import java.util.List;

/** Reads the plan an agent typed: one of the configured ones, in any case. */
final class PlanParser implements ArgumentParser<Plan> {
    private final List<String> plans;

    PlanParser(List<String> plans) {
        this.plans = List.copyOf(plans);
    }

    @Override
    public Plan parse(String text) {
        return plans.stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .map(Plan::new)
                .orElseThrow(() -> new UserException(
                        "\"" + Quoted.shortened(text) + "\" is not a plan; there are " + String.join(", ", plans)));
    }

    @Override
    public List<String> choices() {
        return plans;
    }
}
