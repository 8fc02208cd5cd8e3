package dev.countersteer.web.playground;

import dev.countersteer.simulator.SimulatedMessage;
import java.util.List;

/**
 * A message as the page shows it.
 *
 * @param from visitor, agent or bot
 * @param kind chat, or note for agents only
 * @param name the agent's; empty for visitors and bots
 * @param html safe to show
 */
record Line(String id, String from, String kind, String name, String html, List<Button> buttons, String at) {
    Line {
        buttons = List.copyOf(buttons);
    }

    static Line of(SimulatedMessage message, String name) {
        return new Line(
                Long.toString(message.id()),
                from(message),
                message.type() == SimulatedMessage.Type.PRIVATE_NOTE ? "note" : "chat",
                name,
                html(message),
                message.buttons().stream()
                        .map(button -> new Button(button.label(), button.posted()))
                        .toList(),
                message.createdAt().toString());
    }

    static String from(SimulatedMessage message) {
        if (message.author().bot() || message.developerAppId().isPresent()) {
            return "bot";
        }
        return isVisitors(message) ? "visitor" : "agent";
    }

    static String html(SimulatedMessage message) {
        return isVisitors(message) ? SafeHtml.ofText(message.body()) : SafeHtml.ofHtml(message.body());
    }

    private static boolean isVisitors(SimulatedMessage message) {
        return message.author().type() == SimulatedMessage.Kind.CONTACT;
    }

    /** What is pressed, and what the visitor says by it. */
    record Button(String label, String value) {}
}
