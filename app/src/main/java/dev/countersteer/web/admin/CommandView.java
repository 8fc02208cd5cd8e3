package dev.countersteer.web.admin;

import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.definition.Parameter.Presence;
import dev.countersteer.command.permission.Permission;
import java.util.List;
import java.util.Locale;

/**
 * A command as other programs read it. What is not there is empty, never absent.
 *
 * @param role the least role that suffices to use it, whatever the command declares; empty when none does
 * @param agents ids and addresses of those who may use it, whatever their role
 * @param teams ids and names of teams that may
 */
record CommandView(
        String name,
        List<String> aliases,
        String group,
        String summary,
        String usage,
        String role,
        List<String> agents,
        List<String> teams,
        List<String> examples,
        List<ParameterView> parameters) {
    static CommandView of(CommandDefinition command, Permission permission) {
        return new CommandView(
                command.name(),
                command.aliases(),
                command.group(),
                command.summary(),
                command.usage(),
                permission.role().map(CommandView::lower).orElse(""),
                permission.agents().stream().sorted().toList(),
                permission.teams().stream().sorted().toList(),
                command.examples(),
                command.parameters().stream().map(ParameterView::of).toList());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * One thing that a command takes.
     *
     * @param kind {@code argument}, {@code rest}, {@code option} or {@code flag}
     * @param optional whether it need not be typed
     * @param list whether it may be typed many times
     * @param contactAttribute where its value comes from when it is not typed
     */
    record ParameterView(
            String name,
            String kind,
            boolean optional,
            boolean list,
            String description,
            String letter,
            List<String> choices,
            String contactAttribute) {
        static ParameterView of(Parameter parameter) {
            return new ParameterView(
                    parameter.name(),
                    lower(parameter.kind()),
                    !parameter.mustBeTyped(),
                    parameter.presence() == Presence.LIST,
                    parameter.description(),
                    String.valueOf(parameter.letter()).strip(),
                    parameter.choices(),
                    parameter.contactAttribute());
        }
    }
}
