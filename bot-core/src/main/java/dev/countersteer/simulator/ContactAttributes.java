package dev.countersteer.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The attributes that contacts have, with types guessed from values ({@code /docs/listing-custom-attributes}). */
final class ContactAttributes {
    private ContactAttributes() {}

    static ObjectNode of(Collection<ContactCard> contacts) {
        Map<String, JsonNode> samples = new TreeMap<>();
        for (ContactCard contact : contacts) {
            contact.attributes().properties().forEach(field -> samples.put(field.getKey(), field.getValue()));
        }
        ObjectNode answer = Json.object();
        ArrayNode properties = answer.putArray("properties");
        samples.forEach((name, value) -> properties
                .addObject()
                .put("displayName", displayName(name))
                .put("name", name)
                .put("type", type(value)));
        return answer;
    }

    private static String displayName(String name) {
        String words = name.replace('_', ' ').strip();
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String type(JsonNode value) {
        if (value.isNumber()) {
            return "NUMERIC";
        }
        return value.isBoolean() ? "BOOLEAN" : "STRING";
    }
}
