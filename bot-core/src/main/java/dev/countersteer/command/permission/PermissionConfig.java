package dev.countersteer.command.permission;

import java.util.Map;

/**
 * Whom the configuration gives commands to, instead of what these declare; the keys under {@code commands.permissions}.
 *
 * @param byCommand by name, in lower case and without the slash. A name that no command has does nothing
 */
public record PermissionConfig(Map<String, Permission> byCommand) {
    public PermissionConfig {
        byCommand = Map.copyOf(byCommand);
    }

    /** Everything is as the commands declare it. */
    public static PermissionConfig none() {
        return new PermissionConfig(Map.of());
    }
}
