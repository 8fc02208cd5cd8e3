package dev.countersteer.dispatch;

import dev.countersteer.api.Role;
import dev.countersteer.command.definition.CommandDefinition;

/** Decides who may use a command. Asks Drift who the caller is only where the answer matters. */
final class Authorizer {
    boolean allows(DriftCall call, CommandDefinition definition) {
        return definition.role() == Role.AGENT || call.caller().role().includes(definition.role());
    }
}
