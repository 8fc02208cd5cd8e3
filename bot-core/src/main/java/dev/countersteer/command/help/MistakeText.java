package dev.countersteer.command.help;

import dev.countersteer.api.Quoted;
import dev.countersteer.command.Mistake;
import dev.countersteer.command.definition.CommandDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what agents read after a mistake: what is wrong, the spot, how it is typed, an example. Plain text. */
public final class MistakeText {
    /** How much is shown around a spot. */
    private static final int AROUND = 40;

    private static final String ENDS = ".,:;!?";

    private final CommandDefinition command;
    private final String text;
    private final boolean single;

    private MistakeText(CommandDefinition command, String text, boolean single) {
        this.command = command;
        this.text = text;
        this.single = single;
    }

    /**
     * The note for a line that could not be taken.
     *
     * @param text the line, which the mistakes have their places in
     */
    public static String note(CommandDefinition command, String text, List<Mistake> mistakes) {
        MistakeText writer = new MistakeText(command, text, mistakes.size() == 1);
        List<String> lines = new ArrayList<>();
        mistakes.stream().limit(Mistake.MOST_SHOWN).map(writer::sentence).forEach(lines::add);
        if (mistakes.size() > Mistake.MOST_SHOWN) {
            boolean all = mistakes.size() < Mistake.MOST_NOTED;
            lines.add("And " + (all ? mistakes.size() - Mistake.MOST_SHOWN : "many") + " more.");
        }
        List<Mistake> placed = mistakes.stream()
                .filter(mistake -> mistake.from() < mistake.to())
                .sorted(Comparator.comparingInt(Mistake::from))
                .toList();
        if (!placed.isEmpty()) {
            lines.add(writer.marked(placed));
        }
        lines.add("Usage: " + command.usage());
        command.examples().stream().limit(1).forEach(example -> lines.add("Example: " + example));
        return String.join("\n", lines);
    }

    /** What is wrong, in a sentence or two. */
    public static String sentence(CommandDefinition command, String text, Mistake mistake) {
        return new MistakeText(command, text, true).sentence(mistake);
    }

    private String sentence(Mistake mistake) {
        String about = Quoted.shortened(mistake.about());
        return switch (mistake.kind()) {
            case UNCLOSED_QUOTE ->
                "The quote that opens at " + typed(mistake) + " never closes. Close it, or leave it out.";
            case UNKNOWN_OPTION -> command + " has no option " + typed(mistake) + "." + meant(mistake);
            case NO_VALUE -> about + " needs a value" + found(mistake) + ".";
            case SPACE_AT_EQUALS -> "Type " + typed(mistake.expected()) + " without a space.";
            case NAMED_ARGUMENT -> "Type " + typed(mistake.expected()) + " without the name \"" + about + "\".";
            case GIVEN_TWICE -> about + " is given twice.";
            case NOT_A_FLAG_VALUE -> about + " is yes or no, and " + typed(mistake) + " is neither.";
            case EMPTY -> about + " is empty.";
            case WRONG_VALUE -> about + ": " + ended(mistake.expected()) + meant(mistake);
            case TOO_MUCH -> command + " does not take " + inQuotes(Quoted.shortened(raw(mistake))) + ".";
            case MISSING ->
                about + " is missing" + (mistake.expected().isEmpty() ? "" : ": " + mistake.expected()) + ".";
            case NOT_KNOWN -> notKnown(mistake);
            case WRONG_IN_CONTACT ->
                about + " of this visitor cannot be used: " + ended(mistake.expected()) + " To use" + " another, "
                        + withValue(mistake) + ".";
            case REFUSED -> ended(mistake.expected());
        };
    }

    private String notKnown(Mistake mistake) {
        String what = mistake.expected().equals("email") ? "e-mail address" : mistake.expected();
        return "The visitor's " + what + " must be collected first: ask for it, and " + withValue(mistake)
                + ". Or save it to the contact in Drift, and type the command again.";
    }

    /** What was typed with the value in it, if that is a whole line and nothing else is wrong with it. */
    private String withValue(Mistake mistake) {
        String name = mistake.about().startsWith("--") ? mistake.about().substring(2) : mistake.about();
        String value = mistake.about().startsWith("--") ? mistake.about() + " <" + name + ">" : "<" + name + ">";
        String typed = Quoted.shortened(text);
        return single && !typed.endsWith("…") ? "type " + typed + " " + value : "add " + value;
    }

    private String typed(Mistake mistake) {
        return typed(raw(mistake));
    }

    /** What ends like a sentence is in quotes, so that the sentence around it does not end twice. */
    private static String typed(String raw) {
        String shown = Quoted.shortened(raw);
        boolean ends = !shown.isEmpty() && ENDS.indexOf(shown.charAt(shown.length() - 1)) >= 0;
        return ends ? inQuotes(shown) : shown;
    }

    private String raw(Mistake mistake) {
        return text.substring(mistake.from(), mistake.to());
    }

    private static String inQuotes(String typed) {
        return typed.startsWith("\"") ? typed : "\"" + typed + "\"";
    }

    private String found(Mistake mistake) {
        return mistake.from() < mistake.to() ? ", and found " + typed(mistake) : "";
    }

    private static String meant(Mistake mistake) {
        return mistake.near().isEmpty()
                ? ""
                : mistake.near().stream().collect(Collectors.joining(" or ", " Did you mean ", "?"));
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("?") || sentence.endsWith("!") ? sentence : sentence + ".";
    }

    /** The line with its spots between arrows; of a long line what is around the first. */
    private String marked(List<Mistake> placed) {
        StringBuilder line = new StringBuilder();
        int at = start(placed.get(0).from());
        line.append(at > 0 ? "…" : "");
        int end = Math.min(text.length(), placed.get(0).from() + 2 * AROUND);
        for (Mistake mistake : placed) {
            if (mistake.from() < at || mistake.from() >= end) {
                continue;
            }
            int to = Math.min(mistake.to(), end);
            line.append(text, at, mistake.from())
                    .append('▸')
                    .append(text, mistake.from(), to)
                    .append('◂');
            at = to;
        }
        end = whole(end);
        line.append(text, Math.min(at, end), end).append(end < text.length() ? "…" : "");
        return line.toString().replaceAll("\\s+", " ").strip();
    }

    private int start(int from) {
        return from <= AROUND ? 0 : whole(from - AROUND);
    }

    /** The same place, or the one after it: half an emoji is no character. */
    private int whole(int place) {
        boolean half = place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
        return half ? place + 1 : place;
    }
}
