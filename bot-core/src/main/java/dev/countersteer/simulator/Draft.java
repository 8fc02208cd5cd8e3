package dev.countersteer.simulator;

import dev.countersteer.simulator.SimulatedMessage.Author;
import dev.countersteer.simulator.SimulatedMessage.Button;
import java.util.List;
import java.util.Map;

/** A message that has no id and no time yet. */
record Draft(
        Author author, SimulatedMessage.Type type, String body, List<Button> buttons, Map<String, Object> attributes) {
    static Draft of(Author author, SimulatedMessage.Type type, String body) {
        return new Draft(author, type, body, List.of(), Map.of());
    }
}
