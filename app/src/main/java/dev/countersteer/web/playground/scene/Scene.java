package dev.countersteer.web.playground.scene;

import java.util.List;
import java.util.Map;

/**
 * A visitor, and what they have said, ready to be answered.
 *
 * @param name as it is in addresses
 * @param shows what is special about it
 * @param attempt what to type, and what one should see then
 * @param contact attributes of the visitor
 * @param others attributes of contacts who are there before the visitor
 * @param says what the visitor has said, oldest first
 */
record Scene(
        String name,
        String title,
        String shows,
        String attempt,
        Map<String, Object> contact,
        List<Map<String, Object>> others,
        List<String> says) {
    Scene {
        contact = Map.copyOf(contact);
        others = List.copyOf(others);
        says = List.copyOf(says);
    }
}
