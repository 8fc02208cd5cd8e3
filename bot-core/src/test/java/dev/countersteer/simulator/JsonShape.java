package dev.countersteer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares which members a JSON text has, and of which kinds, with a recorded one. */
final class JsonShape {
    private JsonShape() {}

    /** Members below one of {@code openPaths} may differ: they are free form, or need not be there. */
    static void assertLike(String fixture, byte[] json, String... openPaths) {
        Set<String> actual = shape(json, List.of(openPaths));

        assertThat(actual).isEqualTo(shape(recorded(fixture), List.of(openPaths)));
    }

    private static Set<String> shape(byte[] json, List<String> openPaths) {
        Set<String> members = new TreeSet<>();
        collect(parsed(json), "", members);
        members.removeIf(member -> openPaths.stream().anyMatch(member::startsWith));
        return members;
    }

    private static void collect(JsonNode node, String path, Set<String> members) {
        members.add(path + " is " + node.getNodeType());
        if (node.isArray()) {
            node.forEach(item -> collect(item, path + "[]", members));
        }
        node.properties().forEach(member -> collect(member.getValue(), path + "/" + member.getKey(), members));
    }

    private static byte[] recorded(String fixture) {
        try (InputStream file = JsonShape.class.getResourceAsStream("/fixtures/" + fixture + ".json")) {
            assertThat(file).as("fixture %s", fixture).isNotNull();
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("fixture " + fixture + " cannot be read", e);
        }
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return Json.read(json);
        } catch (IOException e) {
            throw new IllegalStateException("this is not JSON: " + new String(json), e);
        }
    }
}
