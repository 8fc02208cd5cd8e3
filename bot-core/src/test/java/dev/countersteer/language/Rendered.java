package dev.countersteer.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Writes calls as an agent may type them: options in any order, values in quotes. */
final class Rendered {
    private Rendered() {}

    static String signup(SampleCommands.Signup.Arguments arguments, RandomGenerator random) {
        List<String> parts = new ArrayList<>();
        parts.add(arguments.plan().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        arguments
                .seats()
                .ifPresent(seats -> parts.add(oneOf(random, "--seats ", "--seats=", "-n ", "—seats ") + seats));
        arguments
                .company()
                .ifPresent(
                        company -> parts.add(oneOf(random, "--company ", "--company=", "–Company ") + quoted(company)));
        if (arguments.urgent()) {
            parts.add(oneOf(random, "--urgent", "-u", "--urgent=yes"));
        }
        Collections.shuffle(parts, new Random(random.nextLong()));
        return "/signup " + String.join(oneOf(random, " ", "  ", "\n"), parts);
    }

    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String html(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }

    private static String oneOf(RandomGenerator random, String... ways) {
        return ways[random.nextInt(ways.length)];
    }
}
