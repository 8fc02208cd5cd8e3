package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least that any parser does: looks the name up, splits the words in one pass, reads the number. It knows one command's
 * options by heart, checks nothing and forgives nothing.
 */
final class Limit {
    private final Map<String, Integer> commands = new HashMap<>();
    private final Map<String, Arguments.Plan> plans = Map.of(
            "trial", Arguments.Plan.TRIAL, "monthly", Arguments.Plan.MONTHLY, "annual", Arguments.Plan.ANNUAL);

    Limit(List<String> names) {
        names.forEach(name -> commands.put(name, commands.size()));
    }

    Arguments parse(String text) {
        int end = text.indexOf(' ');
        if (!commands.containsKey(text.substring(1, end))) {
            throw new IllegalArgumentException(text);
        }
        Arguments.Plan plan = Arguments.Plan.ANNUAL;
        Optional<Integer> seats = Optional.empty();
        Optional<String> company = Optional.empty();
        List<String> words = words(text, end);
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--seats" -> seats = Optional.of(Integer.valueOf(words.get(++i)));
                case "--company" -> company = Optional.of(words.get(++i));
                default -> plan = requireNonNull(plans.get(words.get(i)));
            }
        }
        return new Arguments(plan, seats, company, false);
    }

    private static List<String> words(String text, int from) {
        List<String> words = new ArrayList<>(8);
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
                continue;
            }
            char closer = c == '"' ? '"' : ' ';
            int start = c == '"' ? ++at : at;
            while (at < text.length() && text.charAt(at) != closer) {
                at++;
            }
            words.add(text.substring(start, at));
            at++;
        }
        return words;
    }
}
