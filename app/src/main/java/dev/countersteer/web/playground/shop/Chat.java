package dev.countersteer.web.playground.shop;

import dev.countersteer.simulator.BrowserSession;
import dev.countersteer.simulator.BrowserState;
import dev.countersteer.simulator.SimulatedMessage;
import dev.countersteer.web.playground.SafeHtml;
import java.util.List;

/** The chat as the widget shows it. Ids are texts: JavaScript's numbers would round them. */
record Chat(String conversation, boolean knowsEmail, List<Line> messages) {
    Chat {
        messages = List.copyOf(messages);
    }

    static Chat of(BrowserSession browser) {
        BrowserState state = browser.state();
        return new Chat(
                state.conversation().map(Object::toString).orElse(""),
                state.email().isPresent(),
                browser.messages().stream()
                        .map(message -> Line.of(message, browser))
                        .toList());
    }

    /** A message; {@code from} is visitor, agent or bot. */
    record Line(String id, String from, String name, String html, List<Button> buttons, String at) {
        Line {
            buttons = List.copyOf(buttons);
        }

        private static Line of(SimulatedMessage message, BrowserSession browser) {
            boolean own = message.author().type() == SimulatedMessage.Kind.CONTACT;
            String team = message.author().bot() ? "bot" : "agent";
            return new Line(
                    Long.toString(message.id()),
                    own ? "visitor" : team,
                    browser.nameOf(message.author()),
                    own ? SafeHtml.ofText(message.body()) : SafeHtml.ofHtml(message.body()),
                    message.buttons().stream().map(Button::of).toList(),
                    message.createdAt().toString());
        }
    }

    /** What is pressed, and what the visitor says by it. */
    record Button(String label, String value) {
        private static Button of(SimulatedMessage.Button button) {
            return new Button(button.label(), button.posted());
        }
    }
}
